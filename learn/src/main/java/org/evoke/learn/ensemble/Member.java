/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ensemble;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.learn.Regressor;
import org.evoke.learn.select.Columns;

/**
 * One regressor of an ensemble.
 *
 * @param family family of the regressor
 * @param target number of the output that it has a part in
 * @param weight its share, above 0; the shares of an output add up to 1
 * @param columns numbers of the columns that it looks at, ascending
 * @param regressor predicts one output from these columns
 */
public record Member(String family, int target, double weight, int[] columns, Regressor regressor) {
  private static final String FAMILY = "family";
  private static final String TARGET = "target";

  /**
   * What it predicts for rows of all columns.
   *
   * @param values n x D, row-major
   * @param rows n
   * @param width D
   */
  public double[] predict(double[] values, int rows, int width) {
    return regressor.predict(Columns.of(values, rows, width, columns), rows)[0];
  }

  /** Whether it looks at all columns. */
  boolean takesAll(int width) {
    return columns.length == width && IntStream.range(0, width).allMatch(c -> columns[c] == c);
  }

  /** What it is made of. */
  Map<String, Object> architecture() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(FAMILY, family);
    all.put(TARGET, target);
    all.put("columns", columns.length);
    all.put("architecture", regressor.architecture());
    return all;
  }
}
