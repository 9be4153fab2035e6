/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.number;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.evoke.core.InputException;

/** How a number is stored, little-endian. */
public enum NumberType {
  /** IEEE 754 double. */
  F64(8),
  /** IEEE 754 single. */
  F32(4),
  /** IEEE 754 half: 5 bits of exponent, 10 of mantissa. */
  F16(2),
  /** The upper half of an IEEE 754 single. */
  BF16(2),
  I64(8),
  I32(4),
  I16(2),
  I8(1),
  U8(1),
  /** 0 or 1. */
  BOOL(1);

  private final int bytes;

  NumberType(int bytes) {
    this.bytes = bytes;
  }

  /** Size of one number in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Whether it is a whole number or a truth value. */
  public boolean whole() {
    return switch (this) {
      case F64, F32, F16, BF16 -> false;
      default -> true;
    };
  }

  /**
   * A whole number.
   *
   * @param little the numbers, little-endian
   * @param index which, counted from 0
   */
  public long wholeValue(ByteBuffer little, int index) {
    int at = index * bytes;
    return switch (this) {
      case I64 -> little.getLong(at);
      case I32 -> little.getInt(at);
      case I16 -> little.getShort(at);
      case I8 -> little.get(at);
      case U8, BOOL -> little.get(at) & 0xff;
      default -> throw new IllegalStateException(this + " is no whole number");
    };
  }

  /**
   * A number as double, exact but for whole numbers beyond 2^53.
   *
   * @param little the numbers, little-endian
   * @param index which, counted from 0
   */
  public double value(ByteBuffer little, int index) {
    int at = index * bytes;
    return switch (this) {
      case F64 -> little.getDouble(at);
      case F32 -> little.getFloat(at);
      case F16 -> half(little.getShort(at));
      case BF16 -> Float.intBitsToFloat(little.getShort(at) << 16);
      default -> wholeValue(little, index);
    };
  }

  /** All numbers as doubles. */
  public double[] doubles(byte[] data) {
    ByteBuffer little = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[data.length / bytes];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(little, i);
    }
    return values;
  }

  /**
   * All numbers as float32; doubles are rounded.
   *
   * @param place what is read, for messages
   * @throws InputException when a whole number is not the same as float32, or a double is too large
   */
  public float[] floats(byte[] data, String place) {
    ByteBuffer little = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[data.length / bytes];
    if (this == F32) {
      little.asFloatBuffer().get(values);
      return values;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = narrow(little, i, place);
    }
    return values;
  }

  private float narrow(ByteBuffer little, int index, String place) {
    double value = value(little, index);
    float narrow = (float) value;
    boolean lost =
        whole()
            ? Math.abs(value) >= 0x1p62 || (long) narrow != wholeValue(little, index)
            : Float.isInfinite(narrow) && !Double.isInfinite(value);
    if (lost) {
      throw new InputException(
          place + ": value " + index + " is " + value + ", which float32 cannot hold");
    }
    return narrow;
  }

  private static float half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int mantissa = bits & 0x3ff;
    float size;
    if (exponent == 0) {
      size = mantissa * 0x1p-24f;
    } else if (exponent == 0x1f) {
      size = mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      size = Float.intBitsToFloat((exponent + 112) << 23 | mantissa << 13);
    }
    return bits < 0 ? -size : size;
  }
}
