/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;

/**
 * A named, versioned set of features. Two tracks of the same set and version have the same columns
 * with the same meaning.
 *
 * @param name such as {@code deam74}
 * @param version raised whenever a value can come out differently
 * @param columns column names in order
 */
public record FeatureSet(String name, String version, List<String> columns) {
  public FeatureSet {
    columns = List.copyOf(columns);
  }

  /** Number of columns. */
  public int width() {
    return columns.size();
  }
}
