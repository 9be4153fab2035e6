/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Model;
import org.evoke.core.Prediction;
import org.evoke.core.Scale;
import org.evoke.pipeline.feature.FeatureOrder;
import org.evoke.pipeline.recipe.RecipeBook;

/** A model of sequences for tests: it says how many rows it was asked with. */
record SequenceModel(List<Integer> asked) implements Model {
  private static final FeatureSet ANY =
      FeatureSet.unnamed(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, 96 * 64);

  /** Ready to be asked with log-mel pictures at 6 Hz, in sequences of a length. */
  static EmotionModel of(List<Integer> asked, double seconds) {
    FeatureOrder order = FeatureOrder.of(RecipeBook.builtIn().set("eev.log-mel").orElseThrow());
    return new EmotionModel(
        "sequences",
        "1",
        new SequenceModel(asked),
        Map.of("sound", order),
        seconds,
        0,
        Map.of("id", "sequences"),
        "# Sequences\n",
        "Free to use.");
  }

  @Override
  public Map<String, FeatureSet> inputs() {
    return Map.of("sound", ANY);
  }

  @Override
  public List<Scale> outputs() {
    return List.of(Scale.VALENCE);
  }

  @Override
  public boolean readsSequences() {
    return true;
  }

  @Override
  public Prediction predict(FeatureTracks features) {
    asked.add(features.rows());
    double[] values = new double[features.rows()];
    Arrays.fill(values, features.rows());
    return new Prediction(List.of(Prediction.Target.bare(Scale.VALENCE, values)));
  }

  @Override
  public boolean[] outsideTraining(FeatureTracks features) {
    return new boolean[features.rows()];
  }
}
