/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.baseline;

import java.util.Arrays;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;

/** Predicts the mean of the training labels whatever the features are. */
public final class MeanTrainer implements Trainer {
  /** Family of what this trains. */
  public static final String FAMILY = "mean";

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public boolean holdsTrainingRows() {
    return false;
  }

  @Override
  public Regressor fit(TrainingSet set, Seed seed) {
    double[] means =
        Arrays.stream(set.labels()).mapToDouble(l -> Arrays.stream(l).sum() / l.length).toArray();
    Map<String, Tensor> parameters = Map.of("means", Parameters.tensor(means, means.length));
    return open(set.width(), means.length, Map.of(), parameters);
  }

  /** Opens a saved one with the parameter {@code means} (T). */
  public static Regressor open(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> tensors) {
    return new Mean(width, new Parameters(tensors).get("means", targets));
  }

  private record Mean(int width, Tensor means) implements Regressor {
    @Override
    public int targets() {
      return means.values().length;
    }

    @Override
    public double[][] predict(double[] values, int rows) {
      double[][] predicted = new double[targets()][rows];
      for (int target = 0; target < predicted.length; target++) {
        Arrays.fill(predicted[target], means.values()[target]);
      }
      return predicted;
    }

    @Override
    public Map<String, Object> architecture() {
      return Map.of();
    }

    @Override
    public Map<String, Tensor> parameters() {
      return Map.of("means", means);
    }
  }
}
