/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tensors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/** Shapes of tensors by name. */
public final class Shapes {
  private final Map<String, int[]> byName = new LinkedHashMap<>();

  /** The shapes of these tensors. */
  public Shapes(Map<String, Tensor> tensors) {
    tensors.forEach((name, tensor) -> byName.put(name, tensor.shape()));
  }

  /** Whether there is a tensor of that name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** How many there are of {@code before0after}, {@code before1after} and so on, without gap. */
  public int count(String before, String after) {
    int count = 0;
    while (has(before + count + after)) {
      count++;
    }
    return count;
  }

  /**
   * The outputs of a matrix or convolution.
   *
   * @throws InputException when the tensor is missing or has less than two axes
   */
  public int out(String name) {
    return shape(name, 2)[0];
  }

  /**
   * The inputs of a matrix or convolution.
   *
   * @throws InputException when the tensor is missing or has less than two axes
   */
  public int in(String name) {
    return shape(name, 2)[1];
  }

  /**
   * The taps of a convolution over time.
   *
   * @throws InputException when the tensor is missing or has less than three axes
   */
  public int taps(String name) {
    return shape(name, 3)[2];
  }

  /** The inputs of the matrices {@code before0.weight}, {@code before1.weight} and so on. */
  public List<Integer> widths(String before) {
    int count = count(before, ".weight");
    if (count == 0) {
      throw missing(before + "0.weight");
    }
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      widths.add(in(before + i + ".weight"));
    }
    return widths;
  }

  private int[] shape(String name, int axes) {
    int[] shape = byName.get(name);
    if (shape == null) {
      throw missing(name);
    }
    if (shape.length < axes || Arrays.stream(shape).anyMatch(length -> length < 1)) {
      throw new InputException(
          "parameter "
              + name
              + " has shape "
              + Arrays.toString(shape)
              + ", must have at least "
              + axes
              + " axes, none of them empty");
    }
    return shape;
  }

  private static InputException missing(String name) {
    return new InputException("parameter " + name + " is missing");
  }
}
