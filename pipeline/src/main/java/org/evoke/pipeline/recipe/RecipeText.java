/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.nn.network.Options;

/** Recipes as the values of their keys; what {@link RecipeReader} reads. */
final class RecipeText {
  private RecipeText() {}

  static Map<String, Object> segmentation(Segmentation segmentation) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (segmentation instanceof Segmentation.Seconds each) {
      values.put(RecipeReader.SEGMENT_SECONDS, each.seconds());
    } else if (segmentation instanceof Segmentation.Parts divided) {
      values.put(RecipeReader.PARTS, divided.count());
    }
    return values;
  }

  static Map<String, Object> set(SetRecipe recipe) {
    Map<String, Object> values = making(recipe.making());
    values.put(RecipeReader.STATISTIC, recipe.statistic().id());
    return values;
  }

  private static Map<String, Object> making(Making making) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (making instanceof Making.Seen seen) {
      values.put(RecipeReader.ENCODER, seen.encoder());
      if (seen.rate() instanceof PictureRate.PerSecond fixed) {
        values.put(RecipeReader.RATE, fixed.rate());
      } else if (seen.rate() instanceof PictureRate.PerSegment spread) {
        values.put(RecipeReader.PICTURES, spread.pictures());
      }
      seen.fit().ifPresent(fit -> values.put(RecipeReader.FIT, Options.word(fit)));
    } else if (making instanceof Making.Moving moving) {
      values.put(RecipeReader.ENCODER, moving.encoder());
      values.put(RecipeReader.RATE, moving.picturesPerSecond());
      values.put(RecipeReader.FLOW, Options.word(moving.method()));
      values.put(RecipeReader.BOUND, moving.bound());
    } else if (making instanceof Making.Heard heard) {
      values.put(RecipeReader.ENCODER, heard.encoder());
      heard.frontEnd().ifPresent(frontEnd -> values.put(RecipeReader.LOG_MEL, frontEnd));
    } else if (making instanceof Making.LogMelPictures pictures) {
      values.put(RecipeReader.LOG_MEL, pictures.frontEnd());
    } else if (making instanceof Making.Described described) {
      values.put(RecipeReader.DESCRIPTORS, described.set());
      values.put(RecipeReader.WINDOW, described.windowing().seconds());
      values.put(RecipeReader.HOP, described.windowing().hopSeconds());
    }
    return values;
  }
}
