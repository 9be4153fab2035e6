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
   * Whether it stops by the rows that it is tested on, because that was asked for: what some
   * published protocols do. Scores are too good then.
   */
  default boolean watchesTest() {
    return false;
  }

  /**
   * Fits as {@link #fit}, and stops by the tested rows where {@link #watchesTest}.
   *
   * @param test the tested rows with their labels
   */
  default FamilyModel fitWatching(Clips training, Clips test, FitContext context) {
    return fit(training, context);
  }

  /**
   * Whether what it fits can be put into a bundle, which is known before anything is fitted: what
   * keeps training rows cannot.
   */
  default boolean isShippable() {
    return true;
  }
}
