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
import org.evoke.pipeline.event.EventFinder;
import org.evoke.pipeline.event.SoundEvents;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.MediaPass;
import org.evoke.pipeline.feature.SoundSet;
import org.evoke.pipeline.feature.TrackCache;
import org.evoke.pipeline.hearing.FeatureRecipe;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.hearing.Heard;

/**
 * What the pass over the sound of a file gave.
 *
 * @param heard by the feature set that was wanted; one without features where none was
 * @param events what was found
 * @param failure why the pass ended early, where it did
 * @param gaps where nothing could be decoded on the way, in words
 * @param whole whether all of the sound was heard
 */
record SoundPass(
    Map<FeatureSet, Heard> heard,
    FoundEvents events,
    Optional<String> failure,
    List<String> gaps,
    boolean whole) {
  /** No sound. */
  static final SoundPass NONE =
      new SoundPass(Map.of(), FoundEvents.NONE, Optional.empty(), List.of(), true);

  SoundPass {
    heard = new LinkedHashMap<>(heard);
  }

  /**
   * What is wanted of a sound.
   *
   * @param registry what models name by their feature set is made by it
   * @param named those feature sets
   * @param events who looks for events
   */
  record Wanted(FeatureRegistry registry, List<FeatureSet> named, SoundEvents events) {}

  /**
   * Hears a file once for everything that is made of its sound.
   *
   * @param spool further sets, of which those of pictures are left out
   * @param cache where features may be stored
   * @throws InputException when the file cannot be read, is too short for the features, or holds
   *     samples that are not finite; the message names the file
   */
  static SoundPass over(
      Subject subject, Wanted wanted, TrackSpool spool, TrackCache cache, JointProgress progress) {
    Map<FeatureSet, ListeningSet> listeners = listeners(subject, wanted, cache);
    List<EventSet> finders = wanted.events().finders().stream().map(EventSet::new).toList();
    List<ExtractableSet> all = new ArrayList<>(listeners.values());
    spool.missing().stream().filter(SoundSet.class::isInstance).forEach(all::add);
    all.addAll(finders);
    MediaPass pass =
        new MediaPass(
            subject.media(),
            subject.info(),
            set -> set instanceof ListeningSet own ? own.storing(cache) : spool.sink(set));
    boolean whole;
    try {
      whole = pass.run(all, part -> progress.heard(part * subject.statedSeconds())).isEmpty();
    } catch (InputException e) {
      throw Heard.named(subject.media(), e);
    }
    Map<FeatureSet, Heard> heard = new LinkedHashMap<>();
    listeners.forEach((set, listener) -> heard.put(set, listener.heard()));
    List<EventFinder.Found> found = finders.stream().map(EventSet::found).toList();
    FoundEvents events = new FoundEvents(wanted.events(), found);
    return new SoundPass(heard, events, pass.failure(), pass.gaps(), whole);
  }

  private static Map<FeatureSet, ListeningSet> listeners(
      Subject subject, Wanted wanted, TrackCache cache) {
    List<String> channels = subject.info().audio().orElseThrow().channels();
    Map<FeatureSet, ListeningSet> listeners = new LinkedHashMap<>();
    for (FeatureSet set : wanted.named()) {
      FeatureRecipe recipe = wanted.registry().recipe(set);
      listeners.put(set, new ListeningSet(Optional.of(recipe), channels, cache));
    }
    if (listeners.isEmpty()) {
      ListeningSet loudness = new ListeningSet(Optional.empty(), channels, cache);
      listeners.put(loudness.features(), loudness);
    }
    return listeners;
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
