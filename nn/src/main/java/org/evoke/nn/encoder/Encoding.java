/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

/** Rows that are being encoded. */
@FunctionalInterface
public interface Encoding {
  /**
   * Waits for the features of each row. To be asked before the encoder is closed.
   *
   * @return rows x width
   * @throws RuntimeException what the network threw for the first row that failed, after no row is
   *     worked on any more
   */
  float[][] features();
}
