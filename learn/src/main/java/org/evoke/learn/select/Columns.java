/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.select;

import org.evoke.core.FeatureSet;
import org.evoke.learn.TrainingSet;

/** Leaves columns out. */
public final class Columns {
  private Columns() {}

  /**
   * Some columns of rows.
   *
   * @param values n x D, row-major
   * @param rows n
   * @param width D
   * @param columns numbers of the columns that are kept
   * @return n x number kept, row-major; the same array where all are kept in order
   */
  public static double[] of(double[] values, int rows, int width, int[] columns) {
    if (columns.length == width) {
      return values;
    }
    double[] kept = new double[rows * columns.length];
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < columns.length; c++) {
        kept[row * columns.length + c] = values[row * width + columns[c]];
      }
    }
    return kept;
  }

  /** The rows with some of their columns. */
  public static TrainingSet of(TrainingSet set, int[] columns) {
    if (columns.length == set.width()) {
      return set;
    }
    FeatureSet inputs = set.inputs();
    FeatureSet kept =
        new FeatureSet(
            inputs.name(),
            inputs.version(),
            java.util.Arrays.stream(columns).mapToObj(inputs.columns()::get).toList());
    return set.withValues(kept, of(set.values(), set.rows(), set.width(), columns));
  }
}
