/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.optimiser;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/** What an optimiser remembers from step to step: a count and blocks as long as the parameters. */
final class Memory {
  private static final String STEPS = "steps";

  /** Whole numbers that float32 holds exactly end here; the count is stored in two parts. */
  private static final long PART = 1L << 20;

  private final Map<String, Value> blocks = new LinkedHashMap<>();
  private long steps;

  Memory(Parameters parameters, String... names) {
    Scope.run(
        () -> {
          for (String name : names) {
            blocks.put(name, parameters.placement().zeros(parameters.values().count()).keep());
          }
        });
  }

  Value block(String name) {
    return blocks.get(name);
  }

  long steps() {
    return steps;
  }

  void count() {
    steps++;
  }

  Map<String, Tensor> export() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    long parts = steps / PART;
    float[] count = {(float) parts, (float) (steps % PART)};
    state.put(STEPS, new Tensor(new int[] {2}, count));
    Scope.run(() -> blocks.forEach((name, block) -> state.put(name, block.export())));
    return state;
  }

  void restore(Map<String, Tensor> state, Parameters parameters) {
    require(state, STEPS, 2);
    blocks.forEach((name, block) -> require(state, name, block.count()));
    float[] parts = state.get(STEPS).values();
    steps = ((long) parts[0]) * PART + (long) parts[1];
    Scope.run(
        () ->
            blocks.forEach((name, block) -> block.set(parameters.placement().of(state.get(name)))));
  }

  private static void require(Map<String, Tensor> state, String name, long count) {
    Tensor tensor = state.get(name);
    if (tensor == null || tensor.shape().length != 1 || tensor.values().length != count) {
      throw new InputException(
          "optimiser state: "
              + name
              + (tensor == null ? " is missing" : " has shape " + Arrays.toString(tensor.shape()))
              + ", must have shape ["
              + count
              + "]");
    }
  }

  void free() {
    blocks.values().forEach(Value::free);
  }
}
