/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** The rows that cells learn from and are scored on. Cells of the same rows share one. */
public interface CellRows {
  /** A name for messages and files. */
  String name();

  /** Entries of the key {@code data}. */
  Map<String, Object> toMap();

  /** Kinds of features; the more, the slower is a network of them. */
  int inputs();

  /** How many rows have labels. */
  long count();

  /**
   * How many rows all folds together learn from.
   *
   * @param protocol entries of the key {@code protocol}
   */
  long trainedRows(Map<String, Object> protocol);

  /** A small part of the rows, to measure the pace on. */
  CellRows sample(Map<String, Object> protocol);

  /**
   * Writes what experiments read. Files that are there as they should be stay as they are.
   *
   * @param cells folder of the experiments
   */
  void write(Path cells);

  /** Removes what {@link #write} wrote for a sample. */
  void remove(Path cells);

  /**
   * The files of features that the rows are read with.
   *
   * @param cells folder of the experiments, in which features are where rows have them there
   * @return tracks of the items, in an order that stays, by what they are
   */
  Map<String, Collection<Path>> tracks(Path cells);

  /** What has to be named by {@code --data}. */
  default Map<String, Path> places(Path cells) {
    return Map.of();
  }
}
