/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.FeatureTrack;
import org.evoke.data.store.FeatureKey;
import org.evoke.data.store.FeatureStore;
import org.evoke.data.store.PendingTrack;
import org.evoke.data.store.StoredTrack;

/**
 * The tracks of one media file in the feature store: those that are there, and those that are being
 * made. What comes of random weights is not stored. Several threads may use it.
 */
public final class TrackCache implements AutoCloseable {
  private final Optional<FeatureStore> store;
  private final String mediaSha256;
  private final List<PendingTrack> pending = new ArrayList<>();

  /**
   * Looks into a store, if there is one.
   *
   * @param mediaSha256 digest of the media file; not looked at without a store
   */
  public TrackCache(Optional<FeatureStore> store, String mediaSha256) {
    this.store = store;
    this.mediaSha256 = mediaSha256;
  }

  private Optional<FeatureStore> store(ExtractableSet set) {
    return set.isRandom() ? Optional.empty() : store;
  }

  private FeatureKey key(ExtractableSet set, Map<String, String> parameters) {
    return new FeatureKey(mediaSha256, set.features(), parameters, set.weightsSha256());
  }

  /**
   * Hands over the track of a set if it is stored.
   *
   * @param parameters of the set, as {@link Parameters}
   */
  public boolean copy(ExtractableSet set, Map<String, String> parameters, TrackSink tracks) {
    try (StoredTrack track = open(set, parameters).orElse(null)) {
      if (track == null) {
        return false;
      }
      FeatureSink rows = tracks.begin(ExtractableSet.ONLY, set.features(), set.isSegmented());
      track.forEach(rows::row);
      return true;
    } catch (IOException e) {
      throw vanished(set, e);
    }
  }

  /**
   * The track of a set if it is stored, in memory.
   *
   * @param parameters of the set, as {@link Parameters}
   */
  public Optional<FeatureTrack> track(ExtractableSet set, Map<String, String> parameters) {
    try (StoredTrack track = open(set, parameters).orElse(null)) {
      return track == null ? Optional.empty() : Optional.of(track.track());
    } catch (IOException e) {
      throw vanished(set, e);
    }
  }

  private Optional<StoredTrack> open(ExtractableSet set, Map<String, String> parameters) {
    return store(set).flatMap(kept -> kept.open(key(set, parameters)));
  }

  private static IllegalStateException vanished(ExtractableSet set, IOException e) {
    return new IllegalStateException("stored features of " + set.name() + " vanished", e);
  }

  /**
   * Stores what goes through.
   *
   * @param parameters of the set, as {@link Parameters}
   * @param rows takes the rows too
   */
  public synchronized FeatureSink storing(
      ExtractableSet set, Map<String, String> parameters, FeatureSink rows) {
    if (store(set).isEmpty()) {
      return rows;
    }
    PendingTrack track = store.get().begin(key(set, parameters));
    pending.add(track);
    return (start, end, values) -> {
      rows.row(start, end, values);
      track.row(start, end, values);
    };
  }

  /** The tracks are complete. */
  public synchronized void commit() {
    pending.forEach(PendingTrack::commit);
  }

  @Override
  public synchronized void close() {
    pending.forEach(PendingTrack::close);
  }
}
