/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NineDigitsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "1, 1",
    "-2.5, -2.5",
    "0.1, 0.100000001",
    "0.00001, 9.99999975e-06",
    "0.00002, 0.0000199999995",
    "100, 100",
    "123456792, 123456792",
    "1e9, 1e+09",
    "9.9999994e8, 999999936",
    "3.4028235e38, 3.40282347e+38",
    "1.17549435e-38, 1.17549435e-38",
    "1.4e-45, 1.40129846e-45",
  })
  void numbersReadLikeThis(float value, String expected) {
    assertThat(text(value)).isEqualTo(expected);
  }

  @Property(tries = 20000)
  void everyNumberIsRecoveredBitForBit(@ForAll int bits) {
    float value = Float.intBitsToFloat(bits);
    if (Float.isFinite(value)) {
      assertThat(Float.floatToRawIntBits(Float.parseFloat(text(value)))).isEqualTo(bits);
    }
  }

  @Property(tries = 5000)
  void theDigitsAreTheNearest(@ForAll int bits) {
    float value = Float.intBitsToFloat(bits);
    if (Float.isFinite(value)) {
      BigDecimal exact = new BigDecimal(value);
      BigDecimal unit = exact.round(new MathContext(9)).ulp();
      assertThat(new BigDecimal(text(value)).subtract(exact).abs())
          .isLessThanOrEqualTo(unit.multiply(new BigDecimal("0.500001")));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-149, -126, -100, -30, -1, 0, 1, 24, 30, 100, 127})
  void neighboursOfPowersOfTwoAreRecovered(int exponent) {
    float power = (float) StrictMath.scalb(1.0, exponent);
    for (float value : new float[] {Math.nextDown(power), power, Math.nextUp(power)}) {
      assertThat(Float.parseFloat(text(value))).isEqualTo(value);
    }
  }

  private static String text(float value) {
    byte[] bytes = new byte[32];
    return new String(bytes, 0, NineDigits.write(value, bytes, 0), StandardCharsets.US_ASCII);
  }
}
