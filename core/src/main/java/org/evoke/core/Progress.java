/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/** Receives how far a long piece of work has come. Called by one thread at a time. */
@FunctionalInterface
public interface Progress {
  /** Ignores everything. */
  Progress NONE = (done, total) -> {};

  /**
   * Reports progress.
   *
   * @param done what is done, in any unit
   * @param total what there is to do in the same unit; 0 if unknown
   */
  void update(double done, double total);
}
