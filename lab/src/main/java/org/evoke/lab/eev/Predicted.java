/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.eev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evoke.core.InputException;
import org.evoke.data.eev.EevVideo;
import org.evoke.data.table.DelimitedRows;
import org.evoke.score.Groups;
import org.evoke.score.series.ExpressionCorrelation;

/**
 * What was predicted with one seed, as a file of predictions says.
 *
 * @param videos the video of each row
 * @param truth by expression and row
 * @param predicted by expression and row
 */
record Predicted(Groups videos, double[][] truth, double[][] predicted) {
  private static final List<String> NAMES = EevVideo.EXPRESSIONS;
  private static final List<String> KEY = List.of("seed", "id", "time_ms");

  /**
   * The predictions of a file, by seed.
   *
   * @throws InputException when it is no file of predictions of expressions
   */
  static Map<Long, Predicted> read(Path file) {
    try (DelimitedRows rows = DelimitedRows.open(file)) {
      return read(new Cursor(rows, file), Optional.empty(), 1);
    }
  }

  /**
   * The weighted mean of two files about the same rows (equation 5 of the paper), by seed. They are
   * read side by side.
   *
   * @param weight of the first; the second counts for the rest
   * @throws InputException when they are not of the same rows
   */
  static Map<Long, Predicted> blend(Path first, Path second, double weight) {
    try (DelimitedRows a = DelimitedRows.open(first);
        DelimitedRows b = DelimitedRows.open(second)) {
      return read(new Cursor(a, first), Optional.of(new Cursor(b, second)), weight);
    }
  }

  private static Map<Long, Predicted> read(Cursor first, Optional<Cursor> second, double weight) {
    Map<Long, Gathered> bySeed = new TreeMap<>();
    while (first.next()) {
      second.ifPresent(other -> other.follow(first));
      long seed = Long.parseLong(first.key().get(0));
      bySeed
          .computeIfAbsent(seed, any -> new Gathered(new ArrayList<>(), new ArrayList<>()))
          .add(first, second, weight);
    }
    second.ifPresent(Cursor::requireEnd);
    Map<Long, Predicted> read = new TreeMap<>();
    bySeed.forEach((seed, gathered) -> read.put(seed, gathered.predicted()));
    return read;
  }

  /** Correlations by video and expression. */
  double[][] correlations() {
    return ExpressionCorrelation.of(truth, predicted, videos).correlations();
  }

  /** The videos in the order of their first row. */
  List<String> order() {
    return videos.names().stream().distinct().toList();
  }

  /** Rows of a file, one after the other. */
  private static final class Cursor {
    private final DelimitedRows rows;
    private final Path file;
    private final int[] key;
    private final int[] columns;
    private List<String> cells;

    Cursor(DelimitedRows rows, Path file) {
      this.rows = rows;
      this.file = file;
      this.key = KEY.stream().mapToInt(rows.columns()::indexOf).toArray();
      this.columns = NAMES.stream().mapToInt(rows.columns()::indexOf).toArray();
      boolean fits =
          Arrays.stream(key).allMatch(column -> column >= 0)
              && Arrays.stream(columns).allMatch(column -> column >= 0);
      if (!fits) {
        throw new InputException(file + ":1: no columns " + KEY + " and " + NAMES);
      }
    }

    boolean next() {
      cells = rows.next();
      return cells != null;
    }

    List<String> key() {
      return Arrays.stream(key).mapToObj(cells::get).toList();
    }

    /** Goes to the next row, which must be that of another cursor. */
    void follow(Cursor other) {
      if (!next() || !key().equals(other.key())) {
        throw new InputException(
            file
                + ":"
                + rows.lineNumber()
                + ": not the row that stands there in "
                + other.file
                + "; remove the run folders of both");
      }
    }

    void requireEnd() {
      if (next()) {
        throw new InputException(file + ":" + rows.lineNumber() + ": more rows than in the other");
      }
    }

    double predicted(int expression) {
      return Double.parseDouble(cells.get(columns[expression]));
    }

    /** It stands behind what is predicted. */
    double truth(int expression) {
      return Double.parseDouble(cells.get(columns[expression] + 1));
    }
  }

  /** Rows of one seed: what is predicted, then what is true. */
  private record Gathered(List<String> videos, List<double[]> rows) {
    void add(Cursor first, Optional<Cursor> second, double weight) {
      double[] row = new double[2 * NAMES.size()];
      for (int e = 0; e < NAMES.size(); e++) {
        int expression = e;
        double own = first.predicted(e);
        row[e] =
            second
                .map(other -> weight * own + (1 - weight) * other.predicted(expression))
                .orElse(own);
        row[NAMES.size() + e] = first.truth(e);
      }
      videos.add(first.key().get(1));
      rows.add(row);
    }

    Predicted predicted() {
      return new Predicted(new Groups(videos), columns(NAMES.size()), columns(0));
    }

    private double[][] columns(int from) {
      double[][] columns = new double[NAMES.size()][rows.size()];
      for (int row = 0; row < rows.size(); row++) {
        for (int e = 0; e < columns.length; e++) {
          columns[e][row] = rows.get(row)[from + e];
        }
      }
      return columns;
    }
  }
}
