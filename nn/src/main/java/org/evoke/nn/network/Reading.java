/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.network;

/** How a network reads feature rows. */
public enum Reading {
  /** Inputs (batch, width), one answer for each row, whatever rows are beside it. */
  ROWS,
  /** Inputs (batch, time, width), one answer for each step. */
  STEPS,
  /** Inputs (batch, time, width), one answer for each sequence. */
  SEQUENCES
}
