/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.Scale;
import org.evoke.lab.data.Target;

/**
 * Classes as columns of 0 and 1, one for each class, that regressors can learn; the largest
 * prediction wins, the first of equals. Numbers stay as they are.
 */
final class ClassColumns {
  private final List<Target> targets;

  ClassColumns(List<Target> targets) {
    this.targets = targets;
  }

  /** What each column is. */
  List<Scale> outputs() {
    List<Scale> outputs = new ArrayList<>();
    for (Target target : targets) {
      if (target.isClass()) {
        target.classes().forEach(name -> outputs.add(column(target, name)));
      } else {
        outputs.add(target.scale());
      }
    }
    return outputs;
  }

  private static Scale column(Target target, String name) {
    return new Scale(target.name() + "=" + name, 0, 1, "another class", "this class");
  }

  /** The labels by column and row. */
  double[][] labels() {
    List<double[]> columns = new ArrayList<>();
    for (Target target : targets) {
      if (!target.isClass()) {
        columns.add(target.labels());
      }
      for (int c = 0; c < target.classes().size(); c++) {
        int number = c;
        columns.add(Arrays.stream(target.labels()).map(label -> label == number ? 1 : 0).toArray());
      }
    }
    return columns.toArray(double[][]::new);
  }

  /** Predictions by target and row from those by column and row. */
  double[][] targets(double[][] columns) {
    double[][] predicted = new double[targets.size()][];
    int from = 0;
    for (int target = 0; target < predicted.length; target++) {
      int classes = targets.get(target).classes().size();
      predicted[target] = classes == 0 ? columns[from] : largest(columns, from, classes);
      from += Math.max(1, classes);
    }
    return predicted;
  }

  private static double[] largest(double[][] columns, int from, int classes) {
    double[] best = new double[columns[from].length];
    for (int row = 0; row < best.length; row++) {
      for (int c = 1; c < classes; c++) {
        best[row] = columns[from + c][row] > columns[from + (int) best[row]][row] ? c : best[row];
      }
    }
    return best;
  }
}
