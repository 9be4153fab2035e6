/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.floatmath;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Single-precision functions with the C library's bits. */
class FloatMathTest {
  /** Arguments for which the C library does not return the nearest float, with what it returns. */
  private static final float[][] LOGARITHMS = {
    {0x1.3a2d84p+40f, 0x1.bee404p+4f},
    {0x1.3704ecp+0f, 0x1.8eb2f6p-3f},
    {0x1.d4ecbap-1f, -0x1.67f75ep-4f},
    {0x1.b42b9ap+0f, 0x1.10d26cp-1f},
    {0x1.03ca2p-7f, -0x1.3596e8p+2f},
    {0x1.56435ap-74f, -0x1.98051ap+5f},
  };

  private static final float[][] EXPONENTIALS = {
    {-0x1.ef9058p-3f, 0x1.91f582p-1f},
    {0x1.a2cb5ep-4f, 0x1.1b8f4p+0f},
    {-0x1.940ee2p-7f, 0x1.f9b9b2p-1f},
    {-0x1.79f9e4p+3f, 0x1.f1bcc2p-18f},
    {0x1.1461cap+0f, 0x1.78c654p+1f},
    {0x1.f1054cp-8f, 0x1.01f2eap+0f},
  };

  private static final float[][] ARC_COSINES = {
    {-0x1.32b162p-2f, 0x1.dffe08p+0f},
    {-0x1.25387ep-2f, 0x1.dc783cp+0f},
    {-0x1.a65752p-1f, 0x1.4538c4p+1f},
    {-0x1.0bfd3ep-3f, 0x1.b3b808p+0f},
    {-0x1.2754bp-1f, 0x1.17c288p+1f},
    {0x1.fdf45p-2f, 0x1.0cac38p+0f},
  };

  @Test
  void misroundedValuesOfTheCLibraryAreReproduced() {
    for (float[] pair : LOGARITHMS) {
      assertThat(FloatMath.log(pair[0])).isEqualTo(pair[1]);
      assertThat((float) StrictMath.log(pair[0])).isNotEqualTo(pair[1]);
    }
    for (float[] pair : EXPONENTIALS) {
      assertThat(FloatMath.exp(pair[0])).isEqualTo(pair[1]);
      assertThat((float) StrictMath.exp(pair[0])).isNotEqualTo(pair[1]);
    }
    for (float[] pair : ARC_COSINES) {
      assertThat(FloatMath.acos(pair[0])).isEqualTo(pair[1]);
      assertThat((float) StrictMath.acos(pair[0])).isNotEqualTo(pair[1]);
    }
  }

  @Property
  void logarithmIsWithinOneUnit(@ForAll @IntRange(min = 1, max = 0x7f7fffff) int bits) {
    float x = Float.intBitsToFloat(bits);
    assertNear(FloatMath.log(x), StrictMath.log(x));
  }

  @Property
  void exponentialIsWithinOneUnit(@ForAll @FloatRange(min = -100, max = 88) float x) {
    assertNear(FloatMath.exp(x), StrictMath.exp(x));
  }

  @Property
  void arcCosineIsWithinOneUnit(@ForAll @FloatRange(min = -1, max = 1) float x) {
    assertNear(FloatMath.acos(x), StrictMath.acos(x));
  }

  private static void assertNear(float value, double exact) {
    assertThat(Math.abs(value - exact)).isLessThanOrEqualTo(Math.ulp((float) exact));
  }

  @Test
  void edges() {
    assertThat(FloatMath.log(1)).isEqualTo(0);
    assertThat(FloatMath.log(0)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(FloatMath.log(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(FloatMath.log(-1)).isNaN();
    assertThat(FloatMath.log(Float.MIN_VALUE)).isEqualTo((float) StrictMath.log(Float.MIN_VALUE));
    assertThat(FloatMath.exp(0)).isEqualTo(1);
    assertThat(FloatMath.exp(89)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(FloatMath.exp(-104)).isEqualTo(0);
    assertThat(FloatMath.exp(Float.NaN)).isNaN();
    assertThat(FloatMath.acos(1)).isEqualTo(0);
    assertThat(FloatMath.acos(-1)).isEqualTo((float) Math.PI);
    assertThat(FloatMath.acos(1.0001f)).isNaN();
  }
}
