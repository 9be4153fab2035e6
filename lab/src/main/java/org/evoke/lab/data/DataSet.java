/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.pipeline.bundle.TrainingData;
import org.evoke.score.Fold;

/**
 * A data set as it was read.
 *
 * @param clips its rows
 * @param parts rows that its makers, or its table, have named, such as {@code test}: row numbers
 *     counted from 0
 * @param group what a group is, such as {@code song} or {@code movie}
 * @param about name, terms and citation, for model cards
 * @param sha256 of everything that was read, lower-case hexadecimal
 * @param foldInputs features that depend on the group that a fold leaves out; in the clips zeros
 *     stand for them
 */
public record DataSet(
    Clips clips,
    Map<String, int[]> parts,
    String group,
    TrainingData about,
    String sha256,
    FoldInputs foldInputs) {

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

  /** With features that are the same in every fold. */
  public DataSet(
      Clips clips, Map<String, int[]> parts, String group, TrainingData about, String sha256) {
    this(clips, parts, group, about, sha256, FoldInputs.NONE);
  }

  /** The same data with other clips of the same rows. */
  public DataSet withClips(Clips others) {
    return new DataSet(others, parts, group, about, sha256, foldInputs);
  }

  /** The same data with other features that depend on the fold. */
  public DataSet withFoldInputs(FoldInputs others) {
    return new DataSet(clips, parts, group, about, sha256, others);
  }

  /**
   * All rows with the features that a fold may see.
   *
   * @throws InputException when it leaves out several groups while features depend on one
   */
  public Clips clips(Fold fold) {
    return foldInputs.in(clips, fold);
  }

  /**
   * The rows of some parts, parts in the order given.
   *
   * @throws InputException when there is no such part, with the nearest known name
   */
  public int[] rows(List<String> names) {
    return names.stream().flatMapToInt(name -> IntStream.of(part(name))).toArray();
  }

  private int[] part(String name) {
    int[] rows = parts.get(name);
    if (rows == null) {
      String known =
          parts.isEmpty()
              ? "part " + name + " is not there: the data have no parts"
              : KnownNames.unknown("part", name, parts.keySet());
      throw new InputException("data " + about.name() + ": " + known);
    }
    return rows;
  }
}
