/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evoke.core.MediaInfo;

/**
 * A rate that time code counts in.
 *
 * @param counted frames that a second of time code counts, such as 30
 * @param numerator frames per second are numerator / denominator, such as 30000 / 1001
 * @param denominator see there
 */
public record FrameRate(int counted, int numerator, int denominator) {
  /** Where there are no pictures: the rate of European television. */
  public static final FrameRate WITHOUT_PICTURES = new FrameRate(25, 25, 1);

  private static final List<FrameRate> USUAL =
      List.of(
          new FrameRate(24, 24000, 1001),
          new FrameRate(24, 24, 1),
          WITHOUT_PICTURES,
          new FrameRate(30, 30000, 1001),
          new FrameRate(30, 30, 1),
          new FrameRate(48, 48, 1),
          new FrameRate(50, 50, 1),
          new FrameRate(60, 60000, 1001),
          new FrameRate(60, 60, 1));

  private static final double SAME = 0.0004;
  private static final int LOWEST = 10;
  private static final int HIGHEST = 60;

  /**
   * The rate for a film: its own where time code can count it; otherwise (when it varies, or is
   * more than 60) the usual rate that is nearest in ratio, at which times are right all the same.
   */
  public static FrameRate of(Optional<MediaInfo.Video> video) {
    double rate = video.map(MediaInfo.Video::frameRate).orElse(0.0);
    if (!(rate > 0)) {
      return WITHOUT_PICTURES;
    }
    FrameRate nearest =
        USUAL.stream().min(Comparator.comparingDouble(one -> one.distance(rate))).orElseThrow();
    int whole = (int) Math.round(rate);
    FrameRate exact = new FrameRate(whole, whole, 1);
    boolean countable = whole >= LOWEST && whole <= HIGHEST && exact.distance(rate) < SAME;
    return nearest.distance(rate) < SAME || !countable ? nearest : exact;
  }

  private double distance(double rate) {
    return Math.abs(StrictMath.log(rate / framesPerSecond()));
  }

  /** Frames per second. */
  public double framesPerSecond() {
    return (double) numerator / denominator;
  }

  /** Whether drop-frame time code is defined: 29.97 and 59.94. */
  public boolean canDrop() {
    return denominator == 1001 && counted % 30 == 0;
  }

  /** The frame whose start is nearest to a time, counted from 0. */
  public long frame(double seconds) {
    return Math.round(seconds * numerator / denominator);
  }
}
