/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

/**
 * Finds the lag at which a sound resembles itself most: the highest local maximum of {@link
 * LagCorrelation} over a range of lags. Most lags are only estimated; where the estimates leave the
 * outcome open, all lags are computed exactly. One instance per thread.
 */
final class LagSearch {
  private static final int NONE = -1;
  private static final int UNCLEAR = -2;

  private final CorrelationEstimate estimate = new CorrelationEstimate();
  private double[] samples = {};
  private double[] exact = {};

  /** Takes the sound to search in; it must not change until the next call. */
  void prepare(double[] sound, int size) {
    samples = sound;
    estimate.prepare(sound, size);
  }

  /**
   * Searches, leaving out the first lag and the last two.
   *
   * @return the first of the highest local maxima, counted from the shortest lag; -1 if there is
   *     none
   */
  int highestPeak(int start, int shortest, int longest) {
    int span = longest - shortest;
    double[] rough = estimate.estimate(start, shortest, longest);
    int best = clearPeak(rough, span, 2 * estimate.error());
    if (best != UNCLEAR) {
      return best;
    }
    if (exact.length <= span) {
      exact = new double[2 * span + 1];
    }
    for (int i = 0; i <= span; i++) {
      exact[i] = LagCorrelation.at(samples, start, shortest + i);
    }
    return highestPeak(exact, span);
  }

  /**
   * The highest local maximum if it is the same for all values that are no further than half the
   * tolerance from the given ones.
   */
  private static int clearPeak(double[] values, int span, double tolerance) {
    int best = NONE;
    for (int i = 1; i <= span - 2; i++) {
      double rise = Math.min(values[i] - values[i - 1], values[i] - values[i + 1]);
      if (rise > tolerance && (best < 0 || values[i] > values[best])) {
        best = i;
      }
    }
    for (int i = 1; i <= span - 2; i++) {
      double rise = Math.min(values[i] - values[i - 1], values[i] - values[i + 1]);
      boolean impossible = rise < -tolerance;
      boolean lower = best >= 0 && values[i] < values[best] - tolerance;
      if (i != best && !impossible && !lower) {
        return UNCLEAR;
      }
    }
    return best;
  }

  private static int highestPeak(double[] values, int span) {
    int best = NONE;
    for (int i = 1; i <= span - 2; i++) {
      boolean isPeak = values[i - 1] < values[i] && values[i] > values[i + 1];
      if (isPeak && (best < 0 || values[i] > values[best])) {
        best = i;
      }
    }
    return best;
  }
}
