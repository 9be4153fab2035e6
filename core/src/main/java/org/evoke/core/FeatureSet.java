/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A named, versioned set of features. Two tracks of the same set and version have the same columns
 * with the same meaning.
 *
 * @param name such as {@code deam74}
 * @param version raised whenever a value can come out differently
 * @param columns column names in order
 */
public record FeatureSet(String name, String version, List<String> columns) {
  /** Stands for a name or version that nobody wrote down. */
  public static final String UNKNOWN = "unknown";

  private static final String COLUMN = "column";

  public FeatureSet {
    columns = List.copyOf(columns);
  }

  /** A set whose columns have no known names: they are called {@code column0} and so on. */
  public static FeatureSet unnamed(String name, String version, int width) {
    return new FeatureSet(
        name, version, IntStream.range(0, width).mapToObj(column -> COLUMN + column).toList());
  }

  /** Whether the names of the columns say nothing but their number. */
  public boolean isUnnamed() {
    return equals(unnamed(name, version, width()));
  }

  /**
   * Whether a model of this set can be asked with rows of another one: as many columns, and the
   * same name, version and columns, as far as both are known.
   */
  public boolean takes(FeatureSet offered) {
    return agree(name, offered.name)
        && agree(version, offered.version)
        && width() == offered.width()
        && (columns.equals(offered.columns) || isUnnamed() || offered.isUnnamed());
  }

  private static boolean agree(String a, String b) {
    return a.equals(b) || a.equals(UNKNOWN) || b.equals(UNKNOWN);
  }

  /** Number of columns. */
  public int width() {
    return columns.size();
  }
}
