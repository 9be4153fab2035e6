/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.soundscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a clip is loud enough to be heard: its level, the mean square over frames of 20 ms every 10
 * ms, is at most so many decibels below the square of its largest sample; short gaps are closed.
 *
 * @param rate samples per second
 * @param decibels below the largest sample, positive
 * @param gapSeconds shorter gaps are closed
 */
record ActiveRegions(int rate, double decibels, double gapSeconds) {
  private static final double HOP_SECONDS = 0.01;

  /**
   * A stretch of samples.
   *
   * @param from first sample
   * @param to sample after the last one
   * @param loudest largest level in it, a mean square
   */
  record Region(int from, int to, double loudest) {
    int length() {
      return to - from;
    }
  }

  /** The stretches in order of time; none of silence. */
  List<Region> of(float[] samples) {
    int hop = Math.max(1, (int) Math.round(HOP_SECONDS * rate));
    double peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, (double) sample * sample);
    }
    List<Region> regions = new ArrayList<>();
    if (peak == 0) {
      return regions;
    }
    double[] level = levels(samples, hop);
    double floor = peak * StrictMath.pow(10, -decibels / 10);
    double gap = gapSeconds * rate;
    for (int frame = 0; frame < level.length; frame++) {
      if (level[frame] >= floor) {
        int from = frame * hop;
        int to = Math.min(samples.length, from + hop);
        join(regions, new Region(from, to, level[frame]), gap);
      }
    }
    return regions;
  }

  private static void join(List<Region> regions, Region next, double gap) {
    Region last = regions.isEmpty() ? null : regions.get(regions.size() - 1);
    if (last != null && (next.from() == last.to() || next.from() - last.to() < gap)) {
      regions.remove(regions.size() - 1);
      double loudest = Math.max(last.loudest(), next.loudest());
      regions.add(new Region(last.from(), next.to(), loudest));
    } else {
      regions.add(next);
    }
  }

  /** The loudest stretch, the first of equals. */
  Optional<Region> loudest(float[] samples) {
    Region loudest = null;
    for (Region region : of(samples)) {
      loudest = loudest == null || region.loudest() > loudest.loudest() ? region : loudest;
    }
    return Optional.ofNullable(loudest);
  }

  /** Level around each hop: the mean square of it and half a hop on both sides. */
  private static double[] levels(float[] samples, int hop) {
    double[] level = new double[(samples.length + hop - 1) / hop];
    for (int frame = 0; frame < level.length; frame++) {
      int from = Math.max(0, frame * hop - hop / 2);
      int to = Math.min(samples.length, (frame + 1) * hop + hop / 2);
      level[frame] = meanSquare(samples, from, to);
    }
    return level;
  }

  static double meanSquare(float[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return to > from ? sum / (to - from) : 0;
  }
}
