/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

/**
 * A track but for its values.
 *
 * @param header what the file says about it
 * @param starts of the rows in seconds
 * @param ends of the rows in seconds
 */
public record TrackOutline(TrackHeader header, double[] starts, double[] ends) {
  /** The outline of a track that was read whole. */
  public static TrackOutline of(TrackFile file) {
    return new TrackOutline(file.header(), file.track().starts(), file.track().ends());
  }
}
