/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

/**
 * What is summed over the periods of a frame, and what is carried to the next one.
 *
 * <p>A period counts only where its correlation is above the lowest one of the frame so far, that
 * one rounded to single precision and this period included: the worst period is thus accepted or
 * not by the direction of the rounding. That is how the reference sets behave.
 */
final class PeriodSums {
  private float lastPeriod;
  private float lastChange;
  private float lastJitter;
  private float lastDdp;
  private float lastShimmer;
  private float lowest;
  private boolean any;
  private int periods;
  private float periodSum;
  private int changes;
  private double changeSum;
  private int bends;
  private double bendSum;
  private float amplitudeSum;
  private float amplitudeChanges;

  /** Forgets the voiced past. */
  void reset() {
    lastPeriod = 0;
    lastChange = 0;
    lastJitter = 0;
    lastDdp = 0;
    lastShimmer = 0;
  }

  /** Starts a frame. */
  void begin() {
    any = false;
    periods = 0;
    periodSum = 0;
    changes = 0;
    changeSum = 0;
    bends = 0;
    bendSum = 0;
    amplitudeSum = 0;
    amplitudeChanges = 0;
  }

  /**
   * Adds a period.
   *
   * @param seconds its length
   * @param correlation its correlation with the next one
   * @param before amplitude of the period
   * @param after amplitude of the next one
   */
  void add(float seconds, double correlation, float before, float after) {
    float rounded = (float) correlation;
    if (!any || rounded < lowest) {
      lowest = rounded;
      any = true;
    }
    if (!(correlation > lowest)) {
      return;
    }
    periodSum += seconds;
    periods++;
    if (lastPeriod > 0) {
      float change = Math.abs(lastPeriod - seconds);
      changeSum += change;
      changes++;
      if (lastChange > 0) {
        bendSum += Math.abs(lastChange - change);
        bends++;
      }
      lastChange = change;
    }
    lastPeriod = seconds;
    amplitudeSum += (before + after) / 2;
    amplitudeChanges += Math.abs(before - after);
  }

  /** Writes jitterLocal, jitterDDP and shimmerLocal of a voiced frame. */
  void results(float[] result) {
    if (changes > 0) {
      lastJitter = relative(changeSum / changes);
    }
    result[PeriodAnalysis.JITTER_LOCAL] = periods == 0 || changes > 0 ? lastJitter : 0;
    if (bends > 0) {
      lastDdp = relative(bendSum / bends);
    }
    result[PeriodAnalysis.JITTER_DDP] = periods == 0 || bends > 0 ? lastDdp : 0;
    if (periods > 0) {
      lastShimmer = amplitudeSum == 0 ? 0 : Math.min(amplitudeChanges / amplitudeSum, 1);
    }
    result[PeriodAnalysis.SHIMMER_LOCAL] = lastShimmer;
  }

  private float relative(double change) {
    return Math.min((float) change / (periodSum / periods), 1);
  }
}
