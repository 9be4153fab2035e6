/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.prepare;

import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.learn.TrainingSet;

/**
 * A fitted preparation and the rows that it was fitted on, prepared; several regressors can be
 * trained on it.
 *
 * @param prepared the preparation
 * @param set the prepared rows with the labels of the original ones
 */
public record PreparedSet(Prepared prepared, TrainingSet set) {
  static PreparedSet of(Prepared prepared, TrainingSet original, double[] values) {
    FeatureSet columns = prepared.pca().isEmpty() ? original.inputs() : components(prepared);
    return new PreparedSet(prepared, original.withValues(columns, values));
  }

  private static FeatureSet components(Prepared prepared) {
    List<String> names =
        IntStream.rangeClosed(1, prepared.size()).mapToObj(k -> "component " + k).toList();
    return new FeatureSet("components", "1", names);
  }
}
