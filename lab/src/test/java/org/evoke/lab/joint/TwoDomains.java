/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.RandomStream;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Input;
import org.evoke.lab.data.Target;
import org.evoke.score.Groups;

/** Data sets whose labels follow hidden weights of their columns, which they share or do not. */
final class TwoDomains {
  static final int WIDTH = 24;

  private TwoDomains() {}

  /**
   * A data set.
   *
   * @param signal size of what the labels have from the columns; the rest is noise
   * @param weights seed of the hidden weights
   */
  static Domain domain(String name, int rows, double signal, long weights, long seed) {
    RandomStream hidden = new Seed(weights).stream();
    double[] each = new double[WIDTH];
    for (int c = 0; c < WIDTH; c++) {
      each[c] = hidden.nextGaussian() / Math.sqrt(WIDTH);
    }
    RandomStream random = new Seed(seed).derive(name).stream();
    float[] values = new float[rows * WIDTH];
    double[][] labels = new double[2][rows];
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int c = 0; c < WIDTH; c++) {
        values[row * WIDTH + c] = (float) random.nextGaussian();
        sum += each[c] * values[row * WIDTH + c];
      }
      for (double[] label : labels) {
        double value = 0.3 * (signal * sum + (1 - signal) * random.nextGaussian());
        label[row] = Math.max(-1, Math.min(1, value));
      }
    }
    List<String> ids = IntStream.range(0, rows).mapToObj(i -> "r" + i).toList();
    List<String> columns = IntStream.range(0, WIDTH).mapToObj(c -> "c" + c).toList();
    Clips clips =
        new Clips(
            ids,
            new Groups(ids),
            Optional.empty(),
            List.of(new Input("x", new FeatureSet("x", "1", columns), values)),
            List.of(
                Target.number(Scale.AROUSAL, labels[0]), Target.number(Scale.VALENCE, labels[1])));
    return new Domain(name, clips, "0".repeat(64), name + " is computed.");
  }
}
