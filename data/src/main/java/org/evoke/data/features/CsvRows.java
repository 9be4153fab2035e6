/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import org.evoke.data.table.CsvLine;

/** Rows of {@link TrackFormat#CSV}. */
final class CsvRows implements RowLayout {
  /** How the first line begins. */
  static final String HEAD = "name,start_ms,end_ms";

  private final TrackHeader header;
  private final String name;

  CsvRows(TrackHeader header) {
    this.header = header;
    name = CsvLine.field(header.name());
  }

  @Override
  public void head(TextLine line) {
    line.text(HEAD);
    header.set().columns().forEach(column -> line.character(',').text(CsvLine.field(column)));
    line.character('\n');
  }

  @Override
  public void row(TextLine line, double start, double end, float[] values) {
    line.text(name).character(',').text(milliseconds(start));
    line.character(',').text(milliseconds(end));
    for (float value : values) {
      line.character(',').number(value, NotFinite.text(value));
    }
    line.character('\n');
  }

  private static String milliseconds(double seconds) {
    return Long.toString(Math.round(seconds * 1000));
  }
}
