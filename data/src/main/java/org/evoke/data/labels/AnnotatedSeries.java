/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.labels;

import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Scale;

/**
 * Labels over time by several annotators.
 *
 * @param scale what they mean
 * @param seconds times, ascending
 * @param annotators their names, at least one
 * @param values labels, by annotator and time
 */
public record AnnotatedSeries(
    Scale scale, double[] seconds, List<String> annotators, double[][] values) {

  public AnnotatedSeries {
    annotators = List.copyOf(annotators);
    if (annotators.isEmpty() || annotators.size() != values.length) {
      throw new InputException(
          values.length + " series of labels by " + annotators.size() + " annotators");
    }
  }

  /** The mean of the annotators at each time. */
  public LabelSeries mean() {
    double[] means = new double[seconds.length];
    for (int t = 0; t < means.length; t++) {
      means[t] = meanAt(t);
    }
    return new LabelSeries(scale, seconds, means);
  }

  private double meanAt(int time) {
    double sum = 0;
    for (double[] series : values) {
      sum += series[time];
    }
    return sum / values.length;
  }

  /**
   * How far annotators lie apart at each time: the standard deviation with n - 1; NaN throughout
   * where there is one annotator.
   */
  public double[] spread() {
    double[] spread = new double[seconds.length];
    for (int t = 0; t < spread.length; t++) {
      double mean = meanAt(t);
      double squares = 0;
      for (double[] series : values) {
        squares += (series[t] - mean) * (series[t] - mean);
      }
      spread[t] = values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }
    return spread;
  }
}
