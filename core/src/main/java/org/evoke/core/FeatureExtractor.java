/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/** Makes a feature track from a signal. */
public interface FeatureExtractor {
  /** The set that the tracks belong to. */
  FeatureSet set();

  /**
   * Reads the stream to its end. The stream is not closed.
   *
   * @throws InputException when the stream is too short, at a wrong rate or not finite; the message
   *     says what would be right
   */
  FeatureTrack extract(SignalStream signal);
}
