/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.floatmath;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Powers are rounded as the double power is. */
class FloatPowerTest {
  private static final float EXPONENT = 0.33f;
  private static final int STRIDE = 4099;

  @Property
  void anyPositiveNumber(@ForAll @IntRange(min = 0, max = 0x7f800000) int bits) {
    assertSame(Float.intBitsToFloat(bits));
  }

  @Test
  void aFineCombOverAllPositiveNumbers() {
    FloatPower power = new FloatPower(EXPONENT);
    int different = 0;
    for (int bits = 0; bits < 0x7f800000 - STRIDE; bits += STRIDE) {
      float x = Float.intBitsToFloat(bits);
      different += power.of(x) == (float) StrictMath.pow(x, EXPONENT) ? 0 : 1;
    }
    assertThat(different).isZero();
  }

  @Test
  void edges() {
    assertSame(0);
    assertSame(1);
    assertSame(Float.MIN_VALUE);
    assertSame(Float.MAX_VALUE);
    assertSame(Float.POSITIVE_INFINITY);
    assertThat(new FloatPower(EXPONENT).of(Float.NaN)).isNaN();
    assertThat(new FloatPower(EXPONENT).of(-1)).isNaN();
  }

  private static void assertSame(float x) {
    assertThat(new FloatPower(EXPONENT).of(x)).isEqualTo((float) StrictMath.pow(x, EXPONENT));
  }
}
