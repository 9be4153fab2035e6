/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import org.evoke.audio.frame.Framing;

/**
 * Magnitude spectrum on a logarithmic frequency axis from 25 Hz to half the sample rate, with as
 * many points as the linear one has. After D. J. Hermes, Measurement of pitch by subharmonic
 * summation, J. Acoust. Soc. Am. 83 (1988). One instance per thread.
 */
public final class OctaveSpectrum {
  private static final double LOWEST_HERTZ = 25;

  /** Bins on each side of a peak that sharpening keeps. */
  private static final int PEAK_REACH = 2;

  private final boolean sharpen;
  private final double lowest;
  private final double highest;
  private final CubicSpline spline;
  private final double[] values;
  private final float[] octaves;
  private final float[] enhanced;
  private final double[] weights;

  /**
   * Prepares tables.
   *
   * @param framing the frames that the spectra come from
   * @param sharpen see {@link PitchSettings#sharpen}
   */
  public OctaveSpectrum(Framing framing, boolean sharpen) {
    this.sharpen = sharpen;
    int bins = framing.bins();
    double spacing = 1.0 / (float) framing.paddedSeconds();
    this.lowest = log2(LOWEST_HERTZ);
    this.highest = log2(spacing * (bins - 1));
    this.values = new double[bins];
    this.octaves = new float[bins];
    this.enhanced = new float[bins];
    this.spline = new CubicSpline(knots(bins, spacing), points(bins));
    this.weights = weights(bins);
  }

  private static double log2(double x) {
    return StrictMath.log(x) / StrictMath.log(2);
  }

  private static double[] knots(int bins, double spacing) {
    double[] knots = new double[bins];
    for (int j = 1; j < bins; j++) {
      knots[j] = log2(j * spacing);
    }
    knots[0] = 2 * knots[1] - knots[2];
    return knots;
  }

  private double[] points(int bins) {
    double step = (highest - lowest) / (bins - 1);
    double[] points = new double[bins];
    for (int i = 0; i < bins; i++) {
      points[i] = lowest + i * step;
    }
    return points;
  }

  /** Attenuation of low octaves: an arc tangent around 65 Hz. */
  private double[] weights(int bins) {
    double perOctave = pointsPerOctave();
    double shift = perOctave * log2(65.0 / 50.0) - 1;
    double[] weights = new double[bins];
    for (int i = 0; i < bins; i++) {
      weights[i] = 0.5 + StrictMath.atan(3 * (i + 1 - shift) / perOctave) / Math.PI;
    }
    return weights;
  }

  /** Number of points. */
  public int points() {
    return octaves.length;
  }

  /** Points per octave. */
  public double pointsPerOctave() {
    return octaves.length / (highest - lowest);
  }

  /** Binary logarithm of the lowest frequency in hertz. */
  public double lowest() {
    return lowest;
  }

  /** Binary logarithm of the highest frequency in hertz. */
  public double highest() {
    return highest;
  }

  /**
   * Converts a spectrum.
   *
   * @param magnitude one value per bin; not changed
   * @return one value per point, valid until the next call
   */
  public float[] convert(float[] magnitude) {
    if (sharpen) {
      System.arraycopy(magnitude, 0, enhanced, 0, enhanced.length);
      isolatePeaks(enhanced);
      smooth(enhanced, values);
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = magnitude[i];
      }
    }
    spline.read(values, octaves);
    if (sharpen) {
      for (int i = 0; i < octaves.length; i++) {
        octaves[i] = octaves[i] > 0 ? (float) (octaves[i] * weights[i]) : 0;
      }
    }
    return octaves;
  }

  /**
   * Sets everything that is further than two bins from a local maximum to zero, between the first
   * and the last one. A spectrum with a single maximum keeps its three lowest bins, wherever the
   * maximum is: so the reference data have it.
   */
  private static void isolatePeaks(float[] a) {
    int last = -1;
    int peaks = 0;
    for (int i = 0; i < a.length; i++) {
      if (isPeak(a, i)) {
        if (peaks++ > 0) {
          clear(a, last + PEAK_REACH + 1, i - PEAK_REACH);
        }
        last = i;
      }
    }
    if (peaks == 1) {
      clear(a, PEAK_REACH + 1, a.length);
    }
  }

  private static boolean isPeak(float[] a, int i) {
    boolean risen = i == 0 || a[i] > a[i - 1];
    if (i == 0 || i == a.length - 1) {
      return i == 0 ? a[0] > a[1] : risen;
    }
    return risen && a[i] >= a[i + 1];
  }

  private static void clear(float[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = 0;
    }
  }

  private static void smooth(float[] a, double[] smooth) {
    int last = a.length - 1;
    smooth[0] = (2.0 * a[0] + a[1]) / 4;
    for (int i = 1; i < last; i++) {
      smooth[i] = ((double) a[i - 1] + 2.0 * a[i] + a[i + 1]) / 4;
    }
    smooth[last] = a[last];
  }
}
