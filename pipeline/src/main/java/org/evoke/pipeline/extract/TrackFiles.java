/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.FeatureSet;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFiles;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackWriter;

/**
 * The files that come of one media file: all of them appear, or none. Several threads may begin
 * tracks; each track is written by one.
 */
final class TrackFiles implements AutoCloseable {
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
      OpenTrack track = new OpenTrack(target, request.format().open(temporary, header));
      tracks.add(track);
      return track;
    } catch (IOException e) {
      throw OutputFiles.failure(target, e);
    }
  }

  /** Completes all files and puts them into their places, in order of their names. */
  synchronized List<Path> commit() {
    tracks.forEach(OpenTrack::complete);
    files.commit();
    return tracks.stream().map(track -> track.target).sorted().toList();
  }

  @Override
  public synchronized void close() {
    tracks.forEach(OpenTrack::abandon);
    files.close();
  }

  /** The header of a track. */
  TrackHeader header(Path media, FeatureSet set, boolean segmented, Optional<String> digest) {
    String name = request.instanceName().orElse(media.getFileName().toString());
    return new TrackHeader(set, name, segmented, Parameters.of(request), digest);
  }

  private static final class OpenTrack implements FeatureSink {
    private final Path target;
    private final TrackWriter writer;
    private boolean closed;

    OpenTrack(Path target, TrackWriter writer) {
      this.target = target;
      this.writer = writer;
    }

    @Override
    public void row(double start, double end, float[] values) {
      try {
        writer.row(start, end, values);
      } catch (IOException e) {
        throw OutputFiles.failure(target, e);
      }
    }

    void complete() {
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
