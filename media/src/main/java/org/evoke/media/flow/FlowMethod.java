/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.flow;

/** Ways to estimate dense optical flow. */
public enum FlowMethod {
  /**
   * Polynomial expansion (Farneback 2003), as in the valence paper, with three pyramid levels at
   * half size, windows of 15 pixels, three iterations, neighbourhoods of 5 pixels, deviation 1.2.
   */
  FARNEBACK,
  /**
   * Dense inverse search (Kroeger et al. 2016) with OpenCV's fast preset: about ten times faster.
   */
  DIS
}
