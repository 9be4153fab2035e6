/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/**
 * What a network learns from.
 *
 * <p>Not copied: whoever makes rows hands the arrays over, and nobody changes them afterwards.
 *
 * @param inputs (rows, width) by name, in the order that the network needs
 * @param targets (rows, targets); of classes (rows, 1) with their index from 0
 * @param classes number of classes; 0 where targets are numbers
 * @param groups rows that belong together, such as those of a film, in order of time
 */
public record TrainingRows(
    Map<String, Tensor> inputs, Tensor targets, int classes, List<int[]> groups) {
  public TrainingRows {
    inputs = new LinkedHashMap<>(inputs);
    groups = List.copyOf(groups);
    int rows = targets.shape()[0];
    inputs.forEach(
        (name, tensor) -> {
          if (tensor.shape().length != 2 || tensor.shape()[0] != rows) {
            throw new InputException(
                "input "
                    + name
                    + " has shape "
                    + Arrays.toString(tensor.shape())
                    + ", must have "
                    + rows
                    + " rows and columns");
          }
        });
    if (groups.stream().mapToInt(group -> group.length).sum() != rows) {
      throw new InputException("the groups do not hold each of the " + rows + " rows once");
    }
  }

  /** Number of rows. */
  public int rows() {
    return targets.shape()[0];
  }

  /** The rows of some groups, these groups alone. */
  TrainingRows ofGroups(int[] chosen) {
    List<int[]> kept = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (int group : chosen) {
      int[] renumbered = new int[groups.get(group).length];
      for (int i = 0; i < renumbered.length; i++) {
        renumbered[i] = rows.size();
        rows.add(groups.get(group)[i]);
      }
      kept.add(renumbered);
    }
    int[] order = rows.stream().mapToInt(Integer::intValue).toArray();
    Map<String, Tensor> selected = new LinkedHashMap<>();
    inputs.forEach((name, tensor) -> selected.put(name, select(tensor, order)));
    return new TrainingRows(selected, select(targets, order), classes, kept);
  }

  /** The same rows with other values of the inputs. */
  TrainingRows withInputs(Map<String, Tensor> others) {
    return new TrainingRows(others, targets, classes, groups);
  }

  /** Rows of a matrix, in this order. */
  static Tensor select(Tensor matrix, int[] rows) {
    int width = matrix.shape()[1];
    float[] values = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(matrix.values(), rows[i] * width, values, i * width, width);
    }
    return new Tensor(new int[] {rows.length, width}, values);
  }
}
