/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.data.cognimuse.FilmEvent;
import org.evoke.data.labels.LabelSeries;

/**
 * A film with its labels.
 *
 * @param name its code
 * @param valence mean of the annotators over time, -1 to 1
 * @param events human sounds with labels in one spelling, and other sounds
 * @param media its file, where it is there
 */
record Film(String name, LabelSeries valence, List<FilmEvent> events, Optional<Path> media) {
  Film {
    events = List.copyOf(events);
  }

  /** End of the ratings in seconds. */
  double end() {
    double[] seconds = valence.seconds();
    int last = seconds.length - 1;
    return seconds[last] + (last > 0 ? seconds[last] - seconds[last - 1] : 0);
  }
}
