/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.core.Scale;

/**
 * Sounds with ratings, in the order of their table.
 *
 * @param ids of the sounds
 * @param kinds what each is, such as {@code Music}; empty texts where the data set does not say
 * @param media file of each
 * @param scale of both ratings: range only, whatever its name
 * @param valence mean rating of each, on the scale
 * @param arousal mean rating of each, on the scale
 * @param tables files that the ratings were read from
 */
public record RatedSounds(
    List<String> ids,
    List<String> kinds,
    List<Path> media,
    Scale scale,
    double[] valence,
    double[] arousal,
    List<Path> tables) {
  public RatedSounds {
    ids = List.copyOf(ids);
    kinds = List.copyOf(kinds);
    media = List.copyOf(media);
    tables = List.copyOf(tables);
    if (ids.isEmpty()) {
      throw new InputException(tables.get(0) + ": no rated sounds below the column names");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        throw new InputException(tables.get(0) + ": sound " + ids.get(i) + " is there twice");
      }
      requireOnScale(tables.get(0), ids.get(i), "valence", valence[i], scale);
      requireOnScale(tables.get(0), ids.get(i), "arousal", arousal[i], scale);
    }
  }

  private static void requireOnScale(
      Path table, String id, String what, double value, Scale scale) {
    if (!(value >= scale.low() && value <= scale.high())) {
      throw new InputException(
          table
              + ": "
              + what
              + " of sound "
              + id
              + " is "
              + value
              + ", must lie in "
              + scale.low()
              + " to "
              + scale.high());
    }
  }

  /** Number of sounds. */
  public int size() {
    return ids.size();
  }

  /** Ratings brought linearly to another scale, such as -1 to 1. */
  public static double[] rescaled(double[] ratings, Scale from, Scale to) {
    return java.util.Arrays.stream(ratings).map(rating -> from.convert(rating, to)).toArray();
  }
}
