/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.evoke.core.InputException;
import org.evoke.core.SignalStream;
import org.evoke.core.Timeline.Event;

/** Finds events in sound. May be used by several threads. */
public interface EventFinder {
  /** What answers say about it. */
  UsedDetector about();

  /** Samples per second of the mono sound that it hears. */
  int sampleRate();

  /**
   * Hears a sound to its end.
   *
   * @param sound mono, at {@link #sampleRate}
   * @param listener told the seconds heard so far
   * @throws InputException when the sound cannot be read further or a sample is not finite
   */
  Found find(SignalStream sound, DoubleConsumer listener);

  /**
   * What was found.
   *
   * @param events in order of their starts
   * @param notes what the reader must know, one plain sentence each
   */
  record Found(List<Event> events, List<String> notes) {
    public Found {
      events = List.copyOf(events);
      notes = List.copyOf(notes);
    }
  }
}
