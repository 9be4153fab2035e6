/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/**
 * Weights of an ensemble by greedy selection with replacement on predictions of rows that were not
 * fitted, from the best models only; where there are enough, averaged over random halves of these,
 * which guards against choosing what fits by chance (Caruana et al. 2004).
 */
final class EnsembleSelection {
  private static final int LIBRARY = 40;
  private static final int BAGS = 20;
  private static final int STEPS = 40;
  private static final int FEWEST_FOR_BAGS = 10;

  private final double[][] predictions;
  private final double[] truth;

  /**
   * Selects among these.
   *
   * @param predictions by model and row
   * @param truth by row
   */
  EnsembleSelection(double[][] predictions, double[] truth) {
    this.predictions = predictions;
    this.truth = truth;
  }

  /**
   * The weight of each model, 0 for most; they add up to 1.
   *
   * @param members most weights above 0; 1 takes the best model alone
   */
  double[] weights(int members, Seed seed) {
    int[] library = library();
    double[] alone = new double[predictions.length];
    alone[library[0]] = 1;
    if (members == 1 || library.length == 1) {
      return alone;
    }
    double[] counts = new double[predictions.length];
    if (library.length < FEWEST_FOR_BAGS) {
      add(greedy(library), counts);
    } else {
      for (int bag = 0; bag < BAGS; bag++) {
        add(greedy(half(library, seed.derive(bag).stream())), counts);
      }
    }
    double[] weights = largest(counts, members);
    return error(mean(weights)) < error(predictions[library[0]]) ? weights : alone;
  }

  /** The best models, best first. */
  private int[] library() {
    return IntStream.range(0, predictions.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer model) -> error(predictions[model])))
        .limit(LIBRARY)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The best model and half of the others. */
  private static int[] half(int[] library, RandomStream random) {
    int others = library.length - 1;
    int[] order = random.permutation(others);
    IntStream drawn = IntStream.range(0, others / 2).map(i -> library[1 + order[i]]);
    return IntStream.concat(IntStream.of(library[0]), drawn).toArray();
  }

  /** Models in the order in which they were taken, up to where the error was least. */
  private List<Integer> greedy(int[] bag) {
    double[] sum = new double[truth.length];
    List<Integer> taken = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    int until = 0;
    for (int step = 1; step <= STEPS; step++) {
      int best = bag[0];
      double error = Double.POSITIVE_INFINITY;
      for (int model : bag) {
        double with = error(sum, predictions[model], step);
        if (with < error) {
          error = with;
          best = model;
        }
      }
      taken.add(best);
      for (int row = 0; row < sum.length; row++) {
        sum[row] += predictions[best][row];
      }
      if (error < least) {
        least = error;
        until = step;
      }
    }
    return taken.subList(0, until);
  }

  private static void add(List<Integer> taken, double[] counts) {
    for (int model : taken) {
      counts[model] += 1.0 / taken.size();
    }
  }

  /** The largest shares alone, made to add up to 1; the first of equals. */
  private static double[] largest(double[] counts, int members) {
    int[] kept =
        IntStream.range(0, counts.length)
            .filter(model -> counts[model] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer model) -> -counts[model]))
            .limit(members)
            .mapToInt(Integer::intValue)
            .toArray();
    double total = Arrays.stream(kept).mapToDouble(model -> counts[model]).sum();
    double[] weights = new double[counts.length];
    Arrays.stream(kept).forEach(model -> weights[model] = counts[model] / total);
    return weights;
  }

  /** The weighted mean of the predictions. */
  double[] mean(double[] weights) {
    double[] mean = new double[truth.length];
    for (int model = 0; model < weights.length; model++) {
      for (int row = 0; weights[model] > 0 && row < mean.length; row++) {
        mean[row] += weights[model] * predictions[model][row];
      }
    }
    return mean;
  }

  private double error(double[] predicted) {
    double sum = 0;
    for (int row = 0; row < truth.length; row++) {
      double error = predicted[row] - truth[row];
      sum += error * error;
    }
    return sum;
  }

  private double error(double[] sum, double[] one, int count) {
    double all = 0;
    for (int row = 0; row < truth.length; row++) {
      double error = (sum[row] + one[row]) / count - truth[row];
      all += error * error;
    }
    return all;
  }
}
