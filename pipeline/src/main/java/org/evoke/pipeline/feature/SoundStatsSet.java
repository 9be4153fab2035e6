/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.List;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;

/**
 * The set {@code sound-stats}: level, zero crossings and crest of each sixth of a second of mono
 * sound at 24 kHz, without any network. A rest of at least half a sixth is a row too.
 *
 * @param request what is wanted
 */
record SoundStatsSet(ExtractionRequest request) implements SoundSet {
  static final String NAME = "sound-stats";
  private static final int RATE = 6;
  private static final int SAMPLE_RATE = 24_000;
  private static final int LENGTH = SAMPLE_RATE / RATE;
  private static final FeatureSet SET =
      new FeatureSet(NAME, "1", List.of("level_db", "zero_crossing_rate", "crest_db"));

  SoundStatsSet {
    OwnRows.requirePossible(NAME, 1.0 / RATE, request);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FeatureSet features() {
    return OwnRows.features(SET, request);
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public AudioRequest sound() {
    return AudioRequest.mono(SAMPLE_RATE);
  }

  @Override
  public void run(SignalStream sound, double seconds, TrackSink tracks) {
    OwnRows rows = new OwnRows(SET, request, tracks);
    float[] block = new float[LENGTH];
    int filled = 0;
    long number = 0;
    for (Optional<Signal> part = sound.next(); part.isPresent(); part = sound.next()) {
      for (float sample : part.get().samples()[0]) {
        block[filled++] = sample;
        if (filled == LENGTH) {
          rows.row((double) number / RATE, (number + 1.0) / RATE, statistics(block, filled));
          number++;
          filled = 0;
        }
      }
    }
    if (2 * filled >= LENGTH) {
      rows.row((double) number / RATE, (number + 1.0) / RATE, statistics(block, filled));
    }
    rows.finish();
  }

  /** A silence counts as -120 dB. */
  private static float[] statistics(float[] block, int length) {
    double power = 0;
    double peak = 0;
    int crossings = 0;
    for (int i = 0; i < length; i++) {
      power += (double) block[i] * block[i];
      peak = Math.max(peak, Math.abs(block[i]));
      crossings += i > 0 && (block[i] < 0) != (block[i - 1] < 0) ? 1 : 0;
    }
    double level = decibel(power / length);
    return new float[] {
      (float) level, (float) crossings / length, (float) (decibel(peak * peak) - level)
    };
  }

  private static double decibel(double power) {
    return 10 * StrictMath.log10(power + 1e-12);
  }
}
