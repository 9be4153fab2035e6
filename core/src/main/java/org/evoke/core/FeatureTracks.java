/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model is asked with: one track for each of its inputs, all with the same rows.
 *
 * @param byName the tracks by name of the input, at least one; row i of each belongs to row i of
 *     the others
 */
public record FeatureTracks(Map<String, FeatureTrack> byName) {
  public FeatureTracks {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    if (byName.isEmpty()) {
      throw new InputException("no features, needs at least one input");
    }
    requireSameRows(byName);
  }

  private static void requireSameRows(Map<String, FeatureTrack> byName) {
    Map.Entry<String, FeatureTrack> first = byName.entrySet().iterator().next();
    byName.forEach(
        (name, track) -> {
          if (track.rows() != first.getValue().rows()) {
            throw new InputException(
                "input "
                    + name
                    + " has "
                    + track.rows()
                    + " rows, input "
                    + first.getKey()
                    + " has "
                    + first.getValue().rows()
                    + "; all need the same rows");
          }
        });
  }

  /** A single track under the name of its set. */
  public static FeatureTracks of(FeatureTrack track) {
    return new FeatureTracks(Map.of(track.set().name(), track));
  }

  /** Number of rows. */
  public int rows() {
    return byName.values().iterator().next().rows();
  }

  /** The track of an input. */
  public FeatureTrack track(String name) {
    return byName.get(name);
  }

  /**
   * The same tracks in the order of a model's inputs, checked.
   *
   * @param inputs what the model takes, by name
   * @throws InputException when an input is missing or not known, has other columns, or holds a
   *     value that is not finite; says which, where and what would be right
   */
  public FeatureTracks fitting(Map<String, FeatureSet> inputs) {
    for (String name : byName.keySet()) {
      if (!inputs.containsKey(name)) {
        throw new InputException(KnownNames.unknown("input", name, inputs.keySet()));
      }
    }
    Map<String, FeatureTrack> ordered = new LinkedHashMap<>();
    inputs.forEach(
        (name, set) -> {
          FeatureTrack track = byName.get(name);
          if (track == null) {
            throw new InputException(
                "input " + name + " is missing; the model takes " + inputs.keySet());
          }
          requireColumns(name, set, track.set());
          requireFinite(name, set, track);
          ordered.put(name, track);
        });
    return new FeatureTracks(ordered);
  }

  private static void requireColumns(String name, FeatureSet wanted, FeatureSet offered) {
    if (wanted.width() != offered.width()) {
      throw new InputException(
          "input "
              + name
              + " has "
              + offered.width()
              + " columns, the model takes "
              + wanted.width()
              + " ("
              + described(wanted)
              + ")");
    }
    if (!wanted.takes(offered)) {
      throw new InputException(
          "input "
              + name
              + ": features are "
              + described(offered)
              + ", the model was trained on "
              + described(wanted)
              + differing(wanted.columns(), offered.columns()));
    }
  }

  private static String described(FeatureSet set) {
    return set.name().equals(FeatureSet.UNKNOWN)
        ? "features of a set that is not known"
        : set.name() + " " + set.version();
  }

  /** The first column that is another one. */
  private static String differing(List<String> wanted, List<String> offered) {
    for (int column = 0; column < wanted.size(); column++) {
      if (!wanted.get(column).equals(offered.get(column))) {
        return "; column "
            + (column + 1)
            + " is "
            + offered.get(column)
            + ", must be "
            + wanted.get(column);
      }
    }
    return "";
  }

  private static void requireFinite(String name, FeatureSet set, FeatureTrack track) {
    float[] values = track.values();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new InputException(
            "input "
                + name
                + ", row "
                + i / set.width()
                + ", column "
                + track.set().columns().get(i % set.width())
                + ": value is "
                + values[i]
                + ", must be finite");
      }
    }
  }

  /** All columns side by side in the order of the tracks: rows x columns, row-major. */
  public double[] sideBySide() {
    int width = byName.values().stream().mapToInt(FeatureTrack::width).sum();
    double[] values = new double[rows() * width];
    int from = 0;
    for (FeatureTrack track : byName.values()) {
      for (int row = 0; row < rows(); row++) {
        for (int column = 0; column < track.width(); column++) {
          values[row * width + from + column] = track.value(row, column);
        }
      }
      from += track.width();
    }
    return values;
  }
}
