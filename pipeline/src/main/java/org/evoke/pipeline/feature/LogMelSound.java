/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.audio.logmel.LogMelExamples;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;
import org.evoke.nn.encoder.LogMelPreparation;
import org.evoke.pipeline.recipe.SetRecipe;

/**
 * Log-mel pictures of sound, or what a pretrained network hears in them. Pictures lie side by side
 * from the start of each segment; a rest that is too short for one is left out.
 */
final class LogMelSound implements SoundSet {
  private final SetRecipe recipe;
  private final String frontEnd;
  private final Optional<OpenEncoder> encoder;
  private final ExtractionRequest request;

  /**
   * Takes the encoder over.
   *
   * @param frontEnd which pictures
   * @param encoder the network; empty for the pictures themselves
   * @throws InputException when the encoder takes other pictures
   */
  LogMelSound(
      SetRecipe recipe, String frontEnd, Optional<OpenEncoder> encoder, ExtractionRequest request) {
    this.recipe = recipe;
    this.frontEnd = frontEnd;
    this.encoder = encoder;
    this.request = request;
    encoder.ifPresent(this::requireFit);
  }

  private void requireFit(OpenEncoder used) {
    boolean fits =
        used.description().preparation() instanceof LogMelPreparation wanted
            && wanted.rows() == LogMelExamples.STEPS
            && wanted.bands() == LogMelExamples.BANDS
            && wanted.sampleRate() == LogMelExamples.SAMPLE_RATE;
    if (!fits) {
      throw new InputException(
          recipe.name()
              + ": "
              + used.id()
              + " takes no log-mel pictures of "
              + LogMelExamples.STEPS
              + " x "
              + LogMelExamples.BANDS
              + "; choose another encoder");
    }
  }

  /** Whether a front end is one of side-by-side pictures. */
  static boolean isFrontEnd(String name) {
    return name.equals(LogMelPreparation.VGGISH) || name.equals(LogMelPreparation.SIXTH_OF_SECOND);
  }

  private LogMelExamples examples() {
    return frontEnd.equals(LogMelPreparation.VGGISH)
        ? LogMelExamples.vggish()
        : LogMelExamples.sixthOfSecond();
  }

  @Override
  public String name() {
    return recipe.name();
  }

  private FeatureSet columns() {
    return encoder
        .map(used -> RecipeSets.columns(recipe, used))
        .orElseGet(
            () ->
                FeatureSet.unnamed(
                    recipe.name(), recipe.version(), LogMelExamples.STEPS * LogMelExamples.BANDS));
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
  public Optional<String> weightsSha256() {
    return encoder.map(OpenEncoder::weightsSha256);
  }

  @Override
  public Optional<String> definition() {
    return Optional.of(recipe.definition());
  }

  @Override
  public boolean isRandom() {
    return encoder.map(OpenEncoder::isRandom).orElse(false);
  }

  @Override
  public AudioRequest sound() {
    return AudioRequest.mono(LogMelExamples.SAMPLE_RATE);
  }

  @Override
  public void run(SignalStream sound, double seconds, TrackSink tracks) {
    RecipeRows rows = new RecipeRows(recipe, columns(), request, seconds, tracks);
    if (encoder.isEmpty()) {
      read(sound, seconds, rows);
    } else {
      try (EncodingRows encoding = new EncodingRows(encoder.get(), rows)) {
        read(sound, seconds, encoding::add);
        encoding.finish();
      }
    }
    rows.finish();
  }

  private void read(SignalStream sound, double seconds, FeatureSink pictures) {
    ExampleStream stream = new ExampleStream(examples(), plan(seconds), pictures);
    for (Optional<Signal> block = sound.next(); block.isPresent(); block = sound.next()) {
      stream.accept(block.get().samples()[0]);
    }
    if (stream.pictures() == 0) {
      throw new InputException(
          "sound of "
              + stream.seconds()
              + " s is shorter than the "
              + (double) examples().samples() / LogMelExamples.SAMPLE_RATE
              + " s that "
              + recipe.name()
              + " needs");
    }
  }

  private Optional<SegmentPlan> plan(double seconds) {
    return RecipeRows.isSegmented(recipe)
        ? Optional.of(new SegmentPlan(recipe.segmentation(), seconds))
        : Optional.empty();
  }

  @Override
  public void close() {
    encoder.ifPresent(OpenEncoder::close);
  }
}
