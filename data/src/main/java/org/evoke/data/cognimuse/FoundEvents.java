/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;

/** Takes the events of one film, or says what is wrong with them. */
final class FoundEvents {
  private final String place;
  private final Findings findings;
  private final List<FilmEvent> events = new ArrayList<>();
  private boolean usable = true;

  FoundEvents(String place, Findings findings) {
    this.place = place;
    this.findings = findings;
  }

  /** Takes an event whose times are texts. */
  void add(int line, String label, String onset, String offset) {
    double from = EventTime.seconds(onset);
    double to = EventTime.seconds(offset);
    if (Double.isNaN(from) || Double.isNaN(to)) {
      wrong(line, span(label, onset, offset) + ", times must be seconds or hh:mm:ss.mmm");
    } else {
      add(line, label, from, to);
    }
  }

  /** Takes an event whose times are seconds. */
  void add(int line, String label, double onset, double offset) {
    if (onset >= 0 && offset > onset && !Double.isInfinite(offset) && !label.isEmpty()) {
      events.add(new FilmEvent(label, onset, offset));
    } else {
      wrong(
          line,
          span(label, onset + " s", offset + " s")
              + ", must have a label and begin at 0 s or later and end after it begins");
    }
  }

  private static String span(String label, String onset, String offset) {
    return "event '" + label + "' goes from " + onset + " to " + offset;
  }

  /** Something else that cannot be read. */
  void wrong(int line, String text) {
    wrong(Finding.Kind.MALFORMED, line, text);
  }

  /** Something that makes the events of the film unusable. */
  void wrong(Finding.Kind kind, int line, String text) {
    usable = false;
    findings.add(kind, place, line, text);
  }

  /** Whether all of them could be taken, and which. */
  Optional<List<FilmEvent>> all() {
    return usable ? Optional.of(events) : Optional.empty();
  }
}
