/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import java.util.Arrays;

/**
 * How large a difference is, in units that do not depend on the number of values. NaN: undefined.
 */
public final class EffectSize {
  private EffectSize() {}

  /** Cohen's d of pairs (dz): mean of the differences over their standard deviation. */
  public static double cohensDz(double[] a, double[] b) {
    double[] differences = Samples.differences("Cohen's dz", a, b);
    return ratio(Samples.mean(differences), Math.sqrt(Samples.variance(differences)));
  }

  /** Cohen's d (1988): difference of the means over the pooled standard deviation. */
  public static double cohensD(double[] a, double[] b) {
    Samples.requireFinite("Cohen's d, first sample", a, 2);
    Samples.requireFinite("Cohen's d, second sample", b, 2);
    double squares = (a.length - 1) * Samples.variance(a) + (b.length - 1) * Samples.variance(b);
    double pooled = Math.sqrt(squares / (a.length + b.length - 2));
    return ratio(Samples.mean(a) - Samples.mean(b), pooled);
  }

  /** Hedges' g (1981): Cohen's d without its bias in small samples, d (1 - 3 / (4 df - 1)). */
  public static double hedgesG(double[] a, double[] b) {
    return cohensD(a, b) * (1 - 3.0 / (4.0 * (a.length + b.length - 2) - 1));
  }

  /** Cliff's delta (1993): chance that a value of a exceeds one of b, less the reverse. */
  public static double cliffsDelta(double[] a, double[] b) {
    Samples.requireFinite("Cliff's delta, first sample", a, 1);
    Samples.requireFinite("Cliff's delta, second sample", b, 1);
    double[] sorted = b.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double value : a) {
      sum += below(sorted, value, false) - (sorted.length - below(sorted, value, true));
    }
    return sum / ((double) a.length * b.length);
  }

  /** Number of values less than, or up to, a limit. */
  private static int below(double[] sorted, double limit, boolean included) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < limit || (included && sorted[middle] == limit)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double ratio(double difference, double deviation) {
    return deviation == 0 ? Double.NaN : difference / deviation;
  }
}
