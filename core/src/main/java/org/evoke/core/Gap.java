/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/**
 * A stretch of a sound or a film, after its beginning, for which nothing could be decoded.
 *
 * @param start seconds
 * @param end seconds, when it goes on
 */
public record Gap(double start, double end) {
  /** Shorter ones are not worth a word. */
  public static final double SHORTEST_SECONDS = 1;

  /** Whether it is long enough to be told. */
  public boolean matters() {
    return end - start > SHORTEST_SECONDS;
  }
}
