/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.linear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;

/**
 * Linear regression with an elastic net penalty (Zou and Hastie 2005). Columns should be scaled
 * before.
 *
 * @param settings the penalty
 */
public record ElasticNetTrainer(ElasticNetSettings settings) implements Trainer {
  /** Family of what this trains. */
  public static final String FAMILY = "elastic-net";

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
    int targets = set.targets();
    double[] weights = new double[targets * set.width()];
    double[] intercepts = new double[targets];
    List<Double> alphas = new ArrayList<>();
    List<Boolean> converged = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      double[] labels = set.labels()[target];
      boolean normalise = settings.normalise();
      double alpha = settings.alpha().orElseGet(() -> chosen(set, labels));
      ElasticNetProblem problem = new ElasticNetProblem(set.values(), labels, normalise);
      converged.add(problem.approach(alpha, settings));
      System.arraycopy(problem.weights(), 0, weights, target * set.width(), set.width());
      intercepts[target] = problem.intercept();
      alphas.add(alpha);
    }
    return new LinearRegressor(
        weights, intercepts, Map.of("alphas", alphas, "converged", converged));
  }

  private double chosen(TrainingSet set, double[] labels) {
    return new AlphaChoice(
            set.values(), labels, set.groups(), settings.folds(), settings.normalise())
        .best(settings);
  }

  /** Opens a saved one with the parameters {@code weights} (T x D) and {@code intercepts} (T). */
  public static Regressor open(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> tensors) {
    Parameters parameters = new Parameters(tensors);
    Map<String, Object> described = new HashMap<>(architecture);
    described.keySet().retainAll(List.of("alphas", "converged"));
    return new LinearRegressor(
        parameters.doubles("weights", targets, width),
        parameters.doubles("intercepts", targets),
        described);
  }
}
