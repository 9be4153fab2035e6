/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import org.evoke.core.Seed;

/** Fits regressors of one family. The same rows and seed give the same bytes. Immutable. */
public interface Trainer {
  /** The family that it fits, as {@code model.json} names it. */
  String family();

  /**
   * Whether what it fits keeps rows of the training set, as kernel machines and nearest neighbours
   * do. Such a regressor predicts, but is never written: its {@link Regressor#parameters()}
   * refuses.
   */
  boolean holdsTrainingRows();

  /**
   * Fits scalers and weights on these rows, and on nothing else.
   *
   * @throws org.evoke.core.InputException when there are too few rows
   */
  Regressor fit(TrainingSet set, Seed seed);
}
