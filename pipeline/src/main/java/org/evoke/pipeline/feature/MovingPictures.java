/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.media.Size;
import org.evoke.media.flow.FlowField;
import org.evoke.media.flow.FlowStack;
import org.evoke.media.flow.OpticalFlow;
import org.evoke.nn.encoder.FlowPreparation;
import org.evoke.pipeline.recipe.Making;
import org.evoke.pipeline.recipe.SetRecipe;

/**
 * What a pretrained network says about stacks of optical flow. Flow is estimated on the whole
 * picture, squeezed to the size of the network. A row for each stack, from its first picture to its
 * last.
 */
final class MovingPictures implements RecipePictures {
  private final SetRecipe recipe;
  private final Making.Moving making;
  private final OpenEncoder encoder;
  private final FlowPreparation preparation;
  private final ExtractionRequest request;

  /**
   * Takes the encoder over.
   *
   * @throws InputException when the encoder takes no flow
   */
  MovingPictures(
      SetRecipe recipe, Making.Moving making, OpenEncoder encoder, ExtractionRequest request) {
    this.recipe = recipe;
    this.making = making;
    this.encoder = encoder;
    this.request = request;
    if (!(encoder.description().preparation() instanceof FlowPreparation wanted)) {
      throw new InputException(
          recipe.name() + ": " + encoder.id() + " takes no optical flow; leave out 'flow'");
    }
    preparation = wanted;
  }

  @Override
  public SetRecipe recipe() {
    return recipe;
  }

  @Override
  public OpenEncoder encoder() {
    return encoder;
  }

  @Override
  public ExtractionRequest request() {
    return request;
  }

  @Override
  public double rate(double seconds) {
    return making.picturesPerSecond();
  }

  /** Nothing of the picture is cut off: motion at its edges counts. */
  @Override
  public Size size(MediaInfo.Video film) {
    return Size.exact(preparation.width(), preparation.height());
  }

  @Override
  public void run(FrameStream film, double seconds, TrackSink tracks) {
    RecipeRows rows = new RecipeRows(recipe, columns(), request, seconds, tracks);
    try (OpticalFlow flow = new OpticalFlow(making.method());
        EncodingRows encoding = new EncodingRows(encoder, rows)) {
      FlowStack stack = new FlowStack(preparation.fields(), making.bound());
      long picture = 0;
      for (Optional<Frame> frame = film.next(); frame.isPresent(); frame = film.next()) {
        FlowField field = flow.next(frame.get());
        Optional<byte[][]> whole = field == null ? Optional.empty() : stack.next(field);
        if (whole.isPresent()) {
          double start = (picture - preparation.fields()) / making.picturesPerSecond();
          double end = picture / making.picturesPerSecond();
          encoding.add(start, end, preparation.apply(whole.get()));
        }
        picture++;
      }
      if (picture <= preparation.fields()) {
        throw new InputException(
            "film of "
                + picture
                + " pictures is too short for "
                + recipe.name()
                + ", which needs "
                + (preparation.fields() + 1));
      }
      encoding.finish();
    }
    rows.finish();
  }
}
