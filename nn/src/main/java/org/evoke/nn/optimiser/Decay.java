/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.optimiser;

/** What a "decaying factor" of Adam can mean. */
public enum Decay {
  /** Nothing. */
  NONE,
  /** The factor times the parameter is added to its gradient. */
  L2,
  /** The parameter loses rate times factor times itself (Loshchilov and Hutter 2019). */
  DECOUPLED,
  /** The rate of a step, counted from 0, is divided by 1 + factor times step. */
  INVERSE_TIME
}
