/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.audio.logmel.LogMel;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.media.AudioRequest;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.LogMelPreparation;

/**
 * What a pretrained network says about windows of sound: the network hears each window by itself.
 * Windows of one second follow each other unless others are asked for; a sound that is shorter than
 * a second is then one row.
 */
final class EncodedSound implements SoundSet {
  private static final Windowing SECONDS = new Windowing(1, 1);

  /** Less is too little for the network's strides. */
  private static final double LEAST_SECONDS = 0.2;

  private final OpenEncoder encoder;
  private final ExtractionRequest request;

  /** Takes the encoder over. */
  EncodedSound(OpenEncoder encoder, ExtractionRequest request) {
    this.encoder = encoder;
    this.request = request;
  }

  /** Whether an encoder is one of sound with the front end that is here. */
  static boolean canUse(EncoderDescription description) {
    return description.preparation() instanceof LogMelPreparation preparation
        && preparation.frontEnd().equals(LogMelPreparation.EFFICIENT_AT);
  }

  /** Requires a request that can be met. */
  static void requirePossible(String name, ExtractionRequest request) {
    if (request.level() == Level.LLD) {
      throw new UsageException(name + " has no level lld; emobase2010 and compare13 have");
    }
    request
        .windowing()
        .filter(windowing -> windowing.seconds() < LEAST_SECONDS)
        .ifPresent(
            windowing -> {
              throw new UsageException(
                  "window is "
                      + windowing.seconds()
                      + " s, "
                      + name
                      + " needs at least "
                      + LEAST_SECONDS
                      + " s");
            });
  }

  @Override
  public String name() {
    return encoder.id();
  }

  @Override
  public FeatureSet features() {
    return encoder.features();
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public boolean hasOwnRows() {
    return false;
  }

  @Override
  public Optional<String> weightsSha256() {
    return Optional.of(encoder.weightsSha256());
  }

  @Override
  public boolean isRandom() {
    return encoder.isRandom();
  }

  @Override
  public AudioRequest sound() {
    return AudioRequest.mono(LogMel.SAMPLE_RATE);
  }

  @Override
  public void run(SignalStream sound, double seconds, TrackSink tracks) {
    Windowing windowing = request.windowing().orElse(SECONDS);
    FeatureSink rows = tracks.begin(ONLY, encoder.features(), true);
    LogMel mel = new LogMel();
    SoundWindows windows =
        new SoundWindows(
            windowing,
            LogMel.SAMPLE_RATE,
            (start, end, samples) -> rows.row(start, end, encoded(mel, samples)));
    for (Optional<Signal> block = sound.next(); block.isPresent(); block = sound.next()) {
      windows.accept(block.get().samples()[0]);
    }
    if (windows.count() == 0) {
      writeShort(windows, mel, rows);
    }
  }

  private void writeShort(SoundWindows windows, LogMel mel, FeatureSink rows) {
    float[] rest = windows.rest();
    double seconds = (double) rest.length / LogMel.SAMPLE_RATE;
    double least = request.windowing().map(Windowing::seconds).orElse(LEAST_SECONDS);
    if (seconds < least) {
      throw new InputException(
          "sound of " + seconds + " s is shorter than the " + least + " s that a row needs");
    }
    rows.row(0, seconds, encoded(mel, rest));
  }

  private float[] encoded(LogMel mel, float[] samples) {
    Tensor picture = mel.of(samples);
    int[] shape = {1, picture.shape()[0], picture.shape()[1]};
    return encoder.encode(new Tensor(shape, picture.values()))[0];
  }

  @Override
  public void close() {
    encoder.close();
  }
}
