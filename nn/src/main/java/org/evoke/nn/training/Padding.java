/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.Targets;

/** Joins sequences of different lengths into one batch. */
public final class Padding {
  private Padding() {}

  /**
   * A batch of sequences, padded at their ends with zeros. Both its inputs and its targets get a
   * {@code mask} (batch, T), 1 for steps of the sequence and 0 for padding, unless the sequences
   * bring one, which is then padded like the others.
   *
   * @param sequences each without an axis of sequences: what belongs to steps has them as first
   *     axis, (T, ...); what belongs to the whole sequence has no axis at all
   * @throws InputException when there is none, the names differ, or numbers of steps differ within
   *     a sequence
   */
  public static Batch join(List<Batch> sequences) {
    if (sequences.isEmpty()) {
      throw new InputException("a batch needs at least one sequence");
    }
    List<Map<String, Tensor>> inputs = sequences.stream().map(s -> masked(s, s.inputs())).toList();
    List<Map<String, Tensor>> targets =
        sequences.stream().map(s -> masked(s, s.targets())).toList();
    int longest = sequences.stream().mapToInt(Padding::steps).max().orElseThrow();
    return new Batch(join(inputs, longest), join(targets, longest));
  }

  private static Map<String, Tensor> masked(Batch sequence, Map<String, Tensor> tensors) {
    Map<String, Tensor> all = new LinkedHashMap<>(tensors);
    if (!all.containsKey(Targets.MASK)) {
      Tensor own = sequence.targets().get(Targets.MASK);
      float[] ones = new float[steps(sequence)];
      Arrays.fill(ones, 1);
      all.put(Targets.MASK, own == null ? new Tensor(new int[] {ones.length}, ones) : own);
    }
    return all;
  }

  /** Steps of a sequence, equal for everything that has steps. */
  private static int steps(Batch sequence) {
    int steps = -1;
    for (Map<String, Tensor> part : List.of(sequence.inputs(), sequence.targets())) {
      for (Map.Entry<String, Tensor> entry : part.entrySet()) {
        int[] shape = entry.getValue().shape();
        if (shape.length > 0 && steps >= 0 && shape[0] != steps) {
          throw new InputException(
              entry.getKey() + " has " + shape[0] + " steps where others have " + steps);
        }
        steps = shape.length > 0 ? shape[0] : steps;
      }
    }
    if (steps < 1) {
      throw new InputException("a sequence of a batch has no steps");
    }
    return steps;
  }

  private static Map<String, Tensor> join(List<Map<String, Tensor>> sequences, int longest) {
    Map<String, Tensor> joined = new LinkedHashMap<>();
    for (String name : sequences.get(0).keySet()) {
      joined.put(name, join(name, sequences, longest));
    }
    return joined;
  }

  private static Tensor join(String name, List<Map<String, Tensor>> sequences, int longest) {
    int[] first = sequences.get(0).get(name).shape();
    int[] shape = new int[first.length + 1];
    System.arraycopy(first, 0, shape, 1, first.length);
    shape[0] = sequences.size();
    if (shape.length > 1) {
      shape[1] = longest;
    }
    int size = 1;
    for (int axis = 1; axis < shape.length; axis++) {
      size *= shape[axis];
    }
    float[] values = new float[size * shape[0]];
    for (int row = 0; row < shape[0]; row++) {
      Tensor tensor = sequences.get(row).get(name);
      requireLike(name, row, first, tensor);
      System.arraycopy(tensor.values(), 0, values, row * size, tensor.values().length);
    }
    return new Tensor(shape, values);
  }

  private static void requireLike(String name, int row, int[] first, Tensor tensor) {
    boolean alike = tensor != null && tensor.shape().length == first.length;
    for (int axis = 1; alike && axis < first.length; axis++) {
      alike = tensor.shape()[axis] == first[axis];
    }
    if (!alike) {
      throw new InputException(
          "sequence "
              + (row + 1)
              + ": "
              + name
              + (tensor == null ? " is missing" : " has shape " + Arrays.toString(tensor.shape()))
              + ", must be like that of sequence 1 but for the number of steps, "
              + Arrays.toString(first));
    }
  }
}
