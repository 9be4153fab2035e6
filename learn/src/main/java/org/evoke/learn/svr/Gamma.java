/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import org.evoke.core.UsageException;

/**
 * How the gamma of a kernel follows from the rows.
 *
 * @param rule the rule
 * @param value the number of {@link Rule#FIXED}, positive
 */
public record Gamma(Rule rule, double value) {
  /** The rules. */
  public enum Rule {
    /** 1 / (columns x variance of all entries). */
    SCALE,
    /** 1 / columns. */
    AUTO,
    /** A number. */
    FIXED
  }

  /** 1 / (columns x variance of all entries). */
  public static final Gamma SCALE = new Gamma(Rule.SCALE, 1);

  /** 1 / columns. */
  public static final Gamma AUTO = new Gamma(Rule.AUTO, 1);

  public Gamma {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new UsageException("gamma is " + value + ", must be scale, auto or a positive number");
    }
  }

  /** A number, positive. */
  public static Gamma fixed(double value) {
    return new Gamma(Rule.FIXED, value);
  }

  /**
   * The number for these training rows. Where no entry varies, the variance counts as 1.
   *
   * @param values n x D, row-major
   * @param columns D
   */
  public double of(double[] values, int columns) {
    return switch (rule) {
      case SCALE -> 1 / (columns * variance(values));
      case AUTO -> 1.0 / columns;
      case FIXED -> value;
    };
  }

  private static double variance(double[] values) {
    double mean = 0;
    for (double v : values) {
      mean += v / values.length;
    }
    double variance = 0;
    for (double v : values) {
      variance += (v - mean) * (v - mean) / values.length;
    }
    return variance > 0 ? variance : 1;
  }
}
