/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

/** Columns cut down to some of their rows. */
public final class Rows {
  private Rows() {}

  /** The values of the rows with these numbers, in this order. */
  public static double[] select(double[] values, int[] rows) {
    double[] selected = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = values[rows[i]];
    }
    return selected;
  }

  /** The values of the rows with these numbers, in this order. */
  public static int[] select(int[] values, int[] rows) {
    int[] selected = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = values[rows[i]];
    }
    return selected;
  }

  /** The values of the rows with these numbers, in this order, for each column. */
  public static double[][] select(double[][] columns, int[] rows) {
    double[][] selected = new double[columns.length][];
    for (int column = 0; column < columns.length; column++) {
      selected[column] = select(columns[column], rows);
    }
    return selected;
  }
}
