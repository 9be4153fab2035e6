/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

import org.evoke.audio.frame.Framing;

/**
 * Triangular filters of unit height that are linear on the mel axis, mel(f) = 1127 ln(1 + f / 700),
 * applied to squared magnitudes. All arithmetic is single precision. The bins at both edges are
 * left out, and the share of the upper of two bands is the power less the share of the lower one.
 */
public final class MelBank {
  private final int bands;
  private final float[] centres;
  private final int firstBin;
  private final float[] weights;

  /** Bins {@code segments[m] .. segments[m + 1] - 1} lie between the centres m and m + 1. */
  private final int[] segments;

  /**
   * Prepares the filters.
   *
   * @param framing frames that the spectra come from
   * @param bands number of bands
   * @param low lower edge of the lowest band in hertz
   * @param high upper edge of the highest band in hertz; lowered to half the sample rate
   */
  public MelBank(Framing framing, int bands, float low, float high) {
    this.bands = bands;
    int bins = framing.bins();
    float spacing = (float) framing.binSpacing();
    float nyquist = (float) (2.0 * (bins - 1) / framing.paddedSeconds()) / 2;
    float top = Math.min(high, nyquist);
    this.firstBin = Math.round(low / spacing) + 1;
    int endBin = Math.min(Math.round(top / spacing), bins);
    this.centres = centres(bands, low, top);
    this.weights = new float[Math.max(0, endBin - firstBin)];
    this.segments = new int[bands + 2];
    int above = 1;
    for (int bin = firstBin; bin < endBin; bin++) {
      float z = mel(bin * spacing);
      while (above < bands + 1 && centres[above] < z) {
        segments[above++] = bin;
      }
      weights[bin - firstBin] = (centres[above] - z) / (centres[above] - centres[above - 1]);
    }
    segments[0] = firstBin;
    while (above < bands + 2) {
      segments[above++] = endBin;
    }
  }

  private static float[] centres(int bands, float low, float high) {
    float lowest = mel(low);
    float step = (mel(high) - lowest) / (bands + 1);
    float[] centres = new float[bands + 2];
    for (int m = 0; m < centres.length; m++) {
      centres[m] = lowest + m * step;
    }
    return centres;
  }

  /** Frequency in hertz to mel. */
  private static float mel(float hertz) {
    return hertz <= 0 ? 0 : (float) (1127 * StrictMath.log(1 + hertz / 700.0));
  }

  /** Number of bands. */
  public int bands() {
    return bands;
  }

  /** Frequency in hertz of the peak of a band, counted from 0. */
  public double centreHertz(int band) {
    return 700 * (StrictMath.exp(centres[band + 1] / 1127.0) - 1);
  }

  /**
   * Sums the power in each band.
   *
   * @param power squared magnitudes of the bins
   * @param sums receives one value per band
   */
  public void apply(float[] power, float[] sums) {
    float upper = 0;
    for (int m = 0; m <= bands; m++) {
      float lower = upper;
      upper = 0;
      for (int bin = segments[m]; bin < segments[m + 1]; bin++) {
        float share = power[bin] * weights[bin - firstBin];
        lower += share;
        upper += power[bin] - share;
      }
      if (m > 0) {
        sums[m - 1] = lower;
      }
    }
  }
}
