/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.MediaPass;
import org.evoke.pipeline.feature.SoundSet;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.hearing.Heard;

/**
 * What the pass over the sound of a file gave.
 *
 * @param heard by the feature set that was wanted; one without features where none was
 * @param failure why the pass ended early, where it did
 */
record SoundPass(Map<FeatureSet, Heard> heard, Optional<String> failure) {
  /** No sound. */
  static final SoundPass NONE = new SoundPass(Map.of(), Optional.empty());

  SoundPass {
    heard = new LinkedHashMap<>(heard);
  }

  /**
   * Hears a file once for everything that is made of its sound.
   *
   * @param registry what models name by their feature set is made by it
   * @param named those feature sets
   * @param sets further sets; those of pictures are left out
   * @throws InputException when the file cannot be read, is too short for the features, or holds
   *     samples that are not finite; the message names the file
   */
  static SoundPass over(
      Subject subject,
      FeatureRegistry registry,
      List<FeatureSet> named,
      List<ExtractableSet> sets,
      TrackSpool spool,
      JointProgress progress) {
    List<String> channels = subject.info().audio().orElseThrow().channels();
    Map<FeatureSet, ListeningSet> listeners = new LinkedHashMap<>();
    named.forEach(
        set -> listeners.put(set, new ListeningSet(Optional.of(registry.recipe(set)), channels)));
    if (listeners.isEmpty()) {
      ListeningSet loudness = new ListeningSet(Optional.empty(), channels);
      listeners.put(loudness.features(), loudness);
    }
    List<ExtractableSet> all = new ArrayList<>(listeners.values());
    sets.stream().filter(SoundSet.class::isInstance).forEach(all::add);
    MediaPass pass = new MediaPass(subject.media(), subject.info(), spool::sink);
    try {
      pass.run(all, part -> progress.heard(0, part * subject.statedSeconds()));
    } catch (InputException e) {
      throw Heard.named(subject.media(), e);
    }
    Map<FeatureSet, Heard> heard = new LinkedHashMap<>();
    listeners.forEach((set, listener) -> heard.put(set, listener.heard()));
    return new SoundPass(heard, pass.failure());
  }

  /** The pass whose loudness counts; empty without sound. */
  Optional<Heard> first() {
    return heard.values().stream().findFirst();
  }

  /** How long the sound is in seconds; 0 without sound. */
  double seconds() {
    return first().map(Heard::seconds).orElse(0.0);
  }
}
