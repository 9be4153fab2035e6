/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.contour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Smoothing and slopes with the rules for the ends of a level. */
class ContourTest {
  private final List<Float> out = new ArrayList<>();
  private int fed;
  private final List<Integer> stamps = new ArrayList<>();

  private void take(int frame, int stamp, float[] values) {
    assertThat(frame * values.length).isEqualTo(out.size());
    stamps.add(stamp);
    for (float value : values) {
      out.add(value);
    }
  }

  @Test
  void averageHasOneRowMoreThanItsInput() {
    MovingAverage average = new MovingAverage(this::take, 1);
    feed(value -> average.add(0, value, 0), 3, 6, 9);
    average.finish();
    assertThat(out).containsExactly(4f, 6f, 8f, 9f);
  }

  @Test
  void theShortestGroupDecidesAndLongerOnesKeepTheirRealRows() {
    MovingAverage average = new MovingAverage(this::take, 1, 1);
    feed(value -> average.add(0, value, 0), 3, 6, 9, 12, 15);
    feed(value -> average.add(1, value, 0), 30, 60);
    average.finish();
    assertThat(out).containsExactly(4f, 40f, 6f, 50f, 9f, 60f);
  }

  @Test
  void rowsComeAsSoonAsTheNextOneIsKnown() {
    MovingAverage average = new MovingAverage(this::take, 1);
    feed(value -> average.add(0, value, 0), 3, 6);
    assertThat(out).hasSize(1);
  }

  @Test
  void slopeHasTwoRowsMoreThanItsInput() {
    Delta delta = new Delta(this::take, 1);
    feed(row -> delta.add(fed++, row), 0, 1, 2, 3, 4);
    delta.finish();
    assertThat(out).containsExactly(0.5f, 0.8f, 1f, 0.8f, 0.5f, 0.2f, 0f);
  }

  @Test
  void rowsOfAnAverageCarryTheTimesOfTheFirstGroup() {
    MovingAverage average = new MovingAverage(this::take, 1, 1);
    feed(value -> average.add(0, value, 0), 3, 6);
    feed(value -> average.add(1, value, 0), 30, 60, 90);
    average.finish();
    assertThat(stamps).containsExactly(0, 1, 1);
    stamps.clear();
    out.clear();
    MovingAverage longer = new MovingAverage(this::take, 1, 1);
    feed(value -> longer.add(0, value, 0), 3, 6, 9);
    feed(value -> longer.add(1, value, 0), 30, 60);
    longer.finish();
    assertThat(stamps).containsExactly(0, 1, 2);
  }

  @Test
  void slopesBeyondTheEndRepeatTheLastTime() {
    Delta delta = new Delta(this::take, 1);
    for (int stamp : new int[] {0, 1, 2, 2}) {
      delta.add(stamp, new float[1]);
    }
    delta.finish();
    assertThat(stamps).containsExactly(0, 1, 2, 2, 2, 2);
  }

  @Test
  void voicedAverageRepeatsTheLastTime() {
    VoicedAverage average = new VoicedAverage(this::take, 1, 1);
    feed(average::add, 1, 2, 3);
    average.finish();
    assertThat(stamps).containsExactly(0, 1, 2, 2);
  }

  @Test
  void driftingSlopesLearnTheLastTimeOfTheLevelInASecondStep() {
    DriftingDelta delta = new DriftingDelta(this::take, 1);
    feed(row -> delta.add(fed++, row), 1, 2, 3);
    delta.finish(7, 3);
    assertThat(stamps).containsExactly(0, 1, 2, 2, 2, 3, 3);
  }

  @Test
  void nothingInGivesNothingOut() {
    MovingAverage average = new MovingAverage(this::take, 1);
    Delta delta = new Delta(this::take, 1);
    VoicedAverage voiced = new VoicedAverage(this::take, 1, 1);
    average.finish();
    delta.finish();
    voiced.markEnd();
    voiced.finish();
    assertThat(out).isEmpty();
  }

  @Test
  void voicedAverageLeavesZerosAlone() {
    VoicedAverage average = new VoicedAverage(this::take, 1, 1);
    feed(average::add, 0, 4, 6, 0, 8);
    average.finish();
    assertThat(out).containsExactly(0f, 5f, 5f, 0f, 8f, 8f);
  }

  @Test
  void lateColumnsSeeTheEndEarly() {
    VoicedAverage average = new VoicedAverage(this::take, 2, 1);
    average.add(new float[] {3, 3});
    average.add(new float[] {6, 6});
    average.markEnd();
    average.add(new float[] {9, 9});
    average.add(new float[] {12, 12});
    average.finish();
    assertThat(out).containsExactly(4f, 4f, 6f, 5f, 9f, 6f, 11f, 11f, 12f, 12f);
  }

  @Test
  void driftingSlopeDividesByAnEverGrowingNumber() {
    DriftingDelta delta = new DriftingDelta(this::take, 1);
    feed(row -> delta.add(fed++, row), 1, 2, 3, 4, 5);
    delta.finish(5, 4);
    assertThat(out.get(2)).isEqualTo((2 + 2 * 4) / (10f + 3 * 5));
    assertThat(out).hasSize(5);
  }

  @Test
  void driftingSlopeIgnoresPairsWithAZero() {
    DriftingDelta delta = new DriftingDelta(this::take, 1);
    feed(row -> delta.add(fed++, row), 0, 2, 3, 4, 0);
    assertThat(out.get(2)).isEqualTo(2 / 11f);
  }

  private interface Feeder {
    void add(float[] row);
  }

  private static void feed(Feeder feeder, float... values) {
    for (float value : values) {
      feeder.add(new float[] {value});
    }
  }
}
