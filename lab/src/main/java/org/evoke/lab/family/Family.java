/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import org.evoke.data.yaml.Fields;

/**
 * A family of models that experiments can train: {@code model: {family: NAME, options: {...}}}. A
 * {@link FamilySource} brings it.
 */
public interface Family {
  /** The name in experiments, such as {@code linear-ridge}. */
  String name();

  /** What it is, in one sentence, for help and documentation. */
  String summary();

  /**
   * Whether it reads the keys of {@code train}: epochs, batches, early stopping. Other families
   * find them empty.
   */
  default boolean trainsInEpochs() {
    return false;
  }

  /**
   * Reads the options. What is asked of {@code options} and {@code train} is known; every other key
   * is refused by the caller, with the nearest known one, and defaults go into the resolved
   * experiment.
   *
   * @param options keys of {@code options}
   * @param train keys of {@code train}
   * @param outline what will be learned from what
   * @throws org.evoke.core.InputException when a value is out of its range; {@link Fields#wrong}
   *     makes it
   */
  FamilyTrainer configure(Fields options, Fields train, Outline outline);
}
