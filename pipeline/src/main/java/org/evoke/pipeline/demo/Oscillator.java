/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.demo;

/** Periodic waves from tables. */
final class Oscillator {
  private static final int SIZE = 4096;
  private static final double[] SINE = table(1);
  private static final double[] SAW = table(24);

  private final double[] table;
  private double phase;

  private Oscillator(double[] table, double phase) {
    this.table = table;
    this.phase = phase;
  }

  static Oscillator sine() {
    return new Oscillator(SINE, 0);
  }

  /**
   * A sawtooth of its first 24 harmonics.
   *
   * @param phase where in the period it begins, 0 to 1
   */
  static Oscillator saw(double phase) {
    return new Oscillator(SAW, phase);
  }

  private static double[] table(int harmonics) {
    double[] table = new double[SIZE + 1];
    for (int i = 0; i <= SIZE; i++) {
      for (int k = 1; k <= harmonics; k++) {
        table[i] += StrictMath.sin(2 * StrictMath.PI * k * i / SIZE) / k;
      }
    }
    return table;
  }

  /** The next sample at a frequency in hertz. */
  double next(double hertz) {
    double at = phase * SIZE;
    int index = (int) at;
    double sample = table[index] + (at - index) * (table[index + 1] - table[index]);
    phase += hertz / Mixdown.RATE;
    phase -= Math.floor(phase);
    return sample;
  }
}
