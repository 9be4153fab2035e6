/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.RandomStream;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.learn.baseline.MeanTrainer;
import org.evoke.learn.ridge.CentreRidgeTrainer;
import org.evoke.learn.ridge.CentreSettings;
import org.evoke.learn.ridge.LinearRidgeTrainer;
import org.evoke.learn.ridge.WaveRidgeTrainer;
import org.evoke.learn.scale.Scalers;

/** Data and trainers for tests. */
public final class Examples {
  private Examples() {}

  /** Every kind of trainer, small. */
  public static List<Trainer> trainers() {
    CentreSettings settings = new CentreSettings(0.05, 0.05, 1, 0.3);
    return List.of(
        new MeanTrainer(),
        new LinearRidgeTrainer(Scalers.STANDARD, 1),
        new LinearRidgeTrainer(Scalers.NORMAL_QUANTILES, 1),
        new WaveRidgeTrainer(40, 0.05, 0.05),
        new CentreRidgeTrainer(60, 40, 0.8, List.of(settings, settings)));
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
