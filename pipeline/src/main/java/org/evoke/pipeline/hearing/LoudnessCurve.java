/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.hearing;

import org.evoke.audio.loudness.LoudnessMeter;

/**
 * Loudness of a file in LUFS (EBU R 128).
 *
 * @param shortTerm short-term loudness, one value per 0.1 s; value i belongs to the 3 s that end at
 *     (i + 1) x 0.1 s
 * @param integrated loudness of the whole programme
 */
public record LoudnessCurve(double[] shortTerm, double integrated) {
  private static final double HOP_SECONDS = 0.1;
  private static final double HALF_WINDOW_SECONDS = 1.5;

  static LoudnessCurve of(LoudnessMeter meter) {
    return new LoudnessCurve(meter.shortTerm(HOP_SECONDS), meter.integrated());
  }

  /**
   * The loudness of the 3 s around a time; at both ends the window is cut off. NaN after the end of
   * the sound.
   */
  public double around(double seconds) {
    if (seconds > shortTerm.length * HOP_SECONDS) {
      return Double.NaN;
    }
    int end = (int) Math.round((seconds + HALF_WINDOW_SECONDS) / HOP_SECONDS) - 1;
    return shortTerm[Math.max(0, Math.min(end, shortTerm.length - 1))];
  }
}
