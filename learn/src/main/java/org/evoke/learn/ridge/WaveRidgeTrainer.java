/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import java.util.Map;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.scale.Scaler;
import org.evoke.learn.scale.Scalers;

/**
 * Ridge regression on random Fourier features of the Gaussian kernel exp(-g |x - y|^2) of quantile
 * scaled columns (Rahimi and Recht 2007).
 *
 * @param waves number of random directions; each gives a cosine and a sine
 * @param sharpness g, positive
 * @param penalty added to the diagonal of the normal equations, positive
 */
public record WaveRidgeTrainer(int waves, double sharpness, double penalty) implements Trainer {
  @Override
  public String family() {
    return Families.WAVES;
  }

  @Override
  public boolean holdsTrainingRows() {
    return false;
  }

  @Override
  public Regressor fit(TrainingSet set, Seed seed) {
    Scaler scaler = Scalers.NORMAL_QUANTILES.fit(set);
    RandomStream random = seed.derive("waves").stream();
    double[] frequencies = new double[set.width() * waves];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = Math.sqrt(2 * sharpness) * random.nextGaussian();
    }
    Parameters drawn =
        new Parameters(Map.of("frequencies", Parameters.tensor(frequencies, set.width(), waves)));
    WaveMap map = new WaveMap(drawn, set.width());
    return RidgeFit.of(set, scaler, map, target -> penalty, target -> null);
  }
}
