/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.rows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.data.features.TrackReader;

/** Reads what a model is asked with from files. */
public final class FeatureFiles {
  private FeatureFiles() {}

  /**
   * Reads and checks the features.
   *
   * @param inputs what the model takes, by name
   * @param files a file of features for each input, by name of the input
   * @throws UsageException when an input is not known or missing
   * @throws InputException when a file cannot be read, is empty, or does not fit the model
   */
  public static FeatureTracks read(Map<String, FeatureSet> inputs, Map<String, Path> files) {
    for (String name : files.keySet()) {
      if (!inputs.containsKey(name)) {
        throw new UsageException(KnownNames.unknown("input", name, inputs.keySet()));
      }
    }
    Map<String, FeatureTrack> tracks = new LinkedHashMap<>();
    for (String name : inputs.keySet()) {
      if (!files.containsKey(name)) {
        throw new UsageException(
            "input "
                + name
                + " is missing; the model takes "
                + String.join(", ", inputs.keySet())
                + ": give --input "
                + name
                + "=FEATURES");
      }
      FeatureTrack track = TrackReader.read(files.get(name), name).track();
      if (track.rows() == 0) {
        throw new InputException(
            files.get(name) + " (input " + name + ") has no rows, needs at least 1");
      }
      tracks.put(name, track);
    }
    return new FeatureTracks(tracks).fitting(inputs);
  }
}
