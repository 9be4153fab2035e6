/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

import org.evoke.audio.prediction.Autocorrelation;
import org.evoke.audio.prediction.Durbin;

/** Linear prediction of order 5 of the raw contour, whose mean is not removed. */
final class LinearPrediction extends Analysis {
  private static final int ORDER = 5;

  private final float[] autocorrelation = new float[ORDER + 1];
  private final float[] coefficients = new float[ORDER];
  private float gain;

  @Override
  void compute(Contour contour) {
    Autocorrelation.compute(contour.values(), contour.length(), autocorrelation);
    gain = Durbin.solve(autocorrelation, coefficients) / contour.length();
  }

  /** Energy of the prediction error per sample. */
  float gain() {
    return gain;
  }

  /** Coefficient {@code a[index + 1]} of {@code 1 + sum a[i] z^-i}. */
  float coefficient(int index) {
    return coefficients[index];
  }
}
