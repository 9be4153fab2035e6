/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import org.evoke.lab.data.Clips;

/**
 * A family with its options: fits models. Immutable, and safe for use by several threads. The same
 * clips and seed give the same model, but for a search whose budget is time.
 */
@FunctionalInterface
public interface FamilyTrainer {
  /**
   * Fits everything, scalers included, on these rows. Whoever needs rows for stopping early takes
   * them from these, whole groups at a time.
   *
   * @param training the training rows and nothing else; sequences are {@link Clips#sequences()}
   * @throws org.evoke.core.InputException when the rows cannot be learned from
   */
  FamilyModel fit(Clips training, FitContext context);

  /**
   * Whether what it fits can be put into a bundle, which is known before anything is fitted: what
   * keeps training rows cannot.
   */
  default boolean isShippable() {
    return true;
  }

  /**
   * Whether it chooses among its epochs by the rows that it is scored on, as published protocols
   * do. It is handed those with their labels then, and the scores are said to be too good.
   */
  default boolean looksAtScoredRows() {
    return false;
  }
}
