/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import org.evoke.core.Seed;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.scale.Scaler;
import org.evoke.learn.scale.Scalers;

/**
 * Linear ridge regression on scaled columns.
 *
 * @param scaler how columns are scaled
 * @param penalty added to the diagonal of the normal equations, positive
 */
public record LinearRidgeTrainer(Scalers scaler, double penalty) implements Trainer {
  @Override
  public String family() {
    return Families.LINEAR;
  }

  @Override
  public boolean holdsTrainingRows() {
    return scaler.holdsTrainingRows();
  }

  @Override
  public Regressor fit(TrainingSet set, Seed seed) {
    Scaler fitted = scaler.fit(set);
    LinearMap map = new LinearMap(set.width());
    return RidgeFit.of(set, fitted, map, target -> penalty, target -> null);
  }
}
