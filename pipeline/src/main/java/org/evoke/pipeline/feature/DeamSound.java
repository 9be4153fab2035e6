/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Arrays;
import org.evoke.audio.Deam74;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.SignalStream;
import org.evoke.core.UsageException;
import org.evoke.media.AudioRequest;

/**
 * The set {@code deam74}, always of sound at 44.1 kHz, in half seconds or a statistic of them.
 *
 * @param request what is wanted
 */
record DeamSound(ExtractionRequest request) implements SoundSet {
  static final String NAME = new Deam74().set().name();
  private static final double ROW_SECONDS = 0.5;

  DeamSound {
    if (request.level() == Level.LLD) {
      throw new UsageException(
          NAME + " has no level lld; compare13 has the descriptors that it is made of");
    }
    OwnRows.requirePossible(NAME, ROW_SECONDS, request);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FeatureSet features() {
    return OwnRows.features(new Deam74().set(), request);
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public AudioRequest sound() {
    return AudioRequest.at(Deam74.SAMPLE_RATE);
  }

  @Override
  public boolean onlyFullRange() {
    return true;
  }

  @Override
  public void run(SignalStream sound, double seconds, TrackSink tracks) {
    FeatureTrack track = new Deam74().extract(sound);
    OwnRows rows = new OwnRows(track.set(), request, tracks);
    int width = track.width();
    for (int row = 0; row < track.rows(); row++) {
      float[] values = Arrays.copyOfRange(track.values(), row * width, (row + 1) * width);
      rows.row(track.starts()[row], track.ends()[row], values);
    }
    rows.finish();
  }
}
