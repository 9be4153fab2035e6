/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.loudness;

/**
 * The frequency weighting of ITU-R BS.1770-4 for one channel: a high shelf (the head) followed by a
 * high pass.
 *
 * <p>The standard tabulates both second-order filters for 48 kHz (tables 1 and 2). From the table
 * the corner frequency, the quality and the gains of the analogue filters behind it are recovered
 * by inverting the bilinear transform, and the transform is applied again for the rate at hand, so
 * that 48 kHz gives the table.
 */
final class KWeighting {
  private static final double TABLE_RATE = 48000;
  private static final double[] SHELF_B = {1.53512485958697, -2.69169618940638, 1.19839281085285};
  private static final double[] SHELF_A = {1, -1.69065929318241, 0.73248077421585};
  private static final double[] PASS_B = {1, -2, 1};
  private static final double[] PASS_A = {1, -1.99004745483398, 0.99007225036621};

  /** Below this a filter state is inaudible, and arithmetic on ever smaller numbers is slow. */
  private static final double NEGLIGIBLE = 1e-30;

  private final double[] shelf;
  private final double[] pass;
  private double s1;
  private double s2;
  private double p1;
  private double p2;

  KWeighting(int sampleRate) {
    shelf = shelf(sampleRate);
    pass = pass(sampleRate);
  }

  /** Coefficients b0, b1, b2, a1, a2 of the shelf. */
  static double[] shelf(int sampleRate) {
    double k = warped(SHELF_A, sampleRate);
    double kq = k / quality(SHELF_A);
    double high = (SHELF_B[0] - SHELF_B[1] + SHELF_B[2]) / (1 - SHELF_A[1] + SHELF_A[2]);
    double middle = (SHELF_B[0] - SHELF_B[2]) / (1 - SHELF_A[2]);
    double a0 = 1 + kq + k * k;
    return new double[] {
      (high + middle * kq + k * k) / a0,
      2 * (k * k - high) / a0,
      (high - middle * kq + k * k) / a0,
      2 * (k * k - 1) / a0,
      (1 - kq + k * k) / a0
    };
  }

  /** Coefficients b0, b1, b2, a1, a2 of the high pass, whose numerator is the same at all rates. */
  static double[] pass(int sampleRate) {
    double k = warped(PASS_A, sampleRate);
    double kq = k / quality(PASS_A);
    double a0 = 1 + kq + k * k;
    return new double[] {
      PASS_B[0], PASS_B[1], PASS_B[2], 2 * (k * k - 1) / a0, (1 - kq + k * k) / a0
    };
  }

  private static double warped(double[] a, int sampleRate) {
    double corner = StrictMath.atan(tableWarped(a)) * TABLE_RATE / Math.PI;
    return StrictMath.tan(Math.PI * corner / sampleRate);
  }

  private static double tableWarped(double[] a) {
    return Math.sqrt((1 + a[1] + a[2]) / (1 - a[1] + a[2]));
  }

  private static double quality(double[] a) {
    return tableWarped(a) * (1 - a[1] + a[2]) / (2 * (1 - a[2]));
  }

  /** Filters a stretch of samples on from the last one and returns the energy of the result. */
  double energy(float[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      double x = samples[i];
      double head = shelf[0] * x + s1;
      s1 = shelf[1] * x - shelf[3] * head + s2;
      s2 = shelf[2] * x - shelf[4] * head;
      double y = pass[0] * head + p1;
      p1 = pass[1] * head - pass[3] * y + p2;
      p2 = pass[2] * head - pass[4] * y;
      sum += y * y;
    }
    forgetNegligible();
    return sum;
  }

  private void forgetNegligible() {
    if (Math.abs(s1) + Math.abs(s2) + Math.abs(p1) + Math.abs(p2) < NEGLIGIBLE) {
      s1 = 0;
      s2 = 0;
      p1 = 0;
      p2 = 0;
    }
  }
}
