/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.Targets;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/**
 * Rows or sequences, and what is wanted of them.
 *
 * @param inputs of the network by name; the first axis is that of rows or sequences
 * @param targets of the loss by name, as {@link Targets} names them; class labels as whole numbers
 */
public record Batch(Map<String, Tensor> inputs, Map<String, Tensor> targets) implements Examples {
  /** Positions of steps, an input of whole numbers. */
  public static final String POSITIONS = "pos";

  private static final Set<String> WHOLE = Set.of(POSITIONS, Inputs.ROW_NUMBERS, Targets.LABELS);

  public Batch {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
  }

  @Override
  public Map<String, Value> placedInputs(Placement placement) {
    return placed(inputs, placement);
  }

  @Override
  public Map<String, Value> placedTargets(Placement placement) {
    return placed(targets, placement);
  }

  private static Map<String, Value> placed(Map<String, Tensor> tensors, Placement placement) {
    Map<String, Value> values = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) ->
            values.put(
                name,
                WHOLE.contains(name) ? whole(name, tensor, placement) : placement.of(tensor)));
    return values;
  }

  private static Value whole(String name, Tensor tensor, Placement placement) {
    float[] numbers = tensor.values();
    long[] whole = new long[numbers.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (long) numbers[i];
      if (whole[i] != numbers[i] || whole[i] < 0) {
        throw new InputException(
            name + " " + (i + 1) + " is " + numbers[i] + ", must be a whole number from 0");
      }
    }
    long[] shape = new long[tensor.shape().length];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = tensor.shape()[axis];
    }
    return placement.whole(whole, shape);
  }
}
