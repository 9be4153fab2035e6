/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/**
 * Parameters of a model.
 *
 * <p>Not copied: whoever makes a tensor hands its arrays over, and nobody changes them afterwards.
 *
 * @param shape length of each axis
 * @param values row-major
 */
public record Tensor(int[] shape, float[] values) {
  public Tensor {
    long count = 1;
    for (int length : shape) {
      count *= length;
    }
    if (count != values.length) {
      throw new InputException(
          "tensor of shape "
              + java.util.Arrays.toString(shape)
              + " has "
              + values.length
              + " values, needs "
              + count);
    }
  }
}
