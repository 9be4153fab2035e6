/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

/** What of a feature set is written. */
public enum Level {
  /** Summaries of descriptors over the whole file or over windows. */
  FUNCTIONALS,
  /** The low-level descriptors themselves, a file for each group of equal frame rate. */
  LLD
}
