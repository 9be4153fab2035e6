/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evoke.core.MediaInfo;
import org.evoke.core.Timeline.Event;
import org.evoke.pipeline.event.EventFinder;
import org.evoke.pipeline.event.EventFinder.Found;
import org.evoke.pipeline.event.SoundEvents;
import org.evoke.pipeline.event.UsedDetector;

/**
 * The events that were found in a sound.
 *
 * @param wanted who looked for them
 * @param found by each of those who looked
 */
record FoundEvents(SoundEvents wanted, List<Found> found) {
  /** Nobody looked. */
  static final FoundEvents NONE = new FoundEvents(SoundEvents.NONE, List.of());

  /** Less holds no more than a telephone. */
  private static final int WIDE_BAND_HERTZ = 16000;

  FoundEvents {
    found = List.copyOf(found);
  }

  /** All events in order of their starts, none after the end of the timeline. */
  List<Event> events(double seconds) {
    return found.stream()
        .flatMap(one -> one.events().stream())
        .filter(event -> event.start() < seconds)
        .map(event -> until(seconds, event))
        .sorted(Comparator.comparingDouble(Event::start))
        .toList();
  }

  /** Decoders of different rates may end a few samples apart. */
  private static Event until(double seconds, Event event) {
    return event.end() <= seconds
        ? event
        : new Event(event.start(), seconds, event.label(), event.group(), event.probability());
  }

  /** Who found them. */
  List<UsedDetector> detectors() {
    return wanted.finders().stream().map(EventFinder::about).toList();
  }

  /** What the reader must know. */
  List<String> notes(MediaInfo info) {
    List<String> notes = new ArrayList<>(wanted.notes());
    int rate = info.audio().map(MediaInfo.Audio::sampleRate).orElse(0);
    if (!wanted.finders().isEmpty() && rate < WIDE_BAND_HERTZ) {
      notes.add(
          "The sound is stored at "
              + rate
              + " Hz, so that nothing above "
              + rate / 2
              + " Hz can be heard; sound events may be missed or named wrongly.");
    }
    found.forEach(one -> notes.addAll(one.notes()));
    return notes;
  }
}
