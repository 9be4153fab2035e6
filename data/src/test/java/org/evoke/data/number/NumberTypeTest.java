/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;

class NumberTypeTest {
  @Test
  void halvesHaveTheirValues() {
    byte[] bits = shorts(0x3c00, 0xc000, 0x7bff, 0x0001, 0x0400, 0x8000, 0x7c00, 0xfc00, 0x7e00);
    assertThat(NumberType.F16.floats(bits, "x"))
        .containsExactly(
            1,
            -2,
            65504,
            (float) 0x1p-24,
            (float) 0x1p-14,
            -0.0f,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN);
  }

  @Test
  void shortenedFloatsAreTheUpperHalfOfFloats() {
    assertThat(NumberType.BF16.floats(shorts(0x3f80, 0xc049), "x")).containsExactly(1, -3.140625f);
  }

  @Test
  void wholeNumbersKeepTheirSign() {
    assertThat(NumberType.I16.doubles(shorts(0xffff, 0x7fff))).containsExactly(-1, 32767);
    assertThat(NumberType.I8.doubles(new byte[] {-1, 127})).containsExactly(-1, 127);
    assertThat(NumberType.U8.doubles(new byte[] {-1, 127})).containsExactly(255, 127);
    assertThat(NumberType.BOOL.doubles(new byte[] {0, 1})).containsExactly(0, 1);
  }

  @Test
  void whatFloatsCannotHoldIsRefused() {
    assertThat(NumberType.I64.floats(longs(1L << 40, -16777216), "x"))
        .containsExactly((float) 0x1p40, -16777216);
    refused(NumberType.I64, longs(3, 16777217));
    refused(NumberType.I64, longs(3, Long.MAX_VALUE));
    refused(NumberType.F64, longs(0, Double.doubleToLongBits(1e300)));
  }

  private static void refused(NumberType type, byte[] bytes) {
    assertThatThrownBy(() -> type.floats(bytes, "a.pt, tensor w"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("a.pt, tensor w: value 1 is ")
        .hasMessageEndingWith("which float32 cannot hold");
  }

  private static byte[] shorts(int... values) {
    ByteBuffer out = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      out.putShort((short) value);
    }
    return out.array();
  }

  private static byte[] longs(long... values) {
    ByteBuffer out = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    out.asLongBuffer().put(values);
    return out.array();
  }
}
