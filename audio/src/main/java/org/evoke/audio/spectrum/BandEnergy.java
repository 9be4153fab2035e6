/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

/** Mean power between two frequencies; bins at the edges count in part. DC is left out. */
final class BandEnergy {
  private final int start;
  private final int end;
  private final double startWeight;
  private final double endWeight;

  /**
   * Prepares a band.
   *
   * @param bins number of bins with DC
   * @param spacing distance of bins in hertz
   * @param low lower edge in hertz
   * @param high upper edge in hertz
   */
  BandEnergy(int bins, double spacing, double low, double high) {
    int last = bins - 1;
    int above = 1;
    while (above <= last && above * spacing <= low) {
      above++;
    }
    this.start = Math.max(1, above - 1);
    this.startWeight = above > last ? 1 : orOne((above * spacing - low) / spacing);
    int notBelow = 1;
    while (notBelow <= last && notBelow * spacing < high) {
      notBelow++;
    }
    if (notBelow > last) {
      this.end = last;
      this.endWeight = 1;
    } else {
      this.end = notBelow * spacing == high ? notBelow : notBelow - 1;
      this.endWeight = orOne((high - (notBelow - 1) * spacing) / spacing);
    }
  }

  private static double orOne(double weight) {
    return weight == 0 ? 1 : weight;
  }

  /** Mean power, relative to all used bins. */
  double of(float[] power) {
    double sum = startWeight * power[start];
    for (int j = start + 1; j < end; j++) {
      sum += power[j];
    }
    sum += endWeight * power[end];
    return sum / (power.length - 1);
  }
}
