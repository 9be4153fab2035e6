/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where silence is filled in. */
class PlacementTest {
  private static final int RATE = 1000;

  @Test
  void soundThatFollowsNeedsNothing() {
    Placement placement = new Placement(0, Double.NaN);
    assertThat(placement.silenceBefore(0, 100, RATE)).isZero();
    assertThat(placement.silenceBefore(0.1, 100, RATE)).isZero();
    assertThat(placement.silenceBefore(0.249, 100, RATE)).isZero();
    assertThat(placement.silenceBefore(Double.NaN, 100, RATE)).isZero();
  }

  @Test
  void soundThatStartsLateIsPutInItsPlace() {
    assertThat(new Placement(10, Double.NaN).silenceBefore(10.5, 100, RATE)).isEqualTo(500);
  }

  @Test
  void withoutPicturesTheFirstSampleIsTheStart() {
    Placement placement = new Placement(Double.NaN, Double.NaN);
    assertThat(placement.silenceBefore(3, 100, RATE)).isZero();
    assertThat(placement.silenceBefore(4, 100, RATE)).isEqualTo(900);
  }

  @Test
  void smallGapsAddUpUntilTheyAreFilled() {
    Placement placement = new Placement(0, Double.NaN);
    assertThat(placement.silenceBefore(0, 100, RATE)).isZero();
    assertThat(placement.silenceBefore(0.14, 100, RATE)).isZero();
    assertThat(placement.silenceBefore(0.28, 100, RATE)).isEqualTo(80);
    assertThat(placement.silenceBefore(0.38, 100, RATE)).isZero();
  }

  @Test
  void aJumpBackwardsGoesOnWithoutGap() {
    Placement placement = new Placement(0, Double.NaN);
    assertThat(placement.silenceBefore(100, 100, RATE)).isEqualTo(100_000);
    assertThat(placement.silenceBefore(0, 100, RATE)).isZero();
    assertThat(placement.silenceBefore(0.1, 100, RATE)).isZero();
  }

  @Test
  void aJumpBeyondTheEndIsAFaultOfTheTimeStamps() {
    Placement stated = new Placement(0, 60);
    assertThat(stated.silenceBefore(59, 100, RATE)).isEqualTo(59_000);
    assertThat(stated.silenceBefore(95_000, 100, RATE)).isZero();
    Placement unstated = new Placement(0, Double.NaN);
    assertThat(unstated.silenceBefore(3601, 100, RATE)).isZero();
    assertThat(unstated.silenceBefore(3601.1, 100, RATE)).isZero();
  }
}
