/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import java.util.Arrays;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.SampleRing;

/**
 * Jitter, shimmer and the ratio of harmonics to noise from the periods of the waveform, found one
 * after the other around the pitch. What the frames share is kept from frame to frame. One instance
 * per sound.
 */
public final class PeriodAnalysis {
  /** Columns of the result, in order. */
  public static final int JITTER_LOCAL = 0;

  public static final int JITTER_DDP = 1;
  public static final int SHIMMER_LOCAL = 2;
  public static final int LOG_HNR = 3;

  /** Number of results. */
  public static final int WIDTH = 4;

  private static final float SILENT_HNR = -100;

  private final int step;
  private final int frameLength;
  private final double period;
  private final boolean harmonics;
  private final PeriodSums sums = new PeriodSums();
  private final HarmonicsToNoise noise = new HarmonicsToNoise();
  private final LagSearch search = new LagSearch();
  private final Parabola parabola = new Parabola();
  private float[] block = {};
  private double[] exact = {};
  private long lastIndex;
  private int missed;

  /**
   * Prepares an analysis.
   *
   * @param framing the 60 ms frames that the pitch was found in
   * @param harmonics whether the ratio of harmonics to noise is wanted; 0 is returned otherwise
   */
  public PeriodAnalysis(Framing framing, boolean harmonics) {
    this.period = framing.period();
    this.step = (int) Math.ceil(Framing.HOP_SECONDS / period);
    this.frameLength = framing.length();
    this.harmonics = harmonics;
  }

  /** How many samples before the start of a frame may still be read. */
  public int reachBack() {
    return 2 * (step + frameLength);
  }

  /**
   * Analyses the next frame.
   *
   * @param start number of the first sample of the frame
   * @param hertz pitch of the frame, 0 if unvoiced
   * @param sound the samples; from {@link #reachBack} before the start to the end of the frame
   * @param result receives {@link #WIDTH} values: jitterLocal, jitterDDP and shimmerLocal in [0,
   *     1], logHNR in decibels from -100
   */
  public void analyse(long start, float hertz, SampleRing sound, float[] result) {
    int due = step + missed;
    int limit = missed + frameLength;
    if (start - missed != lastIndex) {
      lastIndex = start;
      limit = frameLength;
    }
    if (hertz > 0) {
      PeriodRange range = PeriodRange.around(hertz, period);
      int wanted = Math.min(Math.max(due, 2 * range.longest() + 2), limit);
      read(sound, wanted);
      int end = findPeriods(range, wanted, due);
      sums.results(result);
      result[LOG_HNR] = harmonics ? noise.logRatio(block, wanted, end) : 0;
    } else {
      sums.reset();
      lastIndex += due;
      missed = 0;
      Arrays.fill(result, 0, LOG_HNR, 0);
      result[LOG_HNR] = harmonics ? SILENT_HNR : 0;
    }
  }

  private void read(SampleRing sound, int length) {
    if (block.length < length) {
      block = new float[2 * length];
      exact = new double[2 * length];
    }
    sound.copy(lastIndex, length, block);
    for (int i = 0; i < length; i++) {
      exact[i] = block[i];
    }
    search.prepare(exact, length);
  }

  /** Walks from period to period; returns where the walk ended. */
  private int findPeriods(PeriodRange range, int wanted, int due) {
    sums.begin();
    noise.begin(range.nominal());
    int start = 0;
    int kept = 0;
    while (start < wanted - 2 * range.longest() - 1) {
      int peak = search.highestPeak(start, range.shortest(), range.longest());
      int length = peak < 0 ? range.nominal() : range.shortest() + peak;
      if (peak >= 0) {
        measure(peak, range, start, length);
      }
      start += length;
      noise.lastLength(length);
      if (start < due - 1) {
        kept = start;
      }
    }
    noise.addStart(start);
    missed = due - kept;
    lastIndex += kept;
    return start;
  }

  private void measure(int peak, PeriodRange range, int start, int length) {
    noise.addPeriod(block, start);
    parabola.fit(
        peak - 1,
        LagCorrelation.at(exact, start, length - 1),
        peak,
        LagCorrelation.at(exact, start, length),
        peak + 1,
        LagCorrelation.at(exact, start, length + 1));
    float seconds = (float) (Math.abs(range.shortest() + parabola.x()) * period);
    float before = amplitude(start, length);
    float after = amplitude(start + length, length);
    sums.add(seconds, parabola.y(), before, after);
  }

  /** Peak-to-peak amplitude of a period, without its first and last sample. */
  private float amplitude(int start, int length) {
    float lowest = block[start + 1];
    float highest = block[start + 1];
    for (int i = start + 2; i < start + length - 1; i++) {
      lowest = Math.min(lowest, block[i]);
      highest = Math.max(highest, block[i]);
    }
    return highest - lowest;
  }

  /**
   * Lengths in samples between which a period is looked for.
   *
   * @param nominal the period that the pitch stands for
   * @param shortest a quarter less, rounded down
   * @param longest a quarter more, rounded up
   */
  private record PeriodRange(int nominal, int shortest, int longest) {
    static PeriodRange around(float hertz, double period) {
      double samples = 1.0 / hertz / period;
      return new PeriodRange(
          (int) Math.round(samples),
          (int) Math.floor(samples * 0.75),
          (int) Math.ceil(samples * 1.25));
    }
  }
}
