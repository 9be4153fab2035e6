/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.RandomStream;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.learn.automl.AutoMlSettings;
import org.evoke.learn.automl.AutoMlTrainer;
import org.evoke.learn.automl.Budget;
import org.evoke.learn.catalogue.TrainerCatalogue;

/** Data and trainers for tests. */
public final class Examples {
  private Examples() {}

  /**
   * Every family of the catalogue with some of its options, small. None lets a strange value run
   * away: columns are cut or mapped by quantiles, or the family is bounded by itself.
   */
  public static List<Trainer> trainers() {
    Map<String, Object> pca = Map.of("variance", 0.9, "whiten", true);
    return List.of(
        trainer("mean", Map.of()),
        trainer("linear-ridge", Map.of("clip", 4)),
        trainer("linear-ridge", Map.of("scaler", "normal-quantiles")),
        trainer("linear-ridge", Map.of("clip", 4, "pca", pca)),
        trainer("linear-ridge", Map.of("scaler", "quantile-normal")),
        trainer("random-waves-ridge", Map.of("waves", 40, "sharpness", 0.05, "penalty", 0.05)),
        trainer("random-centres-ridge", CENTRES),
        trainer("elastic-net", Map.of("clip", 4)),
        trainer("elastic-net", Map.of("clip", 4, "alpha", 0.01, "l1-ratio", 0.2, "pca", pca)),
        trainer("boosting", Map.of("rounds", 30, "leaves", 8, "leaf-rows", 5)),
        trainer("boosting", Map.of("rounds", 30, "columns", 0.5, "depth", 3, "bins", 16)),
        trainer("extra-trees", Map.of("trees", 20)),
        trainer("extra-trees", Map.of("trees", 20, "columns", 0.4, "clip", 4, "pca", pca)),
        trainer("knn", Map.of()),
        trainer("knn", Map.of("k", 3, "weights", "distance", "clip", 4, "pca", pca)),
        trainer("svr", Map.of()),
        trainer("svr", Map.of("scaler", "quantile-normal", "gamma", 0.05, "C", 0.5)),
        trainer("svr", Map.of("scaler", "quantile-uniform", "kernel", "poly", "coef0", 1)),
        trainer("svr", Map.of("clip", 4, "kernel", "linear", "pca", pca)),
        trainer("svr", Map.of("kernel", "sigmoid", "C", 0.05, "iterations", 500)),
        new AutoMlTrainer(SEARCH));
  }

  private static final AutoMlSettings SEARCH =
      new AutoMlSettings(
          Budget.ofEvaluations(6), 3, List.of("linear-ridge", "extra-trees"), true, 4);

  private static final Map<String, Object> CENTRES =
      Map.of(
          "centres",
          60,
          "sketch-centres",
          40,
          "sharpness",
          List.of(0.05, 0.05),
          "penalty",
          0.05,
          "passes",
          1,
          "evenness",
          0.3);

  /** Those whose regressors can be written. */
  public static List<Trainer> shippable() {
    return trainers().stream().filter(trainer -> !trainer.holdsTrainingRows()).toList();
  }

  private static Trainer trainer(String family, Map<String, Object> options) {
    return TrainerCatalogue.trainer(family, options);
  }

  /**
   * Songs of five columns: valence follows the first and the product of the next two, arousal the
   * cube of the fourth; the fifth says nothing and is heavy-tailed.
   */
  public static TrainingSet songs(int rows, Seed seed) {
    RandomStream random = seed.stream();
    double[] values = new double[rows * 5];
    double[][] labels = new double[2][rows];
    for (int row = 0; row < rows; row++) {
      int at = row * 5;
      for (int c = 0; c < 5; c++) {
        values[at + c] = (float) random.nextGaussian();
      }
      double noise = 0.05 * random.nextGaussian();
      labels[0][row] = limited(0.3 * values[at] + 0.2 * values[at + 1] * values[at + 2] + noise);
      labels[1][row] = limited(0.2 * Math.pow(values[at + 3], 3) / 3 + noise);
      values[at + 4] = (float) (1000 * StrictMath.exp(2 * values[at + 4]));
    }
    List<String> names = IntStream.range(0, rows).mapToObj(i -> "song " + i).toList();
    FeatureSet inputs = new FeatureSet("example", "1", List.of("a", "b", "c", "d", "e"));
    return new TrainingSet(inputs, values, List.of(Scale.VALENCE, Scale.AROUSAL), labels, names);
  }

  /** The rows as a track, half a second each. */
  public static FeatureTrack track(TrainingSet set) {
    float[] values = new float[set.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) set.values()[i];
    }
    double[] starts = new double[set.rows()];
    Arrays.setAll(starts, i -> i / 2.0);
    double[] ends = new double[set.rows()];
    Arrays.setAll(ends, i -> (i + 1) / 2.0);
    return new FeatureTrack(set.inputs(), values, starts, ends);
  }

  private static double limited(double value) {
    return Math.max(-1, Math.min(1, value));
  }
}
