/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.FeatureSet;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFiles;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackWriter;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Parameters;
import org.evoke.pipeline.feature.TrackSink;

/**
 * The files that come of one media file: all of them appear, or none. Several threads may begin
 * tracks; each track is written by one.
 */
final class TrackFiles implements AutoCloseable {
  /** By so many windows the ends of sound and pictures may differ. */
  private static final int MOST_HELD = 64;

  private final ExtractionRequest request;
  private final Naming naming;
  private final OutputFiles files = new OutputFiles();
  private final List<OpenTrack> tracks = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param request says the format
   * @param naming says the name of each file
   */
  TrackFiles(ExtractionRequest request, Naming naming) {
    this.request = request;
    this.naming = naming;
  }

  /** Names the file of a track. */
  @FunctionalInterface
  interface Naming {
    /** The file of a group of a set, which is empty for the only track of the set. */
    Path file(String set, String group);
  }

  /**
   * Begins a track.
   *
   * @param set name of the set as the user wrote it
   * @param group as in {@link TrackSink}
   * @throws OutputException when the file cannot be written
   */
  synchronized FeatureSink begin(String set, String group, TrackHeader header) {
    Path target = naming.file(set, group);
    Path temporary = files.begin(target);
    try {
      OpenTrack track = new OpenTrack(target, request.format().open(temporary, header), held());
      tracks.add(track);
      return track;
    } catch (IOException e) {
      throw OutputFiles.failure(target, e);
    }
  }

  /** Windows of several sets are held back until it is known that all sets have them. */
  private int held() {
    return request.windowing().isPresent() && request.sets().size() > 1 ? MOST_HELD : 0;
  }

  /**
   * Completes all files and puts them into their places, in order of their names. Where there are
   * windows, rows that not all sets have are left out at the end, so that all have the same rows.
   */
  synchronized List<Path> commit() {
    long fewest = tracks.stream().mapToLong(track -> track.rows).min().orElse(0);
    tracks.forEach(track -> track.complete(fewest));
    files.commit();
    return tracks.stream().map(track -> track.target).sorted().toList();
  }

  @Override
  public synchronized void close() {
    tracks.forEach(OpenTrack::abandon);
    files.close();
  }

  /** The header of a track. */
  TrackHeader header(
      ExtractableSet wanted, Path media, FeatureSet set, boolean segmented, String digest) {
    String name = request.instanceName().orElse(media.getFileName().toString());
    return new TrackHeader(
        set, name, segmented, Parameters.of(request, wanted), Optional.of(digest));
  }

  private record Row(double start, double end, float[] values) {}

  private static final class OpenTrack implements FeatureSink {
    private final Path target;
    private final TrackWriter writer;
    private final int held;
    private final Deque<Row> waiting = new ArrayDeque<>();
    private long rows;
    private boolean closed;

    OpenTrack(Path target, TrackWriter writer, int held) {
      this.target = target;
      this.writer = writer;
      this.held = held;
    }

    @Override
    public void row(double start, double end, float[] values) {
      rows++;
      if (held == 0) {
        write(new Row(start, end, values));
        return;
      }
      waiting.add(new Row(start, end, values.clone()));
      if (waiting.size() > held) {
        write(waiting.remove());
      }
    }

    private void write(Row row) {
      try {
        writer.row(row.start(), row.end(), row.values());
      } catch (IOException e) {
        throw OutputFiles.failure(target, e);
      }
    }

    /** Completes the file; of the rows that wait, those beyond {@code most} in all are dropped. */
    void complete(long most) {
      long kept = Math.max(0, waiting.size() - (rows - most));
      for (long i = 0; i < kept; i++) {
        write(waiting.remove());
      }
      closed = true;
      try {
        writer.close();
      } catch (IOException e) {
        throw OutputFiles.failure(target, e);
      }
    }

    void abandon() {
      if (!closed) {
        closed = true;
        try {
          writer.close();
        } catch (IOException e) {
          // The failure that led here is already on its way to the user.
        }
      }
    }
  }
}
