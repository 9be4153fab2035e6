/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.FeatureOrder;
import org.evoke.pipeline.feature.TrackSink;
import org.evoke.pipeline.rows.SpooledRows;

/** The features of one medium on disk, until its models have been asked. Several threads use it. */
final class TrackSpool implements AutoCloseable {
  private final Map<FeatureOrder, ExtractableSet> sets;
  private final Map<ExtractableSet, SpooledRows> rows = new LinkedHashMap<>();

  /** Nothing yet of some sets. */
  TrackSpool(Map<FeatureOrder, ExtractableSet> sets) {
    this.sets = sets;
  }

  /** Where the rows of a set go. */
  TrackSink sink(ExtractableSet set) {
    return (group, features, segmented) -> begin(set, new SpooledRows(features));
  }

  private synchronized SpooledRows begin(ExtractableSet set, SpooledRows begun) {
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
