/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.audio.opensmile.OpenSmileSet;
import org.evoke.core.FeatureSet;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;
import org.evoke.pipeline.recipe.Making;
import org.evoke.pipeline.recipe.SetRecipe;

/**
 * An openSMILE-compatible set over the windows of a recipe.
 *
 * @param recipe how it is made
 * @param making its windows
 * @param set the set
 * @param request what is wanted
 */
record DescribedSound(
    SetRecipe recipe, Making.Described making, OpenSmileSet set, ExtractionRequest request)
    implements SoundSet {
  @Override
  public String name() {
    return recipe.name();
  }

  private FeatureSet columns() {
    return new FeatureSet(
        recipe.name(), recipe.version() + "-" + set.set().version(), set.set().columns());
  }

  @Override
  public FeatureSet features() {
    return RecipeRows.features(recipe, columns(), request);
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public Optional<String> definition() {
    return Optional.of(recipe.definition());
  }

  @Override
  public AudioRequest sound() {
    return AudioRequest.asStored();
  }

  @Override
  public void run(SignalStream sound, double seconds, TrackSink tracks) {
    RecipeRows rows = new RecipeRows(recipe, columns(), request, seconds, tracks);
    set.windows(sound, making.windowing(), rows);
    rows.finish();
  }
}
