/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.Targets;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/**
 * Rows, or sequences padded with zeros to the longest of them, as values; made inside a scope.
 *
 * @param inputs by name: (rows, width) or (sequences, steps, width)
 * @param targets by name, with the mask of sequences
 */
record Batch(Map<String, Value> inputs, Map<String, Value> targets) {
  private static final String PREVIOUS = "previous";

  /** A batch of single rows. */
  static Batch rows(TrainingRows data, int[] rows, Placement placement) {
    Map<String, Value> inputs = new LinkedHashMap<>();
    data.inputs()
        .forEach(
            (name, tensor) -> inputs.put(name, placement.of(TrainingRows.select(tensor, rows))));
    return new Batch(inputs, single(data, rows, placement));
  }

  private static Map<String, Value> single(TrainingRows data, int[] rows, Placement placement) {
    Tensor wanted = TrainingRows.select(data.targets(), rows);
    return data.classes() > 0
        ? Map.of(Targets.LABELS, placement.whole(wholes(wanted), rows.length))
        : Map.of(Targets.VALUES, placement.of(wanted));
  }

  /**
   * A batch of whole sequences with a target for each step.
   *
   * @param told whether the network sees the true value of the step before, 0 at first
   */
  static Batch steps(
      TrainingRows data, List<int[]> sequences, boolean told, Placement placement) {
    int steps = longest(sequences);
    Map<String, Value> inputs = inputs(data, sequences, steps, placement);
    Map<String, Value> targets = new LinkedHashMap<>();
    Tensor wanted = padded(data.targets(), sequences, steps);
    if (data.classes() > 0) {
      targets.put(Targets.LABELS, placement.whole(wholes(wanted), sequences.size(), steps));
    } else {
      targets.put(Targets.VALUES, placement.of(wanted));
    }
    targets.put(Targets.MASK, placement.of(mask(sequences, steps), sequences.size(), steps));
    if (told) {
      inputs.put(
          PREVIOUS, placement.of(before(wanted.values(), steps), sequences.size(), steps));
    }
    return new Batch(inputs, targets);
  }

  /** A batch of whole sequences with the target of their last step. */
  static Batch lastSteps(TrainingRows data, List<int[]> sequences, Placement placement) {
    int[] last = sequences.stream().mapToInt(rows -> rows[rows.length - 1]).toArray();
    return new Batch(
        inputs(data, sequences, longest(sequences), placement), single(data, last, placement));
  }

  private static int longest(List<int[]> sequences) {
    return sequences.stream().mapToInt(rows -> rows.length).max().orElseThrow();
  }

  private static Map<String, Value> inputs(
      TrainingRows data, List<int[]> sequences, int steps, Placement placement) {
    Map<String, Value> inputs = new LinkedHashMap<>();
    data.inputs()
        .forEach(
            (name, tensor) -> inputs.put(name, placement.of(padded(tensor, sequences, steps))));
    return inputs;
  }

  private static float[] before(float[] values, int steps) {
    float[] before = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      before[i] = i % steps == 0 ? 0 : values[i - 1];
    }
    return before;
  }

  private static Tensor padded(Tensor matrix, List<int[]> sequences, int steps) {
    int width = matrix.shape()[1];
    float[] values = new float[sequences.size() * steps * width];
    for (int i = 0; i < sequences.size(); i++) {
      float[] own = TrainingRows.select(matrix, sequences.get(i)).values();
      System.arraycopy(own, 0, values, i * steps * width, own.length);
    }
    return new Tensor(new int[] {sequences.size(), steps, width}, values);
  }

  private static float[] mask(List<int[]> sequences, int steps) {
    float[] mask = new float[sequences.size() * steps];
    for (int i = 0; i < sequences.size(); i++) {
      Arrays.fill(mask, i * steps, i * steps + sequences.get(i).length, 1);
    }
    return mask;
  }

  private static long[] wholes(Tensor labels) {
    long[] wholes = new long[labels.values().length];
    for (int i = 0; i < wholes.length; i++) {
      wholes[i] = (long) labels.values()[i];
    }
    return wholes;
  }
}
