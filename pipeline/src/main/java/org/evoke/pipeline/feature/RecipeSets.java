/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.audio.AudioFeatures;
import org.evoke.core.FeatureSet;
import org.evoke.media.flow.FlowMethod;
import org.evoke.media.flow.FlowStack;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.InputKind;
import org.evoke.nn.encoder.LogMelPreparation;
import org.evoke.pipeline.recipe.Making;
import org.evoke.pipeline.recipe.PictureRate;
import org.evoke.pipeline.recipe.Segmentation;
import org.evoke.pipeline.recipe.SetRecipe;
import org.evoke.pipeline.recipe.Statistic;

/** Feature sets that are made as a recipe says. */
final class RecipeSets {
  /** Pictures a second of networks that look at motion, when no recipe says otherwise. */
  private static final double MOTION_RATE = 25;

  private static final double PAIR_RATE = 10;

  private RecipeSets() {}

  /** The set of a recipe, to be closed. */
  static ExtractableSet of(SetRecipe recipe, ExtractionRequest request, EncoderSource encoders) {
    Making making = recipe.making();
    RecipeRows.requirePossible(recipe, ownSeconds(making), request);
    if (making instanceof Making.Described described) {
      return new DescribedSound(
          recipe, described, AudioFeatures.openSmile(described.set()), request);
    }
    if (making instanceof Making.LogMelPictures pictures) {
      return new LogMelSound(recipe, pictures.frontEnd(), Optional.empty(), request);
    }
    return encoded(recipe, request, encoders.open(encoder(making)));
  }

  private static String encoder(Making making) {
    if (making instanceof Making.Seen seen) {
      return seen.encoder();
    }
    return making instanceof Making.Moving moving
        ? moving.encoder()
        : ((Making.Heard) making).encoder();
  }

  private static ExtractableSet encoded(
      SetRecipe recipe, ExtractionRequest request, OpenEncoder encoder) {
    try {
      if (recipe.making() instanceof Making.Seen seen) {
        return new SeenPictures(recipe, seen, encoder, request);
      }
      if (recipe.making() instanceof Making.Moving moving) {
        return new MovingPictures(recipe, moving, encoder, request);
      }
      Making.Heard heard = (Making.Heard) recipe.making();
      String frontEnd = heard.frontEnd().orElseGet(() -> frontEnd(encoder.description()));
      return new LogMelSound(recipe, frontEnd, Optional.of(encoder), request);
    } catch (RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  private static String frontEnd(EncoderDescription description) {
    return description.preparation() instanceof LogMelPreparation preparation
        ? preparation.frontEnd()
        : LogMelPreparation.VGGISH;
  }

  /** From one row to the next; 0 where that depends on the medium. */
  private static double ownSeconds(Making making) {
    if (making instanceof Making.Seen seen) {
      return seen.rate() instanceof PictureRate.PerSecond fixed ? 1 / fixed.rate() : 0;
    }
    if (making instanceof Making.Moving moving) {
      return 1 / moving.picturesPerSecond();
    }
    return making instanceof Making.Described described ? described.windowing().hopSeconds() : 1;
  }

  /** The columns of a network under the name of a recipe; a change of either is another version. */
  static FeatureSet columns(SetRecipe recipe, OpenEncoder encoder) {
    EncoderDescription description = encoder.description();
    String version =
        recipe.recipe().isEmpty()
            ? description.version()
            : recipe.version() + "-" + description.version();
    return FeatureSet.unnamed(recipe.name(), version, description.width());
  }

  /**
   * How an encoder is used when no recipe says: pairs of pictures a tenth of a second apart, pieces
   * of film of one second with 25 pictures, flow between 25 pictures a second, log-mel pictures
   * side by side.
   */
  static SetRecipe plain(EncoderDescription description, String encoder) {
    String id = description.id();
    InputKind kind = description.input();
    Making making =
        switch (kind) {
          case FRAME_PAIRS -> seen(encoder, PAIR_RATE);
          case FRAME_STACKS -> seen(encoder, MOTION_RATE);
          case FLOW_STACKS ->
              new Making.Moving(encoder, MOTION_RATE, FlowMethod.DIS, FlowStack.USUAL_BOUND);
          default -> new Making.Heard(encoder, Optional.empty());
        };
    Segmentation segmentation =
        kind == InputKind.FRAME_STACKS ? new Segmentation.Seconds(1) : new Segmentation.Own();
    return new SetRecipe("", "1", id, making, segmentation, Statistic.MEAN);
  }

  private static Making seen(String encoder, double rate) {
    return new Making.Seen(encoder, new PictureRate.PerSecond(rate), Optional.empty());
  }
}
