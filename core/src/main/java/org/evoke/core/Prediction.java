/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;

/**
 * What a model says about rows of features.
 *
 * @param targets one entry for each predicted quantity
 */
public record Prediction(List<Target> targets) {
  public Prediction {
    targets = List.copyOf(targets);
  }

  /**
   * One predicted quantity over all rows.
   *
   * @param scale name, range and meaning
   * @param values one for each row
   * @param lower lower end of the 90 % band, one for each row, or null for a model without band
   * @param upper upper end of the 90 % band, one for each row, or null for a model without band
   */
  public record Target(Scale scale, double[] values, double[] lower, double[] upper) {
    /** A target without band. */
    public static Target bare(Scale scale, double[] values) {
      return new Target(scale, values, null, null);
    }

    /** Whether it has a band. */
    public boolean hasBand() {
      return lower != null;
    }
  }
}
