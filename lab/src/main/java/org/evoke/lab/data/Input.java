/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;

/**
 * One kind of features of all rows.
 *
 * <p>Not copied: whoever makes an input hands its array over, and nobody changes it afterwards.
 *
 * @param name how experiments call it
 * @param set what the columns are
 * @param values rows x columns, row-major, finite
 * @param parameters what the values depend on beside the set, as files of features state it; empty
 *     where that is not known
 */
public record Input(String name, FeatureSet set, float[] values, Map<String, String> parameters) {
  public Input {
    parameters = Map.copyOf(parameters);
  }

  /** Features of which it is not known how they were made. */
  public Input(String name, FeatureSet set, float[] values) {
    this(name, set, values, Map.of());
  }

  /** Number of columns. */
  public int width() {
    return set.width();
  }

  /** Refuses what cannot be learned from; says the row and the column. */
  void check(java.util.List<String> ids) {
    if (values.length != ids.size() * width()) {
      throw new InputException(
          "input "
              + name
              + ": "
              + values.length
              + " values do not fit "
              + ids.size()
              + " rows of "
              + width()
              + " columns");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new InputException(
            "input "
                + name
                + ", row "
                + ids.get(i / width())
                + ", column "
                + set.columns().get(i % width())
                + ": value is "
                + values[i]
                + ", must be finite");
      }
    }
  }

  /** These rows and those of another input of the same columns behind them. */
  Input followedBy(Input other) {
    float[] all = java.util.Arrays.copyOf(values, values.length + other.values.length);
    System.arraycopy(other.values, 0, all, values.length, other.values.length);
    return new Input(name, set, all, parameters.equals(other.parameters) ? parameters : Map.of());
  }

  /** The rows with these numbers, in this order. */
  Input select(int[] rows) {
    float[] selected = new float[rows.length * width()];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width(), selected, i * width(), width());
    }
    return new Input(name, set, selected, parameters);
  }
}
