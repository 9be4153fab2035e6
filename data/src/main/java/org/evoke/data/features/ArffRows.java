/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

/**
 * Rows of {@link TrackFormat#ARFF}. A numeric attribute {@code frameTime} follows the name where
 * rows are told apart by their times. What is not a number is missing ({@code ?}): the format knows
 * nothing else.
 */
final class ArffRows implements RowLayout {
  private static final String MISSING = "?";
  private static final String PLAIN = "[A-Za-z0-9_.\\[\\]()+-]+";

  private final TrackHeader header;
  private final String name;

  ArffRows(TrackHeader header) {
    this.header = header;
    name = QuotedName.quote(header.name());
  }

  @Override
  public void head(TextLine line) {
    line.text("@relation ").text(identifier(header.set().name())).text("\n\n");
    line.text("@attribute name string\n");
    if (header.segmented()) {
      line.text("@attribute frameTime numeric\n");
    }
    for (String column : header.set().columns()) {
      line.text("@attribute ").text(identifier(column)).text(" numeric\n");
    }
    line.text("\n@data\n");
  }

  private static String identifier(String text) {
    return text.matches(PLAIN) ? text : QuotedName.quote(text);
  }

  @Override
  public void row(TextLine line, double start, double end, float[] values) {
    line.text(name);
    if (header.segmented()) {
      line.character(',').seconds(start);
    }
    for (float value : values) {
      line.character(',').number(value, MISSING);
    }
    line.character('\n');
  }
}
