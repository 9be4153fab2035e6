/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.nn.encoder.Batches;
import org.evoke.nn.encoder.PicturePreparation;
import org.evoke.pipeline.recipe.SetRecipe;

/** The pictures of each segment as one piece of film, and what a network says about it. */
final class FilmPieces {
  /** Fewer leave nothing after the strides in time of the network. */
  private static final int FEWEST = 8;

  /** About 300 MB of pictures at 224 x 224. */
  private static final int MOST = 512;

  private final SetRecipe recipe;
  private final PicturePreparation preparation;
  private final EncodingRows rows;
  private final List<float[]> pictures = new ArrayList<>();

  FilmPieces(SetRecipe recipe, PicturePreparation preparation, EncodingRows rows) {
    this.recipe = recipe;
    this.preparation = preparation;
    this.rows = rows;
  }

  /**
   * Reads a film to its end.
   *
   * @param seconds length that it states; infinite where it states none
   * @throws InputException when a piece has too many pictures
   */
  void run(FrameStream film, double rate, double seconds) {
    SegmentPlan plan = new SegmentPlan(recipe.segmentation(), seconds);
    long segment = 0;
    long picture = 0;
    for (Optional<Frame> frame = film.next(); frame.isPresent(); frame = film.next()) {
      long own = plan.at(picture / rate);
      if (own != segment) {
        encode(plan, segment, picture / rate);
        segment = own;
      }
      if (plan.has(segment)) {
        add(preparation.apply(frame.get()));
      }
      picture++;
    }
    encode(plan, segment, picture / rate);
  }

  private void add(float[] picture) {
    if (pictures.size() == MOST) {
      throw new InputException(
          recipe.name()
              + ": a piece of film has more than "
              + MOST
              + " pictures; use a recipe with segment-seconds, or with fewer pictures");
    }
    pictures.add(picture);
  }

  private void encode(SegmentPlan plan, long segment, double reached) {
    if (pictures.size() >= FEWEST && plan.counts(segment, reached)) {
      double end = plan.rowEnd(segment, reached);
      rows.add(plan.start(segment), end, Batches.stack(preparation, pictures));
    }
    pictures.clear();
  }
}
