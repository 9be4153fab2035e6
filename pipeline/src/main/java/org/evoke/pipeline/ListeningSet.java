/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;
import org.evoke.pipeline.feature.FeatureOrder;
import org.evoke.pipeline.feature.SoundSet;
import org.evoke.pipeline.feature.TrackCache;
import org.evoke.pipeline.feature.TrackSink;
import org.evoke.pipeline.hearing.FeatureRecipe;
import org.evoke.pipeline.hearing.Heard;

/**
 * Listens to a sound as far as prediction itself wants to know it: its loudness, and features where
 * they are not stored.
 */
final class ListeningSet implements SoundSet {
  /** Rate at which loudness is measured where no features are wanted. */
  private static final int RATE = 44100;

  private final Optional<FeatureRecipe> recipe;
  private final List<String> channels;
  private final FeatureSet set;
  private final Optional<FeatureTrack> stored;
  private volatile Heard heard;

  /**
   * Nothing heard yet.
   *
   * @param recipe of the features; empty for loudness alone
   * @param channels names of the channels, as probed
   * @param cache where features may be stored
   */
  ListeningSet(Optional<FeatureRecipe> recipe, List<String> channels, TrackCache cache) {
    this.recipe = recipe;
    this.channels = channels;
    set =
        recipe
            .map(wanted -> wanted.extractor().get().set())
            .orElseGet(() -> new FeatureSet("loudness", "1", List.of()));
    stored = recipe.flatMap(wanted -> cache.track(this, parameters()));
  }

  /** Those of rows as they are. */
  private Map<String, String> parameters() {
    return new FeatureOrder(set.name(), Map.of()).parametersOf(this);
  }

  /** Keeps the features for the next time. */
  TrackSink storing(TrackCache cache) {
    return (group, features, segmented) ->
        cache.storing(this, parameters(), (start, end, values) -> {});
  }

  /** What was heard, after the pass. */
  Heard heard() {
    return heard;
  }

  @Override
  public String name() {
    return set.name();
  }

  @Override
  public FeatureSet features() {
    return set;
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public AudioRequest sound() {
    return AudioRequest.at(recipe.map(FeatureRecipe::sampleRate).orElse(RATE));
  }

  @Override
  public void run(SignalStream sound, double seconds, TrackSink tracks) {
    if (recipe.isPresent() && stored.isEmpty()) {
      heard = Heard.of(sound, channels, recipe.get(), reached -> {});
      tracks.write(ONLY, isSegmented(), heard.features());
    } else {
      Heard loudness = Heard.loudness(sound, channels);
      heard = stored.map(loudness::with).orElse(loudness);
    }
  }
}
