/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

import org.evoke.audio.floatmath.FloatMath;

/**
 * Liftered mel-frequency cepstral coefficients: c_i = sqrt(2/B) (1 + 11 sin(pi i / 22)) sum over
 * the B bands of l[m] cos(pi i (m + 1/2) / B), l[m] = ln max(P[m], floor). Single precision.
 */
public final class Cepstrum {
  private static final double LIFTER = 22;

  private final int first;
  private final float gain;
  private final float floor;
  private final float[][] cosines;
  private final float[] factors;
  private final float[] logarithms;

  /**
   * Prepares tables.
   *
   * @param bands number of mel bands B
   * @param first number of the first coefficient
   * @param last number of the last coefficient
   * @param gain factor on the bands, 1 or the squared full scale of 16-bit PCM
   * @param floor smallest band value that is told apart, after the gain
   */
  public Cepstrum(int bands, int first, int last, float gain, float floor) {
    this.first = first;
    this.gain = gain;
    this.floor = floor;
    this.cosines = new float[last - first + 1][bands];
    this.factors = new float[last - first + 1];
    this.logarithms = new float[bands];
    float norm = (float) StrictMath.sqrt(2.0 / bands);
    for (int i = first; i <= last; i++) {
      float lifter = (float) (1 + LIFTER / 2 * StrictMath.sin(Math.PI * i / LIFTER));
      factors[i - first] = lifter * norm;
      for (int m = 0; m < bands; m++) {
        cosines[i - first][m] = (float) StrictMath.cos(Math.PI * i / bands * (m + 0.5));
      }
    }
  }

  /** Number of the first coefficient. */
  public int first() {
    return first;
  }

  /** Number of coefficients. */
  public int size() {
    return factors.length;
  }

  /**
   * Computes the coefficients.
   *
   * @param bands band powers
   * @param coefficients receives them from index {@code from} on
   */
  public void apply(float[] bands, float[] coefficients, int from) {
    for (int m = 0; m < logarithms.length; m++) {
      logarithms[m] = FloatMath.log(Math.max(bands[m] * gain, floor));
    }
    for (int i = 0; i < factors.length; i++) {
      float[] row = cosines[i];
      float sum = 0;
      for (int m = 0; m < row.length; m++) {
        sum += logarithms[m] * row[m];
      }
      coefficients[from + i] = sum * factors[i];
    }
  }
}
