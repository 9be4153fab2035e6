/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.hearing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;
import org.evoke.media.MediaFile;

/**
 * What one pass over the sound of a file gives.
 *
 * @param features rows of features in order of time
 * @param loudness loudness of all channels
 * @param seconds duration of the sound
 * @param clippedShare share of the samples at full scale, 0 to 1
 */
public record Heard(
    FeatureTrack features, LoudnessCurve loudness, double seconds, double clippedShare) {

  /**
   * Decodes the sound once.
   *
   * @param channels names of its channels, as probed
   * @param listener told the seconds heard so far, often
   * @throws InputException when the file cannot be read, is too short for the features, or holds
   *     samples that are not finite; the message names the file
   */
  public static Heard of(
      Path media, List<String> channels, FeatureRecipe recipe, DoubleConsumer listener) {
    try (SignalStream sound = MediaFile.openAudio(media, AudioRequest.at(recipe.sampleRate()))) {
      return of(sound, channels, recipe, listener);
    } catch (InputException e) {
      throw named(media, e);
    }
  }

  /** As above, of a sound at the sample rate of the recipe. */
  public static Heard of(
      SignalStream sound, List<String> channels, FeatureRecipe recipe, DoubleConsumer listener) {
    HeardStream heard = new HeardStream(sound, channels, listener);
    FeatureTrack features = recipe.extractor().get().extract(heard);
    return of(features, heard);
  }

  /** The loudness of a sound alone: a track without rows. */
  public static Heard loudness(SignalStream sound, List<String> channels) {
    HeardStream heard = new HeardStream(sound, channels, seconds -> {});
    Optional<Signal> block = heard.next();
    while (block.isPresent()) {
      block = heard.next();
    }
    FeatureSet none = new FeatureSet("", "", List.of());
    return of(new FeatureTrack(none, new float[0], new double[0], new double[0]), heard);
  }

  /** The same with features that were made before. */
  public Heard with(FeatureTrack others) {
    return new Heard(others, loudness, seconds, clippedShare);
  }

  private static Heard of(FeatureTrack features, HeardStream heard) {
    return new Heard(
        features, LoudnessCurve.of(heard.meter()), heard.seconds(), heard.clippedShare());
  }

  /** Those who look at samples do not know the file that they come from. */
  public static InputException named(Path media, InputException failure) {
    return failure.getMessage().contains(media.getFileName().toString())
        ? failure
        : new InputException(media + ": " + failure.getMessage(), failure);
  }
}
