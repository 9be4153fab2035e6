/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.data.store.FeatureStore;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.feature.MediaPass;
import org.evoke.pipeline.feature.Parameters;
import org.evoke.pipeline.feature.PictureSet;
import org.evoke.pipeline.feature.SoundSet;
import org.evoke.pipeline.feature.TrackCache;
import org.evoke.pipeline.feature.TrackSink;

/** Extracts all wanted sets from one file at a time. Several threads may use it. */
final class MediaExtraction {
  private final ExtractionRequest request;
  private final List<ExtractableSet> sets;
  private final Optional<FeatureStore> store;
  private final double mostSeconds;

  /**
   * Prepares.
   *
   * @param sets what the request names
   * @param store where tracks are kept; empty for nowhere
   * @param mostSeconds how much of each file is looked at; infinite for all
   */
  MediaExtraction(
      ExtractionRequest request,
      List<ExtractableSet> sets,
      Optional<FeatureStore> store,
      double mostSeconds) {
    this.request = request;
    this.sets = sets;
    // Sets have several tracks of descriptors.
    this.store = request.level() == Level.LLD ? Optional.empty() : store;
    this.mostSeconds = mostSeconds;
  }

  /**
   * Extracts. A file that has pictures and no sound, or the other way round, gives the sets that it
   * can give, and the reason why others are missing.
   *
   * @param media the file
   * @param info what it holds
   * @param digest SHA-256 of the file
   * @param naming where the results go
   * @param listener told which part of the work is done, 0 to 1, often
   * @throws InputException when nothing can be made of the file
   */
  Extracted extract(
      Path media,
      MediaInfo info,
      String digest,
      TrackFiles.Naming naming,
      DoubleConsumer listener) {
    try (TrackFiles files = new TrackFiles(request, naming);
        TrackCache cache = new TrackCache(store, digest)) {
      MediaPass pass =
          new MediaPass(media, info, request, mostSeconds, sink(media, digest, files, cache));
      List<ExtractableSet> possible = possible(info);
      List<ExtractableSet> wanted =
          possible.stream()
              .filter(set -> !isStored(cache, set, plain(media, digest, files, set)))
              .toList();
      List<String> notes = pass.run(wanted, listener);
      if (notes.isEmpty()) {
        cache.commit();
      }
      return new Extracted(media, files.commit(), notes, missing(media, possible));
    } catch (InputException e) {
      throw named(media, e);
    }
  }

  private boolean isStored(TrackCache cache, ExtractableSet set, TrackSink files) {
    return cache.copy(set, Parameters.of(request, set), files);
  }

  /** The sets whose kind of stream the file has; all where it has none of them, to fail alike. */
  private List<ExtractableSet> possible(MediaInfo info) {
    List<ExtractableSet> possible =
        sets.stream()
            .filter(
                set ->
                    set instanceof SoundSet ? info.audio().isPresent() : info.video().isPresent())
            .toList();
    return possible.isEmpty() ? sets : possible;
  }

  private Optional<RuntimeException> missing(Path media, List<ExtractableSet> possible) {
    List<String> names =
        sets.stream().filter(set -> !possible.contains(set)).map(ExtractableSet::name).toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    boolean silent = possible.get(0) instanceof PictureSet;
    return Optional.of(
        new InputException(
            media
                + " has no "
                + (silent ? "sound" : "moving pictures")
                + ", so there is no "
                + String.join(", ", names)));
  }

  private MediaPass.Sinks sink(Path media, String digest, TrackFiles files, TrackCache cache) {
    return set -> {
      TrackSink plain = plain(media, digest, files, set);
      return (group, features, segmented) ->
          cache.storing(set, Parameters.of(request, set), plain.begin(group, features, segmented));
    };
  }

  private static TrackSink plain(Path media, String digest, TrackFiles files, ExtractableSet set) {
    return (group, features, segmented) ->
        files.begin(set.name(), group, files.header(set, media, features, segmented, digest));
  }

  /** Those who look at samples do not know the file that they come from. */
  private static InputException named(Path media, InputException failure) {
    return failure.getMessage().contains(media.getFileName().toString())
        ? failure
        : new InputException(media + ": " + failure.getMessage(), failure);
  }
}
