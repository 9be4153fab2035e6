/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.eev;

import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.Scale;

/**
 * Expressions that a video evoked, 6 times a second.
 *
 * @param id of the video
 * @param steps position of each row: its time in sixths of a second, from 0, ascending; a gap is a
 *     step that was not annotated
 * @param values rows x 15 expressions, row-major, 0 to 1
 */
public record EevVideo(String id, int[] steps, float[] values) {
  /** The 15 expressions, in the order of the tables. */
  public static final List<String> EXPRESSIONS =
      List.of(
          "amusement",
          "anger",
          "awe",
          "concentration",
          "confusion",
          "contempt",
          "contentment",
          "disappointment",
          "doubt",
          "elation",
          "interest",
          "pain",
          "sadness",
          "surprise",
          "triumph");

  /** Annotated steps in a second. */
  public static final int RATE = 6;

  /** The scale of an expression. */
  public static Scale scale(String expression) {
    return new Scale(expression, 0, 1, "not evoked", "strongly evoked");
  }

  /** Number of rows. */
  public int rows() {
    return steps.length;
  }

  /**
   * The rows in which expressions were detected; a row of zeros means that no face was found, so it
   * is no label.
   */
  public int[] detected() {
    int width = EXPRESSIONS.size();
    return IntStream.range(0, steps.length)
        .filter(
            row -> IntStream.range(row * width, (row + 1) * width).anyMatch(i -> values[i] != 0))
        .toArray();
  }

  /** The rows with these numbers, at their own positions. */
  public EevVideo select(int[] rows) {
    int width = EXPRESSIONS.size();
    float[] kept = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, kept, i * width, width);
    }
    return new EevVideo(id, IntStream.of(rows).map(row -> steps[row]).toArray(), kept);
  }
}
