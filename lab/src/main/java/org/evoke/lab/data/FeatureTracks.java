/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.features.TrackFile;
import org.evoke.data.features.TrackReader;

/**
 * Reads features from a folder with one track for each id, as {@code evoke extract} writes them:
 * {@code <id>.csv} or {@code <id>.h5}. A row with a time takes the row of the track in which it
 * lies, a row without one the only row of the track.
 */
final class FeatureTracks {
  /** Parameter of tracks that names the group that was not learned from. */
  private static final String WITHOUT = "without";

  private static final List<String> EXTENSIONS = List.of(".csv", ".h5");

  private final Path folder;
  private final Optional<String> leftOut;
  private final Digest digest;
  private final Map<String, FeatureTrack> tracks = new TreeMap<>();
  private Optional<Map<String, String>> parameters = Optional.empty();

  private FeatureTracks(Path folder, Optional<String> leftOut, Digest digest) {
    this.folder = folder;
    this.leftOut = leftOut;
    this.digest = digest;
  }

  /**
   * The features of the wanted rows, in their order.
   *
   * @param leftOut the group that must not have been learned from, where the folder is for one
   * @throws UnavailableException when a track is not there
   * @throws InputException when a track is malformed, has no row for a time, or says that it was
   *     made without another group
   */
  static Input read(
      String name,
      Path folder,
      Optional<String> leftOut,
      List<String> ids,
      Optional<double[]> seconds,
      Digest digest) {
    return new FeatureTracks(folder, leftOut, digest).read(name, ids, seconds);
  }

  private Input read(String name, List<String> ids, Optional<double[]> seconds) {
    FeatureSet set = track(ids.get(0)).set();
    float[] values = new float[ids.size() * set.width()];
    for (int row = 0; row < ids.size(); row++) {
      int number = row;
      String id = ids.get(row);
      FeatureTrack track = track(id);
      if (!track.set().columns().equals(set.columns())) {
        throw new InputException(
            folder + ": track of " + id + " has other columns than that of " + ids.get(0));
      }
      int from =
          seconds.map(times -> rowAt(id, track, times[number])).orElseGet(() -> only(id, track));
      System.arraycopy(track.values(), from * set.width(), values, row * set.width(), set.width());
    }
    return new Input(name, set, values, parameters.orElse(Map.of()));
  }

  private FeatureTrack track(String id) {
    return tracks.computeIfAbsent(id, this::open);
  }

  private FeatureTrack open(String id) {
    for (String extension : EXTENSIONS) {
      Path file = folder.resolve(id + extension).normalize();
      if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
        digest.add(file);
        TrackFile read = TrackReader.read(file);
        requireSame(id, read.header().parameters());
        requireLeftOut(file, read.header().parameters().get(WITHOUT));
        return read.track();
      }
    }
    throw new UnavailableException(
        folder + " has no " + id + ".csv and no " + id + ".h5; extract its features");
  }

  /** Tracks that are made in different ways do not belong into one input. */
  private void requireSame(String id, Map<String, String> own) {
    if (!parameters.orElse(own).equals(own)) {
      throw new InputException(
          folder
              + ": track of "
              + id
              + " was made with "
              + own
              + ", others with "
              + parameters.get());
    }
    parameters = Optional.of(own);
  }

  /** What says that it has not learned from a group is for the fold that leaves it out alone. */
  private void requireLeftOut(Path file, String without) {
    if (without != null && !Optional.of(without).equals(leftOut)) {
      throw new InputException(
          file
              + ": made without group "
              + without
              + ", so it suits the fold that leaves out "
              + without
              + " and no other; give it as features by "
              + FoldInputs.GROUP);
    }
  }

  private int only(String id, FeatureTrack track) {
    if (track.rows() != 1) {
      throw new InputException(
          folder
              + ": track of "
              + id
              + " has "
              + track.rows()
              + " rows, must have 1 where labels have no time");
    }
    return 0;
  }

  /** The last row that does not begin after the time; it must not have ended before it. */
  private int rowAt(String id, FeatureTrack track, double seconds) {
    int row = -1;
    while (row + 1 < track.rows() && track.starts()[row + 1] <= seconds + 5e-4) {
      row++;
    }
    boolean known = row >= 0 && track.ends()[row] > track.starts()[row];
    if (row < 0 || (known && track.ends()[row] < seconds - 5e-4)) {
      throw new InputException(folder + ": track of " + id + " has no row at " + seconds + " s");
    }
    return row;
  }
}
