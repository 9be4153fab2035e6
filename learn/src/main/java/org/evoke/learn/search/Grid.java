/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import java.util.Map;
import org.evoke.learn.Trainer;
import org.evoke.learn.scale.ScalerSettings;

/** Points to choose from: one family with different options, each behind its own preparation. */
public interface Grid {
  /** How many points there are. */
  int size();

  /** The scaler that all points stand behind. */
  ScalerSettings scaler();

  /** The trainer of a point, counted from 0. */
  Trainer trainer(int point);

  /** The options of a point, counted from 0, as {@link #trainer} reads them. */
  Map<String, Object> options(int point);

  /**
   * Root mean squared errors on the test rows of what is fitted on the training rows. What points
   * have in common is computed once. An error that is not finite, or a point that cannot be fitted,
   * counts as infinite.
   *
   * @param fold the rows, prepared as far as all points share it
   * @param alive the points that are wanted, by target
   * @return by target and place in {@code alive}
   */
  double[][] errors(PreparedFold fold, int[][] alive);
}
