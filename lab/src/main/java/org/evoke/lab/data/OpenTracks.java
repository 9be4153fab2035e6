/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.data.features.TrackReader;

/**
 * Values of tracks that lie in files. Those that were asked for last are kept in memory, {@value
 * #MOST_VALUES} numbers in all and at least one track, so that small data sets are read once and
 * large ones series by series.
 */
final class OpenTracks {
  /** 256 MiB. */
  static final long MOST_VALUES = 1L << 26;

  private final List<Path> files;
  private final long most;
  private final Map<Integer, float[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  /**
   * None yet.
   *
   * @param files by number; may grow
   */
  OpenTracks(List<Path> files) {
    this(files, MOST_VALUES);
  }

  OpenTracks(List<Path> files, long most) {
    this.files = files;
    this.most = most;
  }

  /** Takes the values of a track that was just read. */
  synchronized void put(int file, float[] values) {
    kept.put(file, values);
    held += values.length;
    Iterator<Map.Entry<Integer, float[]>> oldest = kept.entrySet().iterator();
    while (held > most && kept.size() > 1) {
      held -= oldest.next().getValue().length;
      oldest.remove();
    }
  }

  /** The values of a track, row-major; not to be changed. */
  synchronized float[] values(int file) {
    float[] values = kept.get(file);
    if (values == null) {
      values = TrackReader.read(files.get(file)).track().values();
      put(file, values);
    }
    return values;
  }

  /** The file of a number. */
  Path file(int number) {
    return files.get(number);
  }

  /** How many numbers are in memory. */
  synchronized long held() {
    return held;
  }
}
