/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.FeatureOrder;
import org.evoke.pipeline.feature.TrackCache;
import org.evoke.pipeline.feature.TrackSink;
import org.evoke.pipeline.rows.SpooledRows;

/**
 * The features of one medium on disk, until its models have been asked: those that were stored
 * before, and those that are made. Several threads use it.
 */
final class TrackSpool implements AutoCloseable {
  private final Map<FeatureOrder, ExtractableSet> sets;
  private final TrackCache cache;
  private final Map<ExtractableSet, SpooledRows> rows = new LinkedHashMap<>();
  private final List<ExtractableSet> missing;

  /**
   * What is stored of some sets.
   *
   * @param cache where tracks are kept for the next time
   */
  TrackSpool(Map<FeatureOrder, ExtractableSet> sets, TrackCache cache) {
    this.sets = sets;
    this.cache = cache;
    try {
      sets.forEach(
          (order, set) ->
              cache.copy(
                  set, order.parametersOf(set), (group, features, s) -> begin(set, features)));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    missing = sets.values().stream().distinct().filter(set -> !rows.containsKey(set)).toList();
  }

  /** The sets that have to be made. */
  List<ExtractableSet> missing() {
    return missing;
  }

  /** Where the rows of a set go that is made. */
  TrackSink sink(ExtractableSet set) {
    return (group, features, segmented) ->
        cache.storing(set, order(set).parametersOf(set), begin(set, features));
  }

  private FeatureOrder order(ExtractableSet set) {
    return sets.keySet().stream().filter(order -> sets.get(order) == set).findFirst().orElseThrow();
  }

  private synchronized SpooledRows begin(ExtractableSet set, FeatureSet features) {
    SpooledRows begun = new SpooledRows(features);
    rows.put(set, begun);
    return begun;
  }

  /** The rows of an order, after the passes. */
  synchronized SpooledRows rows(FeatureOrder order) {
    return rows.get(sets.get(order));
  }

  @Override
  public synchronized void close() {
    rows.values().forEach(SpooledRows::close);
  }
}
