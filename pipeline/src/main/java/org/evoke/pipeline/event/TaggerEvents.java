/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.SignalStream;
import org.evoke.core.Timeline.Event;
import org.evoke.core.UnavailableException;
import org.evoke.data.weights.KnownWeights;
import org.evoke.data.weights.WeightCatalogue;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.tagger.SoundTagger;

/**
 * Events from the tags of an audio tagger. The grouping into verbal and non-verbal human sounds is
 * that of the paper valence-sound-semantics, Table I, widened to the tags of AudioSet.
 */
public final class TaggerEvents implements EventFinder, AutoCloseable {
  private static final String TAGGER = "mn04";

  private final SoundTagger tagger;
  private final EventRecipe recipe;
  private final UsedDetector about;

  private TaggerEvents(SoundTagger tagger, EventRecipe recipe, UsedDetector about) {
    this.tagger = tagger;
    this.recipe = recipe;
    this.about = about;
  }

  /**
   * Opens the tagger of a recipe, if its weights are there.
   *
   * @throws InputException when the weights are not those that are published, or the recipe names
   *     another tagger
   */
  public static Optional<TaggerEvents> open(EventRecipe recipe, WeightStore weights) {
    if (!recipe.tagger().equals(TAGGER)) {
      throw new InputException(KnownNames.unknown("tagger", recipe.tagger(), List.of(TAGGER)));
    }
    KnownWeights known = WeightCatalogue.of(TAGGER);
    return weights
        .find(known)
        .map(held -> of(SoundTagger.open(held.file()), recipe, known, held.sha256()));
  }

  /** What a reader is told where the tagger is not there. */
  public static String missing() {
    return "Sound events (speech, laughter, crying, music and others) are left out, because the"
        + " audio tagger "
        + TAGGER
        + " is not there; fetch it with 'evoke models pull "
        + TAGGER
        + "' and predict again.";
  }

  static TaggerEvents of(
      SoundTagger tagger, EventRecipe recipe, KnownWeights known, String sha256) {
    Map<String, Object> how = new LinkedHashMap<>(recipe.toMap());
    UsedDetector about = new UsedDetector(known.id(), known.title(), sha256, known.licence(), how);
    return new TaggerEvents(tagger, recipe, about);
  }

  /**
   * Opens the tagger of a recipe.
   *
   * @throws UnavailableException when its weights are not there; says how to get them
   */
  public static TaggerEvents require(EventRecipe recipe, WeightStore weights) {
    return open(recipe, weights)
        .orElseThrow(() -> new UnavailableException(weights.howToGet(WeightCatalogue.of(TAGGER))));
  }

  @Override
  public UsedDetector about() {
    return about;
  }

  @Override
  public int sampleRate() {
    return LogMel.SAMPLE_RATE;
  }

  @Override
  public Found find(SignalStream sound, DoubleConsumer listener) {
    Curves curves = curves(sound, listener);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < recipe.classes().size(); i++) {
      EventClass one = recipe.classes().get(i);
      double[] curve = curves.probabilities()[i];
      for (Segmentation.Span span : recipe.segmentation(one).spans(curve)) {
        double start = span.from() * curves.stepSeconds();
        double end =
            span.to() == curve.length ? curves.seconds() : span.to() * curves.stepSeconds();
        events.add(new Event(start, end, one.label(), one.group(), span.mean(curve)));
      }
    }
    events.sort(Comparator.comparingDouble(Event::start));
    return new Found(events, notes(curves.seconds()));
  }

  /**
   * How probable each class is over time.
   *
   * @param stepSeconds length of a step; the last one may be up to half longer or shorter
   * @param seconds length of the sound
   * @param probabilities by class and step
   */
  public record Curves(double stepSeconds, double seconds, double[][] probabilities) {}

  /**
   * Hears a sound to its end, as {@link #find}.
   *
   * @param sound mono, at {@link #sampleRate}
   * @param listener told the seconds heard so far
   */
  public Curves curves(SignalStream sound, DoubleConsumer listener) {
    TagSteps steps = new TagSteps(tagger, recipe);
    double seconds = steps.hear(sound, listener);
    double[][] curves = new double[recipe.classes().size()][];
    Arrays.setAll(curves, steps::curve);
    return new Curves(steps.stepSeconds(), seconds, curves);
  }

  private static List<String> notes(double seconds) {
    return seconds * LogMel.SAMPLE_RATE < LogMel.FEWEST_SAMPLES
        ? List.of("The sound is too short for sound events.")
        : List.of();
  }

  @Override
  public void close() {
    tagger.close();
  }
}
