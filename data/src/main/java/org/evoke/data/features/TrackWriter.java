/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.io.Closeable;
import java.io.IOException;

/** Writes the rows of one track to a file as they come. For one thread at a time. */
public interface TrackWriter extends Closeable {
  /**
   * Writes the next row.
   *
   * @param start start of the row in seconds
   * @param end end of the row in seconds
   * @param values one value per column of the set; only used during the call
   */
  void row(double start, double end, float[] values) throws IOException;

  /** Completes the file, which is of no use before. */
  @Override
  void close() throws IOException;
}
