/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.safetensors;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.json.JsonObject;
import org.evoke.data.number.NumberType;
import org.evoke.data.number.Shape;

/**
 * What the header says about one tensor.
 *
 * @param name its name
 * @param type what its numbers are
 * @param shape length of each axis
 * @param begin first byte in the data
 * @param end byte behind the last
 */
record Entry(String name, NumberType type, int[] shape, long begin, long end) {
  /** Reads and checks an entry. */
  static Entry of(String name, JsonObject entry) {
    NumberType type = type(entry);
    int[] shape = Shape.of(wholes(entry, "shape"), type, entry.place());
    long[] offsets = wholes(entry, "data_offsets");
    long bytes = (long) Shape.count(shape) * type.bytes();
    if (offsets.length != 2 || offsets[1] - offsets[0] != bytes) {
      throw new InputException(
          entry.place()
              + ": data_offsets are "
              + Arrays.toString(offsets)
              + ", must be begin and end of the "
              + bytes
              + " bytes that the shape needs");
    }
    return new Entry(name, type, shape, offsets[0], offsets[1]);
  }

  private static NumberType type(JsonObject entry) {
    try {
      return NumberType.valueOf(entry.text("dtype"));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          entry.place()
              + ": dtype is "
              + entry.text("dtype")
              + "; read are "
              + Arrays.toString(NumberType.values()),
          e);
    }
  }

  private static long[] wholes(JsonObject entry, String key) {
    if (!(entry.values().get(key) instanceof List<?> list)) {
      throw new InputException(entry.place() + ": " + key + " must be a list of whole numbers");
    }
    long[] wholes = new long[list.size()];
    for (int i = 0; i < wholes.length; i++) {
      if (!(list.get(i) instanceof Integer || list.get(i) instanceof Long)
          || ((Number) list.get(i)).longValue() < 0) {
        throw new InputException(
            entry.place()
                + ": "
                + key
                + " holds "
                + list.get(i)
                + ", must hold whole numbers of at least 0");
      }
      wholes[i] = ((Number) list.get(i)).longValue();
    }
    return wholes;
  }

  /** The tensor as float32; the bytes are known to be there. */
  Tensor tensor(byte[] bytes, int start, String place) {
    int from = start + (int) begin;
    byte[] numbers = Arrays.copyOfRange(bytes, from, from + (int) (end - begin));
    return new Tensor(shape, type.floats(numbers, place + ", tensor " + name));
  }
}
