/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.logmel;

/**
 * Overlapping triangles of unit height that are linear on the mel axis, mel(f) = 1127 ln(1 + f /
 * 700), evaluated at the bins of a spectrum, as Kaldi does.
 */
final class MelTriangles {
  private final int[] firstBins;
  private final double[][] weights;

  /**
   * Prepares the triangles.
   *
   * @param low lower edge of the lowest in hertz
   * @param high upper edge of the highest in hertz
   * @param bins bins of the spectrum from 0, without that at half the sample rate
   * @param spacing distance of bins in hertz
   */
  MelTriangles(int bands, double low, double high, int bins, double spacing) {
    firstBins = new int[bands];
    weights = new double[bands][];
    double lowest = mel(low);
    double step = (mel(high) - lowest) / (bands + 1);
    for (int band = 0; band < bands; band++) {
      fill(band, lowest + (band + 1) * step, step, bins, spacing);
    }
  }

  private void fill(int band, double centre, double step, int bins, double spacing) {
    int first = 0;
    while (first < bins && mel(first * spacing) <= centre - step) {
      first++;
    }
    int end = first;
    while (end < bins && mel(end * spacing) < centre + step) {
      end++;
    }
    firstBins[band] = first;
    weights[band] = new double[end - first];
    for (int bin = first; bin < end; bin++) {
      weights[band][bin - first] = 1 - Math.abs(mel(bin * spacing) - centre) / step;
    }
  }

  private static double mel(double hertz) {
    return 1127 * StrictMath.log(1 + hertz / 700);
  }

  /** Sums power under each triangle. */
  void apply(double[] power, double[] sums) {
    for (int band = 0; band < sums.length; band++) {
      double sum = 0;
      for (int i = 0; i < weights[band].length; i++) {
        sum += weights[band][i] * power[firstBins[band] + i];
      }
      sums[band] = sum;
    }
  }
}
