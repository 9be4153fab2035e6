/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.eev;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.evoke.core.EvokeException;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.table.DelimitedRows;

/**
 * Reads a table of EEV (Sun, Liu, Cowen, Bernhardt and Schroff 2020) video by video, without
 * holding the others. Time stamps are microseconds, although the first line says milliseconds: 0,
 * 166666, 333333 and so on.
 */
public final class EevTable {
  private static final double MICROSECONDS = 1e6;

  /** How far a time stamp may lie from its sixth of a second, as a part of it. */
  private static final double TOLERANCE = 0.1;

  /** Columns before the expressions: id and time stamp. */
  static final int LEADING = 2;

  private static final int WIDTH = EevVideo.EXPRESSIONS.size();

  private final String place;
  private final Findings findings;
  private final Consumer<EevVideo> taker;
  private final Set<String> seen = new HashSet<>();
  private String id;
  private boolean usable;
  private int[] steps = new int[256];
  private float[] values = new float[256 * WIDTH];
  private int rows;
  private double lastStamp;

  private EevTable(String place, Findings findings, Consumer<EevVideo> taker) {
    this.place = place;
    this.findings = findings;
    this.taker = taker;
  }

  /**
   * Reads {@code train.csv} or {@code val.csv}.
   *
   * @param place its name in findings
   * @param taker gets each video that can be used, in the order of the file
   */
  public static void read(Path file, String place, Findings findings, Consumer<EevVideo> taker) {
    try (DelimitedRows rows = DelimitedRows.open(file)) {
      new EevTable(place, findings, taker).read(rows);
    } catch (EvokeException e) {
      findings.add(place, e);
    }
  }

  private void read(DelimitedRows in) {
    if (!headFits(in.columns())) {
      return;
    }
    for (List<String> cells = in.next(); cells != null; cells = in.next()) {
      row(cells, in.lineNumber());
    }
    finish();
    if (seen.isEmpty()) {
      findings.add(Finding.Kind.MISSING, place, "no row below the column names");
    }
  }

  private boolean headFits(List<String> columns) {
    List<String> names = columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    boolean fits =
        names.size() == LEADING + WIDTH
            && names.subList(LEADING, names.size()).equals(EevVideo.EXPRESSIONS);
    if (!fits) {
      findings.add(
          Finding.Kind.MALFORMED,
          place,
          1,
          "columns must be the id, the time stamp and "
              + String.join(", ", EevVideo.EXPRESSIONS)
              + " in this order");
    }
    return fits;
  }

  private void row(List<String> cells, int line) {
    if (cells.size() != LEADING + WIDTH) {
      usable = false;
      malformed(line, cells.size() + " cells, must be " + (LEADING + WIDTH));
      return;
    }
    if (!cells.get(0).equals(id)) {
      finish();
      begin(cells.get(0), line);
    }
    makeRoom();
    step(cells.get(1), line);
    for (int c = 0; c < WIDTH; c++) {
      values[rows * WIDTH + c] = score(cells.get(LEADING + c), line, c);
    }
    rows++;
  }

  private void begin(String next, int line) {
    id = next;
    rows = 0;
    usable = seen.add(next);
    if (!usable) {
      findings.add(
          Finding.Kind.DUPLICATE, place, line, "video " + next + " comes again after others");
    }
  }

  private void finish() {
    if (id != null && usable) {
      taker.accept(
          new EevVideo(id, Arrays.copyOf(steps, rows), Arrays.copyOf(values, rows * WIDTH)));
    }
    id = null;
  }

  private void makeRoom() {
    if (rows == steps.length) {
      steps = Arrays.copyOf(steps, 2 * rows);
      values = Arrays.copyOf(values, 2 * rows * WIDTH);
    }
  }

  private void step(String cell, int line) {
    double stamp = number(cell);
    double exact = stamp * EevVideo.RATE / MICROSECONDS;
    long step = Math.round(exact);
    boolean later = rows > 0 && stamp > lastStamp;
    lastStamp = stamp;
    if (!(Math.abs(exact - step) <= TOLERANCE) || step < 0 || step > Integer.MAX_VALUE) {
      usable = false;
      malformed(line, "time stamp " + cell + " is no sixth of a second in microseconds");
    } else if (later && step <= steps[rows - 1]) {
      usable = false;
      malformed(line, "time stamp " + cell + " is no next sixth of a second in microseconds");
    } else if (rows > 0 && step <= steps[rows - 1]) {
      usable = false;
      Finding.Kind kind = step == steps[rows - 1] ? Finding.Kind.DUPLICATE : Finding.Kind.MALFORMED;
      findings.add(kind, place, line, "time stamp " + cell + " does not follow the one before");
    } else {
      steps[rows] = (int) step;
    }
  }

  private float score(String cell, int line, int column) {
    double value = number(cell);
    if (!Double.isFinite(value)) {
      usable = false;
      malformed(line, EevVideo.EXPRESSIONS.get(column) + " is '" + cell + "', no finite number");
    } else if (value < 0 || value > 1) {
      usable = false;
      findings.add(
          Finding.Kind.OUT_OF_SCALE,
          place,
          line,
          EevVideo.EXPRESSIONS.get(column) + " is " + cell + ", must lie in 0 to 1");
    }
    return (float) value;
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private void malformed(int line, String text) {
    findings.add(Finding.Kind.MALFORMED, place, line, text);
  }
}
