/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.features.TrackFile;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackOutline;
import org.evoke.data.features.TrackReader;

/**
 * Reads features from a folder with one track for each id, as {@code evoke extract} writes them:
 * {@code <id>.csv} or {@code <id>.h5}. A row with a time takes the row of the track in which it
 * lies, a row without one the only row of the track. The values stay in their files until they are
 * needed.
 */
final class FeatureTracks {
  /** Parameter of tracks that names the group that was not learned from. */
  private static final String WITHOUT = "without";

  private static final List<String> EXTENSIONS = List.of(".csv", ".h5");

  /** How far times may differ that are the same: half a millisecond, in seconds. */
  static final double TOLERANCE = 5e-4;

  private final Path folder;
  private final Optional<String> leftOut;
  private final Optional<Digest> digest;
  private final Map<String, Times> opened = new HashMap<>();
  private final List<Path> files = new ArrayList<>();
  private final OpenTracks values = new OpenTracks(files);
  private FeatureSet set;
  private Optional<Map<String, String>> parameters = Optional.empty();

  /**
   * Tracks of a folder.
   *
   * @param leftOut the group that must not have been learned from, where the folder is for one
   * @param digest takes each file that is opened
   */
  FeatureTracks(Path folder, Optional<String> leftOut, Optional<Digest> digest) {
    this.folder = folder;
    this.leftOut = leftOut;
    this.digest = digest;
  }

  /** When the rows of a track begin and end, and the number of its file. */
  private record Times(int file, double[] starts, double[] ends) {}

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
    return new FeatureTracks(folder, leftOut, Optional.of(digest)).read(name, ids, seconds);
  }

  /**
   * The features of rows, in their order.
   *
   * @throws UnavailableException when a track is not there
   * @throws InputException when a track is malformed or has no row for a time
   */
  Input read(String name, List<String> ids, Optional<double[]> seconds) {
    int[] file = new int[ids.size()];
    int[] place = new int[ids.size()];
    for (int row = 0; row < file.length; row++) {
      String id = ids.get(row);
      Times track = track(id);
      file[row] = track.file;
      place[row] = seconds.isPresent() ? required(id, track, seconds.get()[row]) : only(id, track);
    }
    return new Input(
        name, set, new TrackRows(values, set.width(), file, place), parameters.orElse(Map.of()));
  }

  /** Whether there is a track of an id. */
  boolean has(String id) {
    return file(id).isPresent();
  }

  /** Whether the track of an id, which must be there, has a row at a time. */
  boolean covers(String id, double seconds) {
    return rowAt(track(id), seconds) >= 0;
  }

  private Optional<Path> file(String id) {
    return EXTENSIONS.stream()
        .map(extension -> folder.resolve(id + extension).normalize())
        .filter(file -> file.startsWith(folder.normalize()) && Files.isRegularFile(file))
        .findFirst();
  }

  private Times track(String id) {
    Times track = opened.get(id);
    if (track == null) {
      track = open(id);
      opened.put(id, track);
    }
    return track;
  }

  private Times open(String id) {
    Path file =
        file(id)
            .orElseThrow(
                () ->
                    new UnavailableException(
                        folder
                            + " has no "
                            + id
                            + ".csv and no "
                            + id
                            + ".h5; extract its features"));
    digest.ifPresent(all -> all.add(file));
    files.add(file);
    TrackOutline outline = TrackReader.outline(file).orElseGet(() -> whole(file));
    requireSame(id, outline.header());
    requireLeftOut(file, outline.header().parameters().get(WITHOUT));
    return new Times(files.size() - 1, outline.starts(), outline.ends());
  }

  private TrackOutline whole(Path file) {
    TrackFile read = TrackReader.read(file);
    values.put(files.size() - 1, read.track().values());
    return TrackOutline.of(read);
  }

  /** Tracks that are made in different ways do not belong into one input. */
  private void requireSame(String id, TrackHeader header) {
    set = set == null ? header.set() : set;
    if (!header.set().columns().equals(set.columns())) {
      throw new InputException(
          folder + ": track of " + id + " has other columns than " + files.get(0).getFileName());
    }
    Map<String, String> own = header.parameters();
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

  private int only(String id, Times track) {
    if (track.starts.length != 1) {
      throw new InputException(
          folder
              + ": track of "
              + id
              + " has "
              + track.starts.length
              + " rows, must have 1 where labels have no time");
    }
    return 0;
  }

  private int required(String id, Times track, double seconds) {
    int row = rowAt(track, seconds);
    if (row < 0) {
      throw new InputException(folder + ": track of " + id + " has no row at " + seconds + " s");
    }
    return row;
  }

  /** The last row that does not begin after the time; -1 where it has ended before it. */
  private static int rowAt(Times track, double seconds) {
    int row = last(track.starts, seconds + TOLERANCE);
    boolean known = row >= 0 && track.ends[row] > track.starts[row];
    return known && track.ends[row] < seconds - TOLERANCE ? -1 : row;
  }

  /** The last of some rising numbers that is not above a bound; -1 where all are. */
  private static int last(double[] rising, double bound) {
    int low = 0;
    int high = rising.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising[middle] <= bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
