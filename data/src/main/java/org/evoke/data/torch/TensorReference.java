/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.util.List;
import org.evoke.core.InputException;

/**
 * A tensor as a view of a storage.
 *
 * @param storage where its numbers are
 * @param offset its first number, counted in numbers from the start of the storage
 * @param shape length of each axis
 * @param strides distance of neighbours along each axis, in numbers
 */
record TensorReference(StorageReference storage, long offset, long[] shape, long[] strides) {

  /** From the arguments of {@code torch._utils._rebuild_tensor}: storage, offset, size, stride. */
  static TensorReference of(List<Object> arguments) {
    if (arguments.size() < 4
        || !(arguments.get(0) instanceof StorageReference storage)
        || !(arguments.get(1) instanceof Long offset)) {
      throw new InputException("a tensor is not described by storage, offset, size and stride");
    }
    long[] shape = wholes(arguments.get(2));
    long[] strides = wholes(arguments.get(3));
    if (shape.length != strides.length || offset < 0) {
      throw new InputException(
          "a tensor has "
              + shape.length
              + " axes, "
              + strides.length
              + " strides, offset "
              + offset);
    }
    return new TensorReference(storage, offset, shape, strides);
  }

  private static long[] wholes(Object listed) {
    Object list =
        listed instanceof InertObject size && size.arguments().size() == 1
            ? size.arguments().get(0)
            : listed;
    if (!(list instanceof List<?> entries)) {
      throw new InputException("the size or stride of a tensor is no tuple");
    }
    long[] wholes = new long[entries.size()];
    for (int i = 0; i < wholes.length; i++) {
      if (!(entries.get(i) instanceof Long number) || number < 0) {
        throw new InputException(
            "the size or stride of a tensor holds no whole number of at least 0");
      }
      wholes[i] = number;
    }
    return wholes;
  }
}
