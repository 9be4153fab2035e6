/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.nn.torch.Value;

/** Checks the named inputs of a network. */
public final class Inputs {
  /** What networks over time are told besides their features. */
  private static final Set<String> RESERVED = Set.of("mask", "pos", "previous", Inputs.ROW_NUMBERS);

  /** Which of the rows of the features each step is, (batch, T), where steps share rows. */
  public static final String ROW_NUMBERS = "row-numbers";

  private Inputs() {}

  /**
   * Widths by name, in order.
   *
   * @throws UsageException when there is none, a name is empty or one that networks use themselves,
   *     or a width is not positive
   */
  public static Map<String, Integer> widths(Map<String, Integer> inputs) {
    if (inputs.isEmpty()) {
      throw new UsageException("a network needs at least one input");
    }
    inputs.forEach(
        (name, width) -> {
          if (RESERVED.contains(name)) {
            throw new UsageException(
                "input " + name + " has a name that networks use themselves, must have another");
          }
          if (name.isBlank() || width < 1 || width > Options.MOST) {
            throw new UsageException(
                "input '"
                    + name
                    + "' has width "
                    + width
                    + ", must have a name and a width from 1 to "
                    + Options.MOST);
          }
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /**
   * Mapped rows by steps.
   *
   * @param mapped (rows, width) where there are {@link #ROW_NUMBERS}; otherwise as it is wanted
   * @param inputs of the network
   * @return (batch, T, width)
   */
  public static Value bySteps(Value mapped, Map<String, Value> inputs) {
    Value numbers = inputs.get(ROW_NUMBERS);
    return numbers == null
        ? mapped
        : mapped
            .rows(0, numbers.wholes())
            .reshape(numbers.length(0), numbers.length(1), mapped.length(1));
  }

  /** Sum of widths. */
  public static int total(Collection<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Requires every input of the architecture, with its width, finite, and with equal numbers of
   * rows (and steps).
   *
   * @throws InputException naming the input, and for a number its row and column
   */
  public static void require(Architecture architecture, Map<String, Tensor> inputs) {
    int axes = architecture.reading() == Reading.ROWS ? 2 : 3;
    String first = null;
    for (Map.Entry<String, Integer> entry : architecture.inputs().entrySet()) {
      String name = entry.getKey();
      Tensor tensor = inputs.get(name);
      if (tensor == null) {
        throw new InputException("input " + name + " is missing; there are " + inputs.keySet());
      }
      requireShape(name, tensor, axes, entry.getValue());
      requireFinite(name, tensor);
      first = first == null ? name : first;
      requireEqualRows(first, inputs.get(first), name, tensor);
    }
  }

  private static void requireShape(String name, Tensor tensor, int axes, int width) {
    int[] shape = tensor.shape();
    if (shape.length != axes || shape[axes - 1] != width) {
      throw new InputException(
          "input "
              + name
              + " has shape "
              + Arrays.toString(shape)
              + ", must have "
              + axes
              + " axes, the last of length "
              + width);
    }
    if (tensor.values().length == 0) {
      throw new InputException("input " + name + " has no rows");
    }
  }

  private static void requireFinite(String name, Tensor tensor) {
    int width = tensor.shape()[tensor.shape().length - 1];
    float[] values = tensor.values();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new InputException(
            "input "
                + name
                + ", row "
                + (i / width + 1)
                + ", column "
                + (i % width + 1)
                + ": "
                + values[i]
                + ", must be a finite number");
      }
    }
  }

  private static void requireEqualRows(String first, Tensor one, String name, Tensor other) {
    int[] left = Arrays.copyOf(one.shape(), one.shape().length - 1);
    int[] right = Arrays.copyOf(other.shape(), other.shape().length - 1);
    if (!Arrays.equals(left, right)) {
      throw new InputException(
          "input "
              + first
              + " has rows "
              + Arrays.toString(left)
              + " but input "
              + name
              + " has "
              + Arrays.toString(right)
              + "; they must be equal");
    }
  }
}
