/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;
import java.util.Map;

/** Predicts from rows of features. Safe for use by several threads. */
public interface Model {
  /** What it takes, by name of the input: the columns that a track must have, in order. */
  Map<String, FeatureSet> inputs();

  /** The numbers that are predicted, in the order of {@link Prediction#targets()}. */
  List<Scale> outputs();

  /** The classes that are told apart, in the order of {@link Prediction#choices()}. */
  default List<ClassNames> classes() {
    return List.of();
  }

  /**
   * Predicts one value for each row. Models of single rows predict each on its own; models of
   * sequences take the rows as one sequence in order of time.
   *
   * @throws InputException as {@link FeatureTracks#fitting} says
   */
  Prediction predict(FeatureTracks features);

  /** Whether rows are read as one sequence, so that an answer depends on the rows around it. */
  default boolean readsSequences() {
    return false;
  }

  /** Whether the range of the training data is known; imported models do not tell. */
  default boolean knowsTrainingRange() {
    return true;
  }

  /** For each row, whether it lies outside the range of the training data, where that is known. */
  boolean[] outsideTraining(FeatureTracks features);
}
