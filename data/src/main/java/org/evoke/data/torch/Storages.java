/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.number.NumberType;
import org.evoke.data.number.Shape;

/** Turns views of storages into tensors. */
final class Storages {
  /** Views that share numbers may have this many times as many values as the storages in all. */
  private static final long MOST_SHARING = 4;

  private static final long FREE_VALUES = 1 << 20;

  private static final Map<String, NumberType> TYPES =
      Map.of(
          "DoubleStorage", NumberType.F64,
          "FloatStorage", NumberType.F32,
          "HalfStorage", NumberType.F16,
          "BFloat16Storage", NumberType.BF16,
          "LongStorage", NumberType.I64,
          "IntStorage", NumberType.I32,
          "ShortStorage", NumberType.I16,
          "CharStorage", NumberType.I8,
          "ByteStorage", NumberType.U8,
          "BoolStorage", NumberType.BOOL);

  /** Finds the numbers of a storage. */
  @FunctionalInterface
  interface Source {
    /** All bytes of the storage of that name. */
    byte[] bytes(String key, NumberType type);
  }

  private Storages() {}

  /** What the numbers of a storage class are. */
  static NumberType type(ClassName storage, String place) {
    NumberType type = storage.module().equals("torch") ? TYPES.get(storage.name()) : null;
    if (type == null) {
      throw new InputException(
          place
              + ": numbers are a "
              + storage
              + "; read are "
              + String.join(" ", TYPES.keySet().stream().sorted().toList()));
    }
    return type;
  }

  /** The tensors of a file. */
  static Map<String, Tensor> tensors(
      Map<String, TensorReference> references, Source source, String place) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Map<String, byte[]> read = new LinkedHashMap<>();
    long values = FREE_VALUES;
    for (Map.Entry<String, TensorReference> entry : references.entrySet()) {
      String at = place + ", tensor " + entry.getKey();
      StorageReference storage = entry.getValue().storage();
      NumberType type = type(storage.type(), at);
      int[] shape = Shape.of(entry.getValue().shape(), type, at);
      if (!read.containsKey(storage.key())) {
        byte[] bytes = storage.held().orElseGet(() -> source.bytes(storage.key(), type));
        read.put(storage.key(), bytes);
        values += MOST_SHARING * (bytes.length / type.bytes());
      }
      values -= Shape.count(shape);
      if (values < 0) {
        throw new InputException(
            at + ": tensors share numbers more than " + MOST_SHARING + " times on average");
      }
      byte[] picked = picked(entry.getValue(), shape, type, read.get(storage.key()), at);
      tensors.put(entry.getKey(), new Tensor(shape, type.floats(picked, at)));
    }
    return tensors;
  }

  /** The numbers of a view, row-major. */
  private static byte[] picked(
      TensorReference view, int[] shape, NumberType type, byte[] storage, String place) {
    int count = Shape.count(shape);
    if (count == 0) {
      return new byte[0];
    }
    long from = requireInside(view, count, storage.length / type.bytes(), place);
    byte[] picked = new byte[count * type.bytes()];
    int[] index = new int[shape.length];
    for (int to = 0; to < count; to++) {
      System.arraycopy(
          storage, (int) (from * type.bytes()), picked, to * type.bytes(), type.bytes());
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        from += view.strides()[axis];
        if (++index[axis] < shape[axis]) {
          break;
        }
        from -= view.strides()[axis] * shape[axis];
        index[axis] = 0;
      }
    }
    return picked;
  }

  /** First number of the view; the whole view lies inside of its storage. */
  private static long requireInside(TensorReference view, int count, long available, String place) {
    long most = Math.min(available, view.storage().offset() + view.storage().count());
    long first = view.storage().offset() + view.offset();
    boolean inside = first >= 0 && first < most && count <= most;
    long last = first;
    for (int axis = 0; inside && axis < view.shape().length; axis++) {
      long stride = view.strides()[axis];
      // Lengths and strides up to the size of the storage, below 2^31, cannot overflow.
      inside = view.shape()[axis] == 1 || stride <= most;
      last += inside ? (view.shape()[axis] - 1) * stride : 0;
    }
    if (!inside || last >= most) {
      throw new InputException(
          place
              + ": begins at number "
              + first
              + " and needs "
              + count
              + ", which do not lie in the storage of "
              + most);
    }
    return first;
  }
}
