/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evoke.core.FeatureSet;

/**
 * What a file says about a track beside its rows. Text formats have no place for all of it.
 *
 * @param set which features the columns are
 * @param name what the rows belong to, usually the name of the media file
 * @param segmented whether rows are told apart by their times; not so where one row describes the
 *     whole file
 * @param parameters what the values depend on beside the set, such as {@code window}, in order of
 *     their names
 * @param mediaSha256 digest of the media file in hexadecimal digits
 */
public record TrackHeader(
    FeatureSet set,
    String name,
    boolean segmented,
    Map<String, String> parameters,
    Optional<String> mediaSha256) {
  public TrackHeader {
    parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** A header without parameters and digest. */
  public static TrackHeader of(FeatureSet set, String name, boolean segmented) {
    return new TrackHeader(set, name, segmented, Map.of(), Optional.empty());
  }
}
