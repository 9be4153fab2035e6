/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.evoke.core.Scale;
import org.evoke.data.rated.RatedSounds;
import org.evoke.score.Rows;

/**
 * Ratings of a data set from -1 to 1, without features.
 *
 * @param name for readers
 * @param valence of each item
 * @param arousal of each item
 */
record Ratings(String name, double[] valence, double[] arousal) {
  /** Of some of the sounds of a data set. */
  static Ratings of(String name, RatedSounds sounds, int[] rows) {
    return new Ratings(
        name,
        Rows.select(RatedSounds.rescaled(sounds.valence(), sounds.scale(), Scale.VALENCE), rows),
        Rows.select(RatedSounds.rescaled(sounds.arousal(), sounds.scale(), Scale.AROUSAL), rows));
  }

  /** Of a data set that is read with its features. */
  static Ratings of(Domain domain) {
    double[][] labels = domain.clips().labels();
    return new Ratings(domain.name(), labels[1], labels[0]);
  }

  /** Share of the ratings in a quarter of the plane; 0 counts as above. */
  double share(boolean pleasant, boolean excited) {
    long inside =
        IntStream.range(0, valence.length)
            .filter(i -> valence[i] >= 0 == pleasant && arousal[i] >= 0 == excited)
            .count();
    return (double) inside / valence.length;
  }

  /** Mean valence. */
  double meanValence() {
    return Arrays.stream(valence).average().orElse(Double.NaN);
  }

  /** Mean arousal. */
  double meanArousal() {
    return Arrays.stream(arousal).average().orElse(Double.NaN);
  }
}
