/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import org.evoke.audio.opensmile.OpenSmileSet;
import org.evoke.core.FeatureSet;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;

/**
 * An openSMILE-compatible set, at the rate and with the channels of the file.
 *
 * @param set the set
 * @param request what is wanted
 */
record OpenSmileSound(OpenSmileSet set, ExtractionRequest request) implements SoundSet {
  @Override
  public String name() {
    return set.set().name();
  }

  @Override
  public FeatureSet features() {
    return set.set();
  }

  @Override
  public boolean isSegmented() {
    return request.windowing().isPresent() || request.level() == Level.LLD;
  }

  @Override
  public boolean hasOwnRows() {
    return false;
  }

  @Override
  public AudioRequest sound() {
    return AudioRequest.asStored();
  }

  @Override
  public void run(SignalStream sound, double seconds, TrackSink tracks) {
    if (request.level() == Level.LLD) {
      set.descriptors(sound, group -> tracks.begin(set.groupName(group), group, true));
    } else if (request.windowing().isPresent()) {
      set.windows(sound, request.windowing().get(), tracks.begin(ONLY, set.set(), true));
    } else {
      tracks.write(ONLY, false, set.wholeFile().extract(sound));
    }
  }
}
