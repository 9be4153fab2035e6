/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.util.Optional;
import org.evoke.audio.opensmile.OpenSmileSet;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;

/**
 * An openSMILE-compatible set, at the rate and with the channels of the file.
 *
 * @param set the set
 */
record OpenSmileSound(OpenSmileSet set) implements SoundSet {
  @Override
  public String name() {
    return set.set().name();
  }

  @Override
  public AudioRequest request() {
    return AudioRequest.asStored();
  }

  @Override
  public Task task(Level level, Optional<Windowing> windowing) {
    if (level == Level.LLD) {
      return this::descriptors;
    }
    return windowing.isEmpty()
        ? this::wholeFile
        : (sound, tracks) ->
            set.windows(sound, windowing.get(), tracks.begin(ONLY, set.set(), true));
  }

  private void wholeFile(SignalStream sound, TrackSink tracks) {
    tracks.write(ONLY, false, set.wholeFile().extract(sound));
  }

  private void descriptors(SignalStream sound, TrackSink tracks) {
    set.descriptors(sound, group -> tracks.begin(set.groupName(group), group, true));
  }
}
