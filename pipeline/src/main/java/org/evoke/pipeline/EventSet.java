/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.List;
import org.evoke.core.FeatureSet;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;
import org.evoke.pipeline.event.EventFinder;
import org.evoke.pipeline.event.EventFinder.Found;
import org.evoke.pipeline.feature.SoundSet;
import org.evoke.pipeline.feature.TrackSink;

/** Looks for events while a sound is heard: it reads the same pass as the features, and no rows. */
final class EventSet implements SoundSet {
  private static final FeatureSet NONE = new FeatureSet("events", "1", List.of());

  private final EventFinder finder;
  private volatile Found found;

  /** Nothing found yet. */
  EventSet(EventFinder finder) {
    this.finder = finder;
  }

  /** What was found, after the pass. */
  Found found() {
    return found;
  }

  @Override
  public String name() {
    return NONE.name();
  }

  @Override
  public FeatureSet features() {
    return NONE;
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public AudioRequest sound() {
    return AudioRequest.mono(finder.sampleRate());
  }

  @Override
  public void run(SignalStream sound, double seconds, TrackSink tracks) {
    found = finder.find(sound, reached -> {});
  }
}
