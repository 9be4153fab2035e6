/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.context;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.pipeline.context.ContextMeans.Contexts;

/**
 * Means over contexts for all inputs of a model, at the steps where every input has rows.
 *
 * @param steps indices of those steps, ascending
 * @param means one row of means for each of them
 * @param whole the means over the whole file as one row
 */
public record JointContexts(int[] steps, FeatureTracks means, FeatureTracks whole) {
  /**
   * The means over the context of each step.
   *
   * @param inputs the features by name of the input, at least one
   * @param contextSeconds length of the context, positive
   */
  public static JointContexts over(
      Map<String, FeatureTrack> inputs, StepGrid grid, double contextSeconds) {
    Map<String, Contexts> contexts = new LinkedHashMap<>();
    Map<String, FeatureTrack> whole = new LinkedHashMap<>();
    inputs.forEach(
        (name, track) -> {
          ContextMeans means = new ContextMeans(track);
          contexts.put(name, means.over(grid, contextSeconds));
          whole.put(name, means.whole());
        });
    int[] steps = common(contexts.values().stream().map(Contexts::steps).toList());
    Map<String, FeatureTrack> means = new LinkedHashMap<>();
    contexts.forEach((name, own) -> means.put(name, own.at(steps)));
    return new JointContexts(steps, new FeatureTracks(means), new FeatureTracks(whole));
  }

  private static int[] common(Iterable<int[]> lists) {
    IntStream common = null;
    for (int[] list : lists) {
      common =
          common == null
              ? Arrays.stream(list)
              : common.filter(step -> Arrays.binarySearch(list, step) >= 0);
    }
    return common == null ? new int[0] : common.toArray();
  }
}
