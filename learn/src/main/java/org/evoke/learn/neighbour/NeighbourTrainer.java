/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.neighbour;

import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;

/**
 * The mean label of the k nearest training rows by Euclidean distance (Fix and Hodges 1951; Cover
 * 1968). Columns should be scaled before.
 *
 * @param k number of neighbours, at least 1
 * @param weighted whether neighbours count by the inverse of their distance instead of equally;
 *     those at distance 0 then count alone
 */
public record NeighbourTrainer(int k, boolean weighted) implements Trainer {
  /** Family of what this trains. */
  public static final String FAMILY = "knn";

  public NeighbourTrainer {
    if (k < 1) {
      throw new UsageException("k is " + k + ", must be at least 1");
    }
  }

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public boolean holdsTrainingRows() {
    return true;
  }

  @Override
  public Regressor fit(TrainingSet set, Seed seed) {
    if (set.rows() < k) {
      throw new InputException(
          set.rows() + " rows are fewer than the k = " + k + " neighbours, need at least " + k);
    }
    return new NeighbourRegressor(set, k, weighted);
  }
}
