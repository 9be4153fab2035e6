/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.json.JsonObject;

/**
 * What the header says about one tensor.
 *
 * @param name its name
 * @param shape length of each axis
 * @param begin first byte in the data
 * @param end byte behind the last
 */
record Entry(String name, int[] shape, long begin, long end) {
  private static final int MOST_AXES = 8;

  /** Reads and checks an entry. */
  static Entry of(String name, JsonObject entry) {
    if (!entry.text("dtype").equals("F32")) {
      throw new InputException(
          entry.place() + ": dtype is " + entry.text("dtype") + ", only F32 is read");
    }
    long[] lengths = wholes(entry, "shape");
    long[] offsets = wholes(entry, "data_offsets");
    if (lengths.length > MOST_AXES || offsets.length != 2) {
      throw new InputException(
          entry.place()
              + ": shape has "
              + lengths.length
              + " axes and data_offsets "
              + offsets.length
              + " numbers; at most "
              + MOST_AXES
              + " and exactly 2 are right");
    }
    int[] shape = new int[lengths.length];
    long bytes = Float.BYTES;
    for (int axis = 0; axis < shape.length; axis++) {
      if (lengths[axis] > Integer.MAX_VALUE || bytes * lengths[axis] > Integer.MAX_VALUE) {
        throw new InputException(
            entry.place()
                + ": axis "
                + axis
                + " has length "
                + lengths[axis]
                + ", a tensor may have at most 2 GiB");
      }
      shape[axis] = (int) lengths[axis];
      bytes *= lengths[axis];
    }
    if (offsets[1] - offsets[0] != bytes) {
      throw new InputException(
          entry.place()
              + ": data_offsets "
              + offsets[0]
              + " to "
              + offsets[1]
              + ", the shape needs "
              + bytes
              + " bytes");
    }
    return new Entry(name, shape, offsets[0], offsets[1]);
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

  /** The tensor; the bytes are known to be there. */
  Tensor tensor(byte[] bytes, int start) {
    float[] values = new float[(int) ((end - begin) / Float.BYTES)];
    ByteBuffer.wrap(bytes, start + (int) begin, (int) (end - begin))
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    return new Tensor(shape, values);
  }
}
