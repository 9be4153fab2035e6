/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.learn.baseline.MeanTrainer;
import org.evoke.learn.ridge.CentreRidgeTrainer;
import org.evoke.learn.ridge.CentreSettings;
import org.evoke.learn.ridge.LinearRidgeTrainer;
import org.evoke.learn.scale.Scalers;
import org.evoke.score.Metric;
import org.junit.jupiter.api.Test;

class TrainerQualityTest {
  private static final TrainingSet TRAIN = Examples.songs(400, new Seed(1));
  private static final TrainingSet TEST = Examples.songs(400, new Seed(2));

  @Test
  void theMeanIsTheMean() {
    double[][] predicted = new MeanTrainer().fit(TRAIN, new Seed(1)).predict(TEST.values(), 400);
    double mean = java.util.Arrays.stream(TRAIN.labels()[0]).average().orElseThrow();
    assertThat(predicted[0]).containsOnly(new double[] {mean}, within(1e-7));
  }

  /** With hardly any penalty, ridge finds the plane that made the labels. */
  @Test
  void linearRidgeFindsAPlane() {
    double[][] labels = new double[2][TRAIN.rows()];
    for (int row = 0; row < TRAIN.rows(); row++) {
      labels[0][row] = 0.1 * TRAIN.values()[row * 5] - 0.05 * TRAIN.values()[row * 5 + 1];
      labels[1][row] = -labels[0][row];
    }
    TrainingSet plane =
        new TrainingSet(TRAIN.inputs(), TRAIN.values(), TRAIN.outputs(), labels, TRAIN.names());
    double[][] predicted =
        new LinearRidgeTrainer(Scalers.STANDARD, 1e-6)
            .fit(plane, new Seed(1))
            .predict(plane.values(), plane.rows());
    assertThat(predicted[0]).containsExactly(labels[0], within(1e-3));
    assertThat(predicted[1]).containsExactly(labels[1], within(1e-3));
  }

  @Test
  void kernelsAtRandomCentresLearnWhatAPlaneCannot() {
    double linear = valence(new LinearRidgeTrainer(Scalers.NORMAL_QUANTILES, 1));
    double even = valence(centres(0));
    double learned = valence(centres(2));
    assertThat(linear).isLessThan(0.75);
    assertThat(even).isGreaterThan(0.9);
    assertThat(learned).isGreaterThan(even);
  }

  @Test
  void relevanceGoesToTheColumnsThatMatter() {
    Tensor relevance = centres(2).fit(TRAIN, new Seed(1)).parameters().get("relevance");
    float[] values = relevance.values();
    assertThat(values[0]).isGreaterThan(3 * values[4]);
    assertThat(values[5 + 3]).isGreaterThan(3 * values[5 + 4]);
  }

  private static CentreRidgeTrainer centres(int passes) {
    CentreSettings settings = new CentreSettings(0.05, 0.02, passes, 0.1);
    return new CentreRidgeTrainer(150, 100, 0.8, List.of(settings, settings));
  }

  private static double valence(Trainer trainer) {
    double[][] predicted = trainer.fit(TRAIN, new Seed(1)).predict(TEST.values(), TEST.rows());
    return Metric.R2.of(TEST.labels()[0], predicted[0]);
  }
}
