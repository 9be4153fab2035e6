/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

/** How a text format writes its first lines and its rows. */
interface RowLayout {
  /** Writes what comes before the rows. */
  void head(TextLine line);

  /** Writes a row. */
  void row(TextLine line, double start, double end, float[] values);
}
