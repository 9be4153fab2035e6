/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tiers;

/**
 * A stretch of time with a text.
 *
 * @param start whole milliseconds
 * @param end whole milliseconds, after the start
 * @param text one line, {@link org.evoke.pipeline.writers.SafeText safe}
 */
public record Span(long start, long end, String text) {
  public Span {
    if (start < 0 || start >= end) {
      throw new IllegalArgumentException("span from " + start + " to " + end + " ms");
    }
  }
}
