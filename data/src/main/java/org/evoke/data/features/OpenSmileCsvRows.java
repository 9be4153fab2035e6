/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

/** Rows of {@link TrackFormat#OPENSMILE_CSV}. */
final class OpenSmileCsvRows implements RowLayout {
  /** How the first line begins. */
  static final String HEAD = "name;frameTime";

  private final TrackHeader header;
  private final String name;

  OpenSmileCsvRows(TrackHeader header) {
    this.header = header;
    name = QuotedName.quote(header.name());
  }

  @Override
  public void head(TextLine line) {
    line.text(HEAD);
    header.set().columns().forEach(column -> line.character(';').text(column));
    line.character('\n');
  }

  @Override
  public void row(TextLine line, double start, double end, float[] values) {
    line.text(name).character(';').seconds(start);
    for (float value : values) {
      line.character(';').number(value, NotFinite.text(value));
    }
    line.character('\n');
  }
}
