/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.media.Size;
import org.evoke.nn.encoder.InputKind;
import org.evoke.nn.encoder.PicturePreparation;
import org.evoke.pipeline.recipe.Making;
import org.evoke.pipeline.recipe.SetRecipe;

/**
 * What a pretrained network says about pictures as a recipe wants it: about each, about each and
 * the next, or about all pictures of a segment as one piece of film.
 */
final class SeenPictures implements RecipePictures {
  private final SetRecipe recipe;
  private final Making.Seen making;
  private final OpenEncoder encoder;
  private final PicturePreparation preparation;
  private final ExtractionRequest request;

  /**
   * Takes the encoder over.
   *
   * @throws InputException when the encoder takes no pictures, or pieces of film where the recipe
   *     has no segments
   */
  SeenPictures(
      SetRecipe recipe, Making.Seen making, OpenEncoder encoder, ExtractionRequest request) {
    this.recipe = recipe;
    this.making = making;
    this.encoder = encoder;
    this.request = request;
    if (!(encoder.description().preparation() instanceof PicturePreparation usual)) {
      throw new InputException(
          recipe.name() + ": " + encoder.id() + " takes no pictures; leave out their number");
    }
    preparation = making.fit().map(usual::with).orElse(usual);
    if (kind() == InputKind.FRAME_STACKS && !RecipeRows.isSegmented(recipe)) {
      throw new InputException(
          recipe.name()
              + ": "
              + encoder.id()
              + " takes pieces of film; give segment-seconds or parts");
    }
  }

  private InputKind kind() {
    return encoder.description().input();
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
  public FeatureSet features() {
    return kind() == InputKind.FRAME_STACKS
        ? OwnRows.features(columns(), request)
        : RecipePictures.super.features();
  }

  @Override
  public double rate(double seconds) {
    return making.rate().of(recipe.segmentation(), seconds);
  }

  @Override
  public Size size(MediaInfo.Video film) {
    PicturePreparation.Size scaled = preparation.scaled(film.width(), film.height());
    return Size.exact(scaled.width(), scaled.height());
  }

  @Override
  public void run(FrameStream film, double seconds, TrackSink tracks) {
    if (kind() == InputKind.FRAME_STACKS) {
      OwnRows rows = new OwnRows(columns(), request, tracks);
      try (EncodingRows encoding = new EncodingRows(encoder, rows)) {
        new FilmPieces(recipe, preparation, encoding).run(film, rate(seconds), seconds);
        encoding.finish();
      }
      rows.finish();
      return;
    }
    RecipeRows rows = new RecipeRows(recipe, columns(), request, seconds, tracks);
    boolean pairs = kind() == InputKind.FRAME_PAIRS;
    PictureTimes times = new PictureTimes(recipe, rate(seconds), seconds);
    try (EncodingRows encoding = new EncodingRows(encoder, rows)) {
      long pictures = read(film, times, encoding, pairs);
      if (pictures < (pairs ? 2 : 1)) {
        throw new InputException(
            "film of " + pictures + " pictures is too short for " + recipe.name());
      }
      encoding.finish();
    }
    rows.finish();
  }

  private long read(FrameStream film, PictureTimes times, EncodingRows encoding, boolean pairs) {
    float[] before = null;
    long picture = 0;
    for (Optional<Frame> frame = film.next(); frame.isPresent(); frame = film.next()) {
      float[] prepared = preparation.apply(frame.get());
      if (!pairs) {
        encoding.add(times.start(picture), times.end(picture), prepared);
      } else if (before != null) {
        encoding.add(times.start(picture - 1), times.end(picture), joined(before, prepared));
      }
      before = prepared;
      picture++;
    }
    return picture;
  }

  private static float[] joined(float[] before, float[] after) {
    float[] pair = new float[before.length + after.length];
    System.arraycopy(before, 0, pair, 0, before.length);
    System.arraycopy(after, 0, pair, before.length, after.length);
    return pair;
  }
}
