/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;

/**
 * An array of NumPy, as NumPy describes it to pickles: {@code _reconstruct(...)}, then the state
 * {@code (version, shape, dtype, column-major, bytes)}. The bytes of protocol 2 are a text that
 * {@code _codecs.encode} would turn into Latin-1.
 */
final class NumpyArray {
  private static final String RECONSTRUCT = "_reconstruct";
  private static final int STATE = 5;

  /** Storage classes by the type of the numbers. */
  private static final Map<String, String> STORAGES =
      Map.of(
          "f8", "DoubleStorage",
          "f4", "FloatStorage",
          "f2", "HalfStorage",
          "i8", "LongStorage",
          "i4", "IntStorage",
          "i2", "ShortStorage",
          "i1", "CharStorage",
          "u1", "ByteStorage",
          "b1", "BoolStorage");

  private NumpyArray() {}

  /**
   * The array as a tensor, or nothing where the object is none.
   *
   * @param name of the tensor, which becomes the name of its numbers
   * @throws InputException when its description is damaged, or numbers are not read
   */
  static Optional<TensorReference> tensor(String name, InertObject object) {
    ClassName type = object.type();
    boolean array =
        type.name().equals(RECONSTRUCT)
            && (type.module().equals("numpy.core.multiarray")
                || type.module().equals("numpy._core.multiarray"));
    return array ? Optional.of(described(name, object.state())) : Optional.empty();
  }

  private static TensorReference described(String name, Object state) {
    if (!(state instanceof List<?> parts)
        || parts.size() != STATE
        || !(parts.get(1) instanceof List<?> shape)
        || !(parts.get(2) instanceof InertObject numbers)
        || !(parts.get(3) instanceof Boolean columnMajor)) {
      throw new InputException("array " + name + " is not described by shape, numbers and bytes");
    }
    long[] lengths = new long[shape.size()];
    for (int i = 0; i < lengths.length; i++) {
      if (!(shape.get(i) instanceof Long length) || length < 0 || length > Integer.MAX_VALUE) {
        throw new InputException("array " + name + ": length " + (i + 1) + " is none");
      }
      lengths[i] = length;
    }
    byte[] bytes = bytes(name, parts.get(4));
    StorageReference storage =
        new StorageReference(
            new ClassName("torch", storage(name, numbers)),
            "array/" + name,
            0,
            bytes.length,
            Optional.of(bytes));
    return new TensorReference(storage, 0, lengths, strides(lengths, columnMajor));
  }

  private static String storage(String name, InertObject numbers) {
    Object code = numbers.arguments().isEmpty() ? null : numbers.arguments().get(0);
    String storage = code instanceof String text ? STORAGES.get(text) : null;
    boolean little =
        numbers.state() instanceof List<?> state
            && state.size() > 1
            && ("<".equals(state.get(1)) || "|".equals(state.get(1)));
    if (!numbers.type().toString().equals("numpy.dtype") || storage == null || !little) {
      throw new InputException(
          "array "
              + name
              + ": numbers of type "
              + (code instanceof String ? code : "unknown")
              + " are not read; little-endian "
              + String.join(" ", STORAGES.keySet().stream().sorted().toList())
              + " are");
    }
    return storage;
  }

  private static byte[] bytes(String name, Object data) {
    if (data instanceof byte[] bytes) {
      return bytes;
    }
    if (data instanceof InertObject call
        && call.type().toString().equals("_codecs.encode")
        && call.arguments().size() == 2
        && call.arguments().get(0) instanceof String text
        && "latin1".equals(call.arguments().get(1))
        && text.chars().allMatch(c -> c < 256)) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
    throw new InputException("array " + name + " holds no bytes");
  }

  private static long[] strides(long[] lengths, boolean columnMajor) {
    long[] strides = new long[lengths.length];
    long stride = 1;
    for (int i = 0; i < lengths.length; i++) {
      int axis = columnMajor ? i : lengths.length - 1 - i;
      strides[axis] = stride;
      stride = Math.min(Integer.MAX_VALUE, stride * Math.max(1, lengths[axis]));
    }
    return strides;
  }
}
