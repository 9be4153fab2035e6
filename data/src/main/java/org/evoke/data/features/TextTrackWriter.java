/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a track as text. */
final class TextTrackWriter implements TrackWriter {
  private final OutputStream out;
  private final RowLayout layout;
  private final TextLine line = new TextLine();

  /** Starts with the first lines; the stream is closed with the writer. */
  TextTrackWriter(OutputStream out, RowLayout layout) throws IOException {
    this.out = out;
    this.layout = layout;
    layout.head(line);
    line.writeTo(out);
  }

  @Override
  public void row(double start, double end, float[] values) throws IOException {
    layout.row(line, start, end, values);
    line.writeTo(out);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
