/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;

/** Predicts from rows of features. Safe for use by several threads. */
public interface Model {
  /** The columns that a track must have, in order. */
  FeatureSet inputs();

  /** What is predicted, in the order of {@link Prediction#targets()}. */
  List<Scale> outputs();

  /**
   * Predicts each row on its own; the order of the rows does not matter.
   *
   * @throws InputException when the track has other columns or a value that is not finite
   */
  Prediction predict(FeatureTrack features);

  /** For each row, whether it lies outside the range of the training data. */
  boolean[] outsideTraining(FeatureTrack features);
}
