/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.score.Metric;
import org.evoke.score.Rows;

/**
 * How far annotators agree: the ceiling for a predictor of what they say.
 *
 * @param ratings by annotator and item; NaN where the annotator did not rate the item
 */
public record Agreement(double[][] ratings) {
  public Agreement {
    if (ratings.length < 2) {
      throw new InputException(ratings.length + " annotators, agreement needs at least 2");
    }
    for (int a = 0; a < ratings.length; a++) {
      if (ratings[a].length != ratings[0].length) {
        throw new InputException(
            "annotator "
                + a
                + " has "
                + ratings[a].length
                + " ratings, annotator 0 has "
                + ratings[0].length
                + "; need one for each item, NaN where there is none");
      }
    }
  }

  /**
   * Mean of a metric over all pairs of annotators, on the items that both rated; pairs with fewer
   * than two such items or an undefined metric are left out. NaN where no pair is left.
   */
  public double pairwise(Metric metric) {
    List<Double> scores = new ArrayList<>();
    for (int a = 0; a < ratings.length; a++) {
      for (int b = a + 1; b < ratings.length; b++) {
        scores.add(score(metric, ratings[a], ratings[b]));
      }
    }
    return mean(scores);
  }

  /**
   * Mean over annotators of a metric between one (as the prediction) and the mean of the others (as
   * the truth), on the items that both have; undefined ones are left out.
   */
  public double leaveOneOut(Metric metric) {
    List<Double> scores = new ArrayList<>();
    for (int a = 0; a < ratings.length; a++) {
      scores.add(score(metric, meanWithout(a), ratings[a]));
    }
    return mean(scores);
  }

  /**
   * Intraclass correlation ICC(2,1) of Shrout and Fleiss (1979): absolute agreement of single
   * annotators drawn from many. Only items that all rated count.
   *
   * @throws InputException when fewer than 2 items are complete
   */
  public double icc21() {
    TwoWay t = TwoWay.of(complete());
    double rest = t.annotators() * (t.betweenAnnotators() - t.residual()) / t.items();
    double denominator = t.betweenItems() + (t.annotators() - 1) * t.residual() + rest;
    return (t.betweenItems() - t.residual()) / denominator;
  }

  /** Intraclass correlation ICC(2,k): the same for the mean over all annotators. */
  public double icc2k() {
    TwoWay t = TwoWay.of(complete());
    double rest = (t.betweenAnnotators() - t.residual()) / t.items();
    return (t.betweenItems() - t.residual()) / (t.betweenItems() + rest);
  }

  /**
   * Krippendorff's alpha for interval data (2004), 1 - observed / expected disagreement, over the
   * items that at least two rated. NaN where all ratings are equal or no item has two.
   */
  public double krippendorffAlpha() {
    double centre = every().average().orElse(Double.NaN);
    double observed = 0;
    double n = 0;
    double sum = 0;
    double squares = 0;
    for (int item = 0; item < ratings[0].length; item++) {
      double[] values = of(item).map(v -> v - centre).toArray();
      if (values.length >= 2) {
        double itemSum = DoubleStream.of(values).sum();
        double itemSquares = DoubleStream.of(values).map(v -> v * v).sum();
        observed += 2 * (values.length * itemSquares - itemSum * itemSum) / (values.length - 1);
        n += values.length;
        sum += itemSum;
        squares += itemSquares;
      }
    }
    double expected = 2 * (n * squares - sum * sum) / (n - 1);
    return expected > 0 ? 1 - observed / expected : Double.NaN;
  }

  private DoubleStream every() {
    return IntStream.range(0, ratings[0].length).boxed().flatMapToDouble(this::of);
  }

  private DoubleStream of(int item) {
    return IntStream.range(0, ratings.length)
        .mapToDouble(a -> ratings[a][item])
        .filter(v -> !Double.isNaN(v));
  }

  private double[] meanWithout(int annotator) {
    double[] mean = new double[ratings[0].length];
    for (int item = 0; item < mean.length; item++) {
      double sum = 0;
      int count = 0;
      for (int a = 0; a < ratings.length; a++) {
        if (a != annotator && !Double.isNaN(ratings[a][item])) {
          sum += ratings[a][item];
          count++;
        }
      }
      mean[item] = sum / count;
    }
    return mean;
  }

  private double[][] complete() {
    int[] items =
        IntStream.range(0, ratings[0].length)
            .filter(item -> of(item).count() == ratings.length)
            .toArray();
    if (items.length < 2) {
      throw new InputException(
          items.length + " items are rated by all annotators, an ICC needs at least 2");
    }
    return Rows.select(ratings, items);
  }

  private static double score(Metric metric, double[] truth, double[] predicted) {
    int[] both =
        IntStream.range(0, truth.length)
            .filter(i -> !Double.isNaN(truth[i]) && !Double.isNaN(predicted[i]))
            .toArray();
    return both.length < 2
        ? Double.NaN
        : metric.of(Rows.select(truth, both), Rows.select(predicted, both));
  }

  private static double mean(List<Double> scores) {
    return scores.stream()
        .mapToDouble(Double::doubleValue)
        .filter(score -> !Double.isNaN(score))
        .average()
        .orElse(Double.NaN);
  }
}
