/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.FeatureSet;
import org.evoke.core.UsageException;
import org.evoke.pipeline.recipe.Segmentation;
import org.evoke.pipeline.recipe.SetRecipe;

/**
 * From the rows that a recipe makes to those that are asked for: segments of the recipe, then
 * windows of the request. To be {@link #finish finished} after the last row.
 */
final class RecipeRows implements FeatureSink {
  private final OwnRows windows;
  private final SegmentRows segments;
  private final FeatureSink first;

  /**
   * Begins a track.
   *
   * @param set columns of the rows that come
   * @param seconds length that the medium states; infinite where it states none
   */
  RecipeRows(
      SetRecipe recipe,
      FeatureSet set,
      ExtractionRequest request,
      double seconds,
      TrackSink tracks) {
    windows = new OwnRows(segmented(recipe, set), request, tracks);
    segments =
        isSegmented(recipe)
            ? new SegmentRows(
                new SegmentPlan(recipe.segmentation(), seconds),
                recipe.statistic(),
                set.width(),
                windows)
            : null;
    first = segments == null ? windows : segments;
  }

  static boolean isSegmented(SetRecipe recipe) {
    return !(recipe.segmentation() instanceof Segmentation.Own);
  }

  private static FeatureSet segmented(SetRecipe recipe, FeatureSet set) {
    return isSegmented(recipe) ? recipe.statistic().of(set) : set;
  }

  /** The columns that come out in the end. */
  static FeatureSet features(SetRecipe recipe, FeatureSet set, ExtractionRequest request) {
    return OwnRows.features(segmented(recipe, set), request);
  }

  /**
   * Requires a request that can be met.
   *
   * @param ownSeconds from one row to the next where there are no segments
   * @throws UsageException when it cannot
   */
  static void requirePossible(SetRecipe recipe, double ownSeconds, ExtractionRequest request) {
    double seconds =
        recipe.segmentation() instanceof Segmentation.Seconds each ? each.seconds() : ownSeconds;
    OwnRows.requirePossible(recipe.name(), seconds, request);
    if (recipe.segmentation() instanceof Segmentation.Parts && request.windowing().isPresent()) {
      throw new UsageException(
          recipe.name() + " has rows for parts of the whole file; leave --window out");
    }
  }

  @Override
  public void row(double start, double end, float[] values) {
    first.row(start, end, values);
  }

  /**
   * No row follows.
   *
   * @throws org.evoke.core.InputException when nothing was written
   */
  void finish() {
    if (segments != null) {
      segments.finish();
    }
    windows.finish();
  }
}
