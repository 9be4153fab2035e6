/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.prepare;

import org.evoke.core.Seed;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;

/**
 * Prepares columns and trains on what comes out.
 *
 * @param preparation what happens to the columns
 * @param inner trains on the prepared columns
 */
public record PreparedTrainer(Preparation preparation, Trainer inner) implements Trainer {
  @Override
  public String family() {
    return inner.family();
  }

  @Override
  public boolean holdsTrainingRows() {
    return preparation.holdsTrainingRows() || inner.holdsTrainingRows();
  }

  @Override
  public Regressor fit(TrainingSet set, Seed seed) {
    PreparedSet fitted = preparation.fit(set);
    return new PreparedRegressor(fitted.prepared(), inner.fit(fitted.set(), seed));
  }
}
