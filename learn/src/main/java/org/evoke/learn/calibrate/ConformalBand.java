/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.calibrate;

import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;

/**
 * A band of constant width around predictions that holds new labels with a stated probability:
 * cross-conformal prediction with absolute residuals (Vovk 2015). The half width is the ceil((n +
 * 1) level)-th smallest of n absolute residuals on rows that the regressor had not seen.
 */
public final class ConformalBand {
  /** Share of new labels that the band is to hold. */
  public static final double LEVEL = 0.9;

  private static final String NAME = "band.half_width";

  private final Tensor halfWidths;

  private ConformalBand(Tensor halfWidths) {
    this.halfWidths = halfWidths;
  }

  /**
   * Measures the width.
   *
   * @param truth labels by output and row
   * @param predicted predictions of the same by regressors that had not seen the row
   */
  public static ConformalBand of(double[][] truth, double[][] predicted) {
    double[] widths = new double[truth.length];
    for (int target = 0; target < truth.length; target++) {
      int rows = truth[target].length;
      double[] residuals = new double[rows];
      for (int row = 0; row < rows; row++) {
        residuals[row] = Math.abs(truth[target][row] - predicted[target][row]);
      }
      Arrays.sort(residuals);
      int rank = (int) Math.ceil((rows + 1) * LEVEL);
      if (rank > rows) {
        throw new InputException(
            rows + " rows are too few for a band of " + LEVEL + ", need at least 9");
      }
      widths[target] = residuals[rank - 1];
    }
    return new ConformalBand(Parameters.tensor(widths, widths.length));
  }

  /** Opens a saved one. */
  static ConformalBand open(Parameters parameters, int targets) {
    return new ConformalBand(parameters.get(NAME, targets));
  }

  /** Number of outputs. */
  public int targets() {
    return halfWidths.values().length;
  }

  /** Half the width of the band of an output, in units of its scale. */
  public double halfWidth(int target) {
    return halfWidths.values()[target];
  }

  String name() {
    return NAME;
  }

  Tensor parameter() {
    return halfWidths;
  }
}
