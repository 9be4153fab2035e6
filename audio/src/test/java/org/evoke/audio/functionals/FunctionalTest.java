/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What the functionals mean, on contours that a reader can check in the head. */
class FunctionalTest {
  private final Contour contour = new Contour();

  @Test
  void straightLine() {
    load(1, 3, 5, 7, 9);
    assertThat(value(Functional.AMEAN)).isCloseTo(5f, within(1e-6f));
    assertThat(value(Functional.LINREGC1)).isCloseTo(2f, within(1e-6f));
    assertThat(value(Functional.LINREGC2)).isCloseTo(1f, within(1e-6f));
    assertThat(value(Functional.LINREGERR_Q)).isCloseTo(0f, within(1e-12f));
    assertThat(value(Functional.MAX_POS)).isCloseTo(0.8f, within(1e-6f));
    assertThat(value(Functional.QUARTILE1)).isCloseTo(3f, within(1e-6f));
    assertThat(value(Functional.IQR13)).isCloseTo(4f, within(1e-6f));
    assertThat(value(Functional.RISETIME)).isCloseTo(1f, within(1e-6f));
    assertThat(value(Functional.LEFTCTIME)).isZero();
    assertThat(value(Functional.UPLEVELTIME50)).isCloseTo(0.4f, within(1e-6f));
    assertThat(value(Functional.SKEWNESS)).isZero();
  }

  @Test
  void parabola() {
    load(4, 1, 0, 1, 4, 9);
    assertThat(value(Functional.QREGC1)).isCloseTo(1f, within(1e-5f));
    assertThat(value(Functional.QREGC2)).isCloseTo(-4f, within(1e-5f));
    assertThat(value(Functional.QREGC3)).isCloseTo(4f, within(1e-5f));
    assertThat(value(Functional.QREGERR_Q)).isCloseTo(0f, within(1e-8f));
  }

  @Test
  void zerosAreTakenOutByValue() {
    contour.loadNonZero(new float[] {9, 0, 2, 0, 0, 4, 7}, 1, 5);
    assertThat(value(Functional.AMEAN)).isCloseTo(3f, within(1e-6f));
    assertThat(value(Functional.MAX_POS)).isCloseTo(0.5f, within(1e-6f));
  }

  @Test
  void everythingIsZeroWhenNothingIsLeft() {
    contour.loadNonZero(new float[5], 0, 5);
    for (Functional functional : Functional.values()) {
      assertThat(functional.of(contour)).as(functional.label()).isZero();
    }
  }

  @Test
  void runsOfVoicedFramesAreOneFrameShort() {
    load(0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 2, 2, 2, 2);
    assertThat(value(Functional.MEAN_RUN_LEN)).isCloseTo(3.5f * 0.01f, within(1e-6f));
    assertThat(value(Functional.MAX_RUN_LEN)).isCloseTo(4 * 0.01f, within(1e-6f));
    assertThat(value(Functional.MIN_RUN_LEN)).isCloseTo(3 * 0.01f, within(1e-6f));
    assertThat(value(Functional.NNZ)).isCloseTo(11f / 18, within(1e-6f));
  }

  @Test
  void onsetsDoNotCountAVoicedBeginning() {
    load(1, 1, 0, 2, 0, 0, 3);
    assertThat(value(Functional.NUM_ONSETS)).isCloseTo(2f, within(1e-6f));
    assertThat(value(Functional.DURATION)).isCloseTo(7 * 0.01f, within(1e-6f));
  }

  @Test
  void peaksOfAZigzag() {
    load(0, 0, 1, 0, 1, 0, 1, 0, 0);
    assertThat(value(Functional.MEAN_PEAK_DIST)).isCloseTo(2 * 0.01f, within(1e-6f));
    assertThat(value(Functional.PEAK_MEAN_ABS)).isCloseTo(1f, within(1e-6f));
    assertThat(value(Functional.PEAK_RANGE_ABS)).isZero();
  }

  @Test
  void constantContourHasNoShape() {
    load(3, 3, 3, 3);
    assertThat(value(Functional.STDDEV)).isZero();
    assertThat(value(Functional.KURTOSIS)).isZero();
    assertThat(value(Functional.RANGE)).isZero();
    assertThat(value(Functional.FLATNESS)).isCloseTo(1f, within(1e-6f));
  }

  @Property(tries = 300)
  void allFunctionalsAreFiniteForFiniteContours(
      @ForAll @Size(min = 1, max = 60) List<@FloatRange(min = -1000, max = 1000) Float> values) {
    load(array(values));
    for (Functional functional : Functional.values()) {
      assertThat(functional.of(contour)).as(functional.label()).isFinite();
    }
  }

  @Property(tries = 100)
  void aWorkspaceKeepsNothingOfTheContourBefore(
      @ForAll @Size(min = 1, max = 40) List<@FloatRange(min = -10, max = 10) Float> values,
      @ForAll @Size(min = 1, max = 40) List<@FloatRange(min = -10, max = 10) Float> before) {
    load(array(before));
    Arrays.stream(Functional.values()).forEach(functional -> functional.of(contour));
    load(array(values));
    Contour fresh = new Contour();
    fresh.load(array(values), 0, values.size());
    for (Functional functional : Functional.values()) {
      assertThat(functional.of(contour)).as(functional.label()).isEqualTo(functional.of(fresh));
    }
  }

  private void load(float... values) {
    contour.load(values, 0, values.length);
  }

  private static float[] array(List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }

  private float value(Functional functional) {
    return functional.of(contour);
  }
}
