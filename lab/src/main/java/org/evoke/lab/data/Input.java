/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureRows;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;

/**
 * One kind of features of all rows, in memory or in files.
 *
 * @param name how experiments call it
 * @param set what the columns are
 * @param rows finite values of each row
 * @param parameters what the values depend on beside the set, as files of features state it; empty
 *     where that is not known
 */
public record Input(String name, FeatureSet set, FeatureRows rows, Map<String, String> parameters) {
  public Input {
    parameters = Map.copyOf(parameters);
  }

  /** Features of which it is not known how they were made. */
  public Input(String name, FeatureSet set, FeatureRows rows) {
    this(name, set, rows, Map.of());
  }

  /**
   * Features in memory, of which it is not known how they were made.
   *
   * @param values rows x columns, row-major; not copied
   */
  public Input(String name, FeatureSet set, float[] values) {
    this(name, set, FeatureRows.of(values, set.width()));
  }

  /** Number of columns. */
  public int width() {
    return set.width();
  }

  /**
   * All values, rows x columns, row-major: in memory, for whoever needs all at once.
   *
   * @throws InputException when they are more than an array holds
   */
  public float[] values() {
    return rows.values();
  }

  /** Refuses what cannot be learned from; says the row and the column. */
  void check(List<String> ids) {
    if ((long) rows.rows() * width() != (long) ids.size() * width()) {
      throw new InputException(
          "input " + name + ": " + rows.rows() + " rows do not fit " + ids.size() + " labels");
    }
    float[] row = new float[width()];
    for (int i = 0; i < rows.rows(); i++) {
      rows.copy(i, row, 0);
      for (int column = 0; column < row.length; column++) {
        requireFinite(row[column], ids.get(i), column);
      }
    }
  }

  private void requireFinite(float value, String id, int column) {
    if (!Float.isFinite(value)) {
      throw new InputException(
          "input "
              + name
              + ", row "
              + id
              + ", column "
              + set.columns().get(column)
              + ": value is "
              + value
              + ", must be finite");
    }
  }

  /** These rows and those of another input of the same columns behind them. */
  Input followedBy(Input other) {
    Map<String, String> same = parameters.equals(other.parameters) ? parameters : Map.of();
    return new Input(name, set, rows.followedBy(other.rows), same);
  }

  /** The rows with these numbers, in this order. */
  Input select(int[] numbers) {
    return new Input(name, set, rows.select(numbers), parameters);
  }
}
