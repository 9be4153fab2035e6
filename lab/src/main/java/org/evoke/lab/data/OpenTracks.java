/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.evoke.data.features.TrackReader;

/**
 * Values of tracks that lie in files. Those that were asked for last are kept in memory, {@value
 * #MOST_VALUES} numbers in all and at least one track, so that small data sets are read once and
 * large ones series by series. Networks that train side by side share them: whoever asks for a
 * track that is in memory waits for nobody.
 */
final class OpenTracks {
  /** 256 MiB. */
  static final long MOST_VALUES = 1L << 26;

  private final List<Path> files;
  private final long most;
  private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();
  private volatile long reads;
  private long held;

  /** A track in memory, and how many tracks had been read when it was last asked for. */
  private static final class Kept {
    final float[] values;
    volatile long used;

    Kept(float[] values, long used) {
      this.values = values;
      this.used = used;
    }
  }

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
    reads++;
    Kept before = kept.put(file, new Kept(values, reads));
    held += values.length - (before == null ? 0 : before.values.length);
    while (held > most && kept.size() > 1) {
      int oldest = oldestBut(file);
      held -= kept.remove(oldest).values.length;
    }
  }

  private int oldestBut(int file) {
    return kept.entrySet().stream()
        .filter(entry -> entry.getKey() != file)
        .min(Comparator.comparingLong(entry -> entry.getValue().used))
        .orElseThrow()
        .getKey();
  }

  /** The values of a track, row-major; not to be changed. */
  float[] values(int file) {
    Kept track = kept.get(file);
    if (track == null) {
      return read(file);
    }
    long now = reads;
    if (track.used != now) {
      track.used = now;
    }
    return track.values;
  }

  private synchronized float[] read(int file) {
    Kept meanwhile = kept.get(file);
    if (meanwhile != null) {
      return meanwhile.values;
    }
    float[] values = TrackReader.read(files.get(file)).track().values();
    put(file, values);
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
