/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evoke.core.EvokeException;
import org.evoke.core.Scale;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.table.TextFile;

/**
 * What one annotator gave for one film: time in seconds, valence and arousal from -1 to 1 on each
 * line, without a line of names.
 *
 * @param seconds times, ascending
 * @param valence at each time
 * @param arousal at each time
 */
record RatingFile(double[] seconds, double[] valence, double[] arousal) {
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
  private static final int COLUMNS = 3;

  /** Reads a file; nothing where it cannot be used, which the findings then say. */
  static Optional<RatingFile> read(Path file, String place, Findings findings) {
    List<String> lines;
    try {
      lines = TextFile.lines(file);
    } catch (EvokeException e) {
      findings.add(place, e);
      return Optional.empty();
    }
    return new Reading(place, findings).of(lines);
  }

  /** Lines become numbers. */
  private static final class Reading {
    private final String place;
    private final Findings findings;
    private boolean usable = true;

    Reading(String place, Findings findings) {
      this.place = place;
      this.findings = findings;
    }

    Optional<RatingFile> of(List<String> lines) {
      double[][] columns = new double[COLUMNS][lines.size()];
      int rows = 0;
      for (int line = 0; line < lines.size(); line++) {
        String text = lines.get(line).replace("\uFEFF", "").strip();
        if (!text.isEmpty()) {
          Optional<double[]> cells = cells(text, line + 1);
          if (cells.isPresent()) {
            for (int c = 0; c < COLUMNS; c++) {
              columns[c][rows] = cells.get()[c];
            }
            check(columns, rows, line + 1);
            rows++;
          }
        }
      }
      if (rows == 0 && usable) {
        wrong(0, "holds no ratings");
      }
      int length = rows;
      return usable
          ? Optional.of(
              new RatingFile(
                  Arrays.copyOf(columns[0], length),
                  Arrays.copyOf(columns[1], length),
                  Arrays.copyOf(columns[2], length)))
          : Optional.empty();
    }

    private Optional<double[]> cells(String text, int line) {
      String[] cells = SEPARATOR.split(text, -1);
      double[] numbers = new double[COLUMNS];
      if (cells.length != COLUMNS) {
        wrong(line, cells.length + " columns, must be 3: time, valence, arousal");
        return Optional.empty();
      }
      for (int c = 0; c < COLUMNS; c++) {
        try {
          numbers[c] = Double.parseDouble(cells[c]);
        } catch (NumberFormatException e) {
          numbers[c] = Double.NaN;
        }
        if (!Double.isFinite(numbers[c])) {
          wrong(line, "'" + cells[c] + "' is no finite number");
          return Optional.empty();
        }
      }
      return Optional.of(numbers);
    }

    private void check(double[][] columns, int row, int line) {
      if (row > 0 && columns[0][row] <= columns[0][row - 1]) {
        wrong(line, "time " + columns[0][row] + " s does not follow the one before");
      }
      inScale(Scale.VALENCE, columns[1][row], line);
      inScale(Scale.AROUSAL, columns[2][row], line);
    }

    private void inScale(Scale scale, double value, int line) {
      if (value < scale.low() || value > scale.high()) {
        usable = false;
        findings.add(
            Finding.Kind.OUT_OF_SCALE,
            place,
            line,
            scale.name() + " is " + value + ", must lie in -1 to 1");
      }
    }

    private void wrong(int line, String text) {
      usable = false;
      findings.add(Finding.Kind.MALFORMED, place, line, text);
    }
  }
}
