/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.pipeline.bundle.TrainingData;

/**
 * A data set as it was read.
 *
 * @param clips its rows
 * @param parts rows that its makers, or its table, have named, such as {@code test}: row numbers
 *     counted from 0
 * @param group what a group is, such as {@code song} or {@code movie}
 * @param about name, terms and citation, for model cards
 * @param sha256 of everything that was read, lower-case hexadecimal
 */
public record DataSet(
    Clips clips, Map<String, int[]> parts, String group, TrainingData about, String sha256) {

  public DataSet {
    parts = new LinkedHashMap<>(parts);
    parts.forEach(
        (name, rows) -> {
          for (int row : rows) {
            if (row < 0 || row >= clips.rows()) {
              throw new InputException(
                  "part " + name + " names row " + row + ", which is not there");
            }
          }
        });
  }

  /** The same data with other clips of the same rows. */
  public DataSet withClips(Clips others) {
    return new DataSet(others, parts, group, about, sha256);
  }
}
