/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

/**
 * A part of one version that is found in the other one, both running at the same speed.
 *
 * @param first beginning in the first version in seconds
 * @param second beginning in the second version in seconds
 * @param seconds length
 */
public record Stretch(double first, double second, double seconds) {
  /** How much later it comes in the second version. */
  public double delay() {
    return second - first;
  }

  /** Whether a time of the first version lies in it. */
  boolean holds(double time) {
    return time >= first && time < first + seconds;
  }
}
