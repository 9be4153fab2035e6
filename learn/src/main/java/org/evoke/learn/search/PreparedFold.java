/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import org.evoke.learn.TrainingSet;
import org.evoke.learn.pca.Pca;
import org.evoke.learn.pca.PcaSettings;
import org.evoke.learn.pca.PcaSpectrum;
import org.evoke.learn.scale.Scaler;
import org.evoke.learn.scale.ScalerSettings;

/**
 * Training and test rows of a fold behind a scaler and principal components, both learned from the
 * training rows. The components of every share of the variance, whitened or not, follow from one
 * decomposition.
 */
public final class PreparedFold {
  private static final PcaSettings ALL = new PcaSettings(1, false);

  private final TrainingSet train;
  private final double[][] truth;
  private final PcaSpectrum spectrum;
  private final double[] trainScores;
  private final double[] testScores;
  private final double[] variances;
  private final int size;

  /**
   * Prepares.
   *
   * @param train rows to learn from
   * @param test rows to compare by
   * @param settings of the scaler
   */
  PreparedFold(TrainingSet train, TrainingSet test, ScalerSettings settings) {
    this.train = train;
    this.truth = test.labels();
    Scaler scaler = settings.fit(train);
    this.spectrum = new PcaSpectrum(scaler.apply(train.values()), train.rows(), train.width());
    this.trainScores = spectrum.scores(ALL);
    Pca components = spectrum.keep(ALL);
    this.size = components.size();
    this.testScores = components.apply(scaler.apply(test.values()), test.rows());
    this.variances = spectrum.variances();
  }

  /** The training rows as they were. */
  TrainingSet train() {
    return train;
  }

  /** Labels of the test rows, by target and row. */
  double[][] truth() {
    return truth;
  }

  /** Number of test rows. */
  int tested() {
    return truth[0].length;
  }

  /** The components of the rows with some settings. */
  Components components(PcaSettings settings) {
    int kept = spectrum.kept(settings.variance());
    return new Components(
        part(trainScores, train.rows(), kept, settings.whiten()),
        part(testScores, tested(), kept, settings.whiten()),
        kept);
  }

  /**
   * Components of the rows of a fold.
   *
   * @param train training rows x width
   * @param test test rows x width
   * @param width number of components
   */
  record Components(double[] train, double[] test, int width) {}

  private double[] part(double[] scores, int rows, int kept, boolean whiten) {
    double[] part = new double[rows * kept];
    for (int c = 0; c < kept; c++) {
      double factor = whiten ? 1 / Math.sqrt(variances[c]) : 1;
      for (int row = 0; row < rows; row++) {
        part[row * kept + c] = scores[row * size + c] * factor;
      }
    }
    return part;
  }
}
