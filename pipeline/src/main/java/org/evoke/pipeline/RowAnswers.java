/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Model;
import org.evoke.core.Prediction;
import org.evoke.pipeline.context.StepGrid;
import org.evoke.pipeline.rows.JoinedRows;

/**
 * What a model says about rows of features as they are, and what that makes of steps: the mean of
 * the answers to the rows that begin in a step, or the answer to the row in which its middle lies.
 */
final class RowAnswers {
  /** Rows that are in memory at the same time, where each is answered by itself. */
  private static final int TOGETHER = 1024;

  /** Times of rows may be rounded to samples of sound, or to milliseconds in files. */
  private static final double EXACT_SECONDS = 5e-4;

  private final JoinedRows rows;
  private final List<Part> parts = new ArrayList<>();

  private record Part(int from, Prediction prediction, boolean[] outside) {}

  private RowAnswers(JoinedRows rows) {
    this.rows = rows;
  }

  /**
   * Asks a model. One that reads sequences is asked with all rows, or with pieces of one length.
   *
   * @param pieceSeconds length of the sequences that it reads; 0 for all rows as one
   */
  static RowAnswers of(Model model, JoinedRows rows, double pieceSeconds) {
    RowAnswers answers = new RowAnswers(rows);
    int from = 0;
    while (from < rows.rows()) {
      int to =
          model.readsSequences()
              ? answers.pieceEnd(from, pieceSeconds)
              : Math.min(rows.rows(), from + TOGETHER);
      FeatureTracks part = rows.part(from, to - from);
      answers.parts.add(new Part(from, model.predict(part), model.outsideTraining(part)));
      from = to;
    }
    return answers;
  }

  private int pieceEnd(int from, double pieceSeconds) {
    int to = from + 1;
    double end = rows.start(from) + (pieceSeconds > 0 ? pieceSeconds : Double.POSITIVE_INFINITY);
    while (to < rows.rows() && rows.start(to) < end - EXACT_SECONDS) {
      to++;
    }
    return to;
  }

  /** From one row to the next, or the length of the only one, in seconds. */
  double rowSeconds() {
    int last = rows.rows() - 1;
    return last == 0 ? rows.end(0) - rows.start(0) : (rows.start(last) - rows.start(0)) / last;
  }

  /** How long a row is in seconds. */
  double contextSeconds() {
    return rows.end(0) - rows.start(0);
  }

  private Part part(int row) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts.get(middle).from() <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return parts.get(low);
  }

  /** A number of the answer to a row. */
  @FunctionalInterface
  interface RowValue {
    double of(Prediction prediction, int row);
  }

  private double value(int row, RowValue number) {
    Part part = part(row);
    return number.of(part.prediction(), row - part.from());
  }

  /** A number for each step; NaN where there are no rows. */
  double[] steps(StepGrid grid, RowValue number) {
    return steps(grid, row -> value((int) row, number));
  }

  private double[] steps(StepGrid grid, ToDoubleFunction<Integer> of) {
    double[] values = new double[grid.steps()];
    int row = 0;
    for (int step = 0; step < values.length; step++) {
      double sum = 0;
      int count = 0;
      while (row < rows.rows() && rows.start(row) < grid.ends()[step] - EXACT_SECONDS) {
        sum += of.applyAsDouble(row++);
        count++;
      }
      boolean covered = row > 0 && rows.end(row - 1) > grid.centre(step);
      values[step] = count > 0 ? sum / count : covered ? of.applyAsDouble(row - 1) : Double.NaN;
    }
    return values;
  }

  /** The mean of a number over all rows. */
  double mean(RowValue number) {
    double sum = 0;
    for (int row = 0; row < rows.rows(); row++) {
      sum += value(row, number);
    }
    return sum / rows.rows();
  }

  /** Marks the steps of which rows lie outside the range of the training data. */
  void markOutside(StepGrid grid, boolean[] outside) {
    double[] share =
        steps(
            grid,
            row -> {
              Part part = part(row);
              return part.outside()[row - part.from()] ? 1 : 0;
            });
    for (int step = 0; step < share.length; step++) {
      outside[step] |= share[step] > 0;
    }
  }

  /** An answer as a pattern: scales and classes. */
  Prediction first() {
    return parts.get(0).prediction();
  }
}
