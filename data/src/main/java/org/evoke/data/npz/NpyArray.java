/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.npz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.number.NumberType;
import org.evoke.data.number.Shape;

/**
 * A NumPy array. Not copied: whoever makes it hands its arrays over.
 *
 * @param type what the numbers are
 * @param shape length of each axis; empty for a single number
 * @param bytes the numbers row-major (C order), little-endian
 */
public record NpyArray(NumberType type, int[] shape, byte[] bytes) {
  public NpyArray {
    if (bytes.length != (long) Shape.count(shape) * type.bytes()) {
      throw new InputException(
          "array of shape "
              + Arrays.toString(shape)
              + " and type "
              + type
              + " has "
              + bytes.length
              + " bytes, needs "
              + (long) Shape.count(shape) * type.bytes());
    }
  }

  /** An array of float64. */
  public static NpyArray of(double[] values, int... shape) {
    byte[] bytes = new byte[values.length * Double.BYTES];
    little(bytes).asDoubleBuffer().put(values);
    return new NpyArray(NumberType.F64, shape, bytes);
  }

  /** An array of float32. */
  public static NpyArray of(float[] values, int... shape) {
    byte[] bytes = new byte[values.length * Float.BYTES];
    little(bytes).asFloatBuffer().put(values);
    return new NpyArray(NumberType.F32, shape, bytes);
  }

  /** An array of int64. */
  public static NpyArray of(long[] values, int... shape) {
    byte[] bytes = new byte[values.length * Long.BYTES];
    little(bytes).asLongBuffer().put(values);
    return new NpyArray(NumberType.I64, shape, bytes);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Number of values. */
  public int size() {
    return Shape.count(shape);
  }

  /** The values as doubles; truth values are 0 and 1. */
  public double[] doubles() {
    return type.doubles(bytes);
  }

  /**
   * The values as float32; doubles are rounded.
   *
   * @throws InputException when a value does not fit
   */
  public float[] floats() {
    return type.floats(bytes, "array of type " + type);
  }

  /**
   * The values as whole numbers.
   *
   * @throws InputException when the array holds fractions
   */
  public long[] longs() {
    if (!type.whole()) {
      throw new InputException("array has type " + type + ", must hold whole numbers");
    }
    ByteBuffer little = little(bytes);
    long[] values = new long[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = type.wholeValue(little, i);
    }
    return values;
  }

  /** The array as float32 tensor. */
  public Tensor tensor() {
    return new Tensor(shape, floats());
  }
}
