/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import org.evoke.pipeline.recipe.SetRecipe;

/**
 * When pictures are: picture k stands for the time from k / rate to the next, at most to the end of
 * the film. To fall into a segment it is enough that it is on screen at k / rate.
 *
 * @param recipe with segments or without
 * @param rate pictures a second
 * @param seconds length that the medium states; infinite where it states none
 */
record PictureTimes(SetRecipe recipe, double rate, double seconds) {
  /** A picture in a segment takes no time; one at the end of a segment is beyond all rounding. */
  private static final double MOMENT_SECONDS = 2 * SegmentPlan.EXACT_SECONDS;

  double start(long picture) {
    return picture / rate;
  }

  double end(long picture) {
    double start = start(picture);
    return RecipeRows.isSegmented(recipe)
        ? start + MOMENT_SECONDS
        : Math.max(start, Math.min((picture + 1) / rate, seconds));
  }
}
