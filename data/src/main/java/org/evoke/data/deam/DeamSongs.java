/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.deam;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.data.table.NumberTable;

/**
 * Song-level features and labels of DEAM (Aljanaki, Yang and Soleymani 2017).
 *
 * @param ids song ids, n of them, each once
 * @param columns names of the feature columns, D of them
 * @param features n x D, row-major
 * @param valence n mean ratings on {@link #VALENCE}
 * @param arousal n mean ratings on {@link #AROUSAL}
 */
public record DeamSongs(
    int[] ids, List<String> columns, double[] features, double[] valence, double[] arousal) {

  /** Valence as DEAM's listeners rated it. */
  public static final Scale VALENCE = Scale.VALENCE.withRange(1, 9);

  /** Arousal as DEAM's listeners rated it. */
  public static final Scale AROUSAL = Scale.AROUSAL.withRange(1, 9);

  private static final String ID = "track_id";
  private static final String VALENCE_MEAN = "valence_mean";
  private static final String AROUSAL_MEAN = "arousal_mean";

  public DeamSongs {
    columns = List.copyOf(columns);
  }

  /**
   * Reads a table with the columns {@code track_id}, the features, {@code valence_mean} and {@code
   * arousal_mean}; other columns are passed over.
   *
   * @param file CSV with a header
   * @param features names of the feature columns wanted, in the order wanted
   * @throws InputException when a column is missing, a cell is no finite number, an id comes twice
   *     or a rating leaves its scale; says where
   */
  public static DeamSongs read(Path file, List<String> features) {
    NumberTable table = NumberTable.read(file);
    if (table.rows() == 0) {
      throw new InputException(file + ": no songs below the column names");
    }
    double[] values = new double[table.rows() * features.size()];
    for (int c = 0; c < features.size(); c++) {
      int column = table.index(features.get(c));
      for (int row = 0; row < table.rows(); row++) {
        values[row * features.size() + c] = table.value(row, column);
      }
    }
    return new DeamSongs(
        ids(table),
        features,
        values,
        ratings(table, VALENCE_MEAN, VALENCE),
        ratings(table, AROUSAL_MEAN, AROUSAL));
  }

  private static int[] ids(NumberTable table) {
    int column = table.index(ID);
    int[] ids = new int[table.rows()];
    Map<Integer, Integer> firstRow = new HashMap<>();
    for (int row = 0; row < ids.length; row++) {
      double value = table.value(row, column);
      ids[row] = (int) value;
      if (ids[row] != value) {
        throw new InputException(table.where(row, ID) + ": id is " + value + ", must be whole");
      }
      Integer before = firstRow.putIfAbsent(ids[row], row);
      if (before != null) {
        throw new InputException(
            table.where(row, ID) + ": id " + ids[row] + " is already in line " + (before + 2));
      }
    }
    return ids;
  }

  private static double[] ratings(NumberTable table, String name, Scale scale) {
    int column = table.index(name);
    double[] ratings = new double[table.rows()];
    for (int row = 0; row < ratings.length; row++) {
      ratings[row] = table.value(row, column);
      if (ratings[row] < scale.low() || ratings[row] > scale.high()) {
        throw new InputException(
            table.where(row, name)
                + ": rating is "
                + ratings[row]
                + ", must lie in "
                + scale.low()
                + " to "
                + scale.high());
      }
    }
    return ratings;
  }

  /** Number of songs n. */
  public int size() {
    return ids.length;
  }

  /**
   * The rows of songs.
   *
   * @param wanted song ids
   * @throws InputException when a song is not in the table
   */
  public int[] rows(int[] wanted) {
    Map<Integer, Integer> rowOf = new HashMap<>();
    for (int row = 0; row < ids.length; row++) {
      rowOf.put(ids[row], row);
    }
    int[] rows = new int[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      Integer row = rowOf.get(wanted[i]);
      if (row == null) {
        throw new InputException("song " + wanted[i] + " of the split is not in the table");
      }
      rows[i] = row;
    }
    return rows;
  }
}
