/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.data.store.FeatureKey;
import org.evoke.data.store.FeatureStore;
import org.evoke.data.store.PendingTrack;
import org.evoke.data.store.StoredTrack;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.feature.TrackSink;

/**
 * The tracks of one media file in the feature store: those that are there, and those that are being
 * made. Descriptors are not stored. Several threads may use it.
 */
final class TrackCache implements AutoCloseable {
  private final Optional<FeatureStore> store;
  private final ExtractionRequest request;
  private final String mediaSha256;
  private final List<PendingTrack> pending = new ArrayList<>();

  /** Looks into a store, if there is one. */
  TrackCache(Optional<FeatureStore> store, ExtractionRequest request, String mediaSha256) {
    this.store = request.level() == Level.LLD ? Optional.empty() : store;
    this.request = request;
    this.mediaSha256 = mediaSha256;
  }

  private FeatureKey key(ExtractableSet set) {
    return new FeatureKey(
        mediaSha256, set.features(), Parameters.of(request, set), set.weightsSha256());
  }

  /** Hands over the track of a set if it is stored. */
  boolean copy(ExtractableSet set, TrackSink tracks) {
    if (store.isEmpty()) {
      return false;
    }
    try (StoredTrack track = store.get().open(key(set)).orElse(null)) {
      if (track == null) {
        return false;
      }
      FeatureSink rows = tracks.begin(ExtractableSet.ONLY, set.features(), set.isSegmented());
      track.forEach(rows::row);
      return true;
    } catch (IOException e) {
      throw new IllegalStateException("stored features of " + set.name() + " vanished", e);
    }
  }

  /** Stores what goes through. */
  synchronized FeatureSink storing(ExtractableSet set, FeatureSink rows) {
    if (store.isEmpty()) {
      return rows;
    }
    PendingTrack track = store.get().begin(key(set));
    pending.add(track);
    return (start, end, values) -> {
      rows.row(start, end, values);
      track.row(start, end, values);
    };
  }

  /** The tracks are complete. */
  synchronized void commit() {
    pending.forEach(PendingTrack::commit);
  }

  @Override
  public synchronized void close() {
    pending.forEach(PendingTrack::close);
  }
}
