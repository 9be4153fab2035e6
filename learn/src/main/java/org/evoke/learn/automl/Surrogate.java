/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.RandomStream;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.learn.Regressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.tree.ExtraTreesSettings;
import org.evoke.learn.tree.ExtraTreesTrainer;
import org.evoke.score.statistics.Normal;

/**
 * What is known about the loss of configurations that were not tried: randomised regression trees,
 * each on a bootstrap sample of what was seen, whose mean and spread are the expectation and its
 * uncertainty (sequential model-based configuration, Hutter, Hoos and Leyton-Brown 2011).
 */
final class Surrogate {
  private static final int TREES = 24;
  private static final ExtraTreesSettings TREE =
      new ExtraTreesSettings(1, 5.0 / 6, 2, Integer.MAX_VALUE);

  /** The largest loss that is learned: worse ones are just bad. */
  private static final double WORST = 1.5;

  private static final double SMALLEST_SPREAD = 1e-9;

  private final List<Regressor> trees;
  private final int width;

  private Surrogate(List<Regressor> trees, int width) {
    this.trees = trees;
    this.width = width;
  }

  /**
   * Learns.
   *
   * @param points what was tried, as numbers; all of the same length
   * @param losses the loss of each
   */
  static Surrogate fit(List<double[]> points, List<Double> losses, Seed seed) {
    int width = points.get(0).length;
    List<String> columns = IntStream.range(0, width).mapToObj(Integer::toString).toList();
    double[] values = points.stream().flatMapToDouble(Arrays::stream).toArray();
    double[] capped = losses.stream().mapToDouble(loss -> Math.min(WORST, loss)).toArray();
    TrainingSet seen =
        new TrainingSet(
            new FeatureSet("positions", "1", columns),
            values,
            List.of(new Scale("loss", 0, WORST, "none", "worst")),
            new double[][] {capped},
            IntStream.range(0, capped.length).mapToObj(Integer::toString).toList());
    List<Regressor> trees = new ArrayList<>();
    for (int t = 0; t < TREES; t++) {
      Seed own = seed.derive(t);
      RandomStream random = own.derive("rows").stream();
      int[] drawn =
          IntStream.generate(() -> random.nextInt(capped.length)).limit(capped.length).toArray();
      trees.add(new ExtraTreesTrainer(TREE).fit(seen.select(drawn), own));
    }
    return new Surrogate(trees, width);
  }

  /**
   * How much each point is expected to lower the least loss (Jones, Schonlau and Welch 1998).
   *
   * @param least loss of the best so far
   */
  double[] improvements(List<double[]> points, double least) {
    double[] values = points.stream().flatMapToDouble(Arrays::stream).toArray();
    int rows = values.length / width;
    double[] sums = new double[rows];
    double[] squares = new double[rows];
    for (Regressor tree : trees) {
      double[] predicted = tree.predict(values, rows)[0];
      for (int row = 0; row < rows; row++) {
        sums[row] += predicted[row];
        squares[row] += predicted[row] * predicted[row];
      }
    }
    double[] improvements = new double[rows];
    for (int row = 0; row < rows; row++) {
      double mean = sums[row] / TREES;
      double spread = Math.sqrt(Math.max(0, squares[row] / TREES - mean * mean));
      improvements[row] = improvement(least - mean, Math.max(SMALLEST_SPREAD, spread));
    }
    return improvements;
  }

  private static double improvement(double gain, double spread) {
    double z = gain / spread;
    double beyond = Normal.twoSided(Math.abs(z)) / 2;
    double share = z > 0 ? 1 - beyond : beyond;
    double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    return gain * share + spread * density;
  }
}
