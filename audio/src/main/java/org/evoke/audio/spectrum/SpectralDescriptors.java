/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

import java.util.List;
import org.evoke.audio.frame.Framing;

/**
 * Fifteen descriptors of the shape of a spectrum, from the magnitudes M and powers P of the bins
 * without DC. Sums are sequential double sums unless said otherwise. Keeps the last spectrum for
 * the flux: one instance per sound.
 */
public final class SpectralDescriptors {
  /** Names in order, without the common prefix {@code pcm_fftMag_}. */
  public static final List<String> NAMES =
      List.of(
          "fband250-650",
          "fband1000-4000",
          "spectralRollOff25.0",
          "spectralRollOff50.0",
          "spectralRollOff75.0",
          "spectralRollOff90.0",
          "spectralFlux",
          "spectralCentroid",
          "spectralEntropy",
          "spectralVariance",
          "spectralSkewness",
          "spectralKurtosis",
          "spectralSlope",
          "psySharpness",
          "spectralHarmonicity");

  private static final double[] ROLL_OFFS = {0.25, 0.5, 0.75, 0.9};
  private static final double ENTROPY_FLOOR = 1e-7;
  private static final double LN2 = StrictMath.log(2);

  private final int last;
  private final double[] hertz;
  private final double[] sharpness;
  private final double hertzSum;
  private final double hertzSquareSum;
  private final BandEnergy low;
  private final BandEnergy high;
  private final float[] previous;
  private boolean first = true;

  /** Prepares tables. */
  public SpectralDescriptors(Framing framing) {
    int bins = framing.bins();
    double spacing = framing.binSpacing();
    this.last = bins - 1;
    this.hertz = new double[bins];
    this.sharpness = new double[bins];
    this.previous = new float[bins];
    double sum = 0;
    double squareSum = 0;
    for (int j = 1; j < bins; j++) {
      hertz[j] = j * spacing;
      sharpness[j] = sharpnessWeight(hertz[j]);
      sum += hertz[j];
      squareSum += hertz[j] * hertz[j];
    }
    this.hertzSum = sum;
    this.hertzSquareSum = squareSum;
    this.low = new BandEnergy(bins, spacing, 250, 650);
    this.high = new BandEnergy(bins, spacing, 1000, 4000);
  }

  /** Bark rate of a frequency times the weight of psychoacoustic sharpness. */
  private static double sharpnessWeight(double hertz) {
    double bark = 26.81 / (1 + 1960 / hertz) - 0.53;
    if (bark < 2) {
      bark = 0.85 * bark + 0.3;
    } else if (bark > 20.1) {
      bark = 1.22 * bark - 4.422;
    }
    double weight = bark <= 16 ? 1 : 1 + StrictMath.pow((bark - 16) / 4, 1.5849625);
    return bark * weight;
  }

  /**
   * Describes the spectrum of the next frame.
   *
   * @param magnitude magnitudes of all bins
   * @param power their squares
   * @param target receives the descriptors from index {@code from} on
   */
  public void describe(float[] magnitude, float[] power, float[] target, int from) {
    double total = 0;
    double weighted = 0;
    for (int j = 1; j <= last; j++) {
      total += power[j];
      weighted += hertz[j] * power[j];
    }
    target[from] = (float) low.of(power);
    target[from + 1] = (float) high.of(power);
    rollOffs(power, total, target, from + 2);
    target[from + 6] = flux(magnitude);
    float centroid = total == 0 ? 0 : (float) (weighted / total);
    target[from + 7] = centroid;
    target[from + 8] = entropy(power, total);
    moments(power, total, centroid, target, from + 9);
    target[from + 12] = slope(total, weighted);
    target[from + 13] = sharpness(power, total);
    target[from + 14] = harmonicity(power);
  }

  private void rollOffs(float[] power, double total, float[] target, int from) {
    double sum = 0;
    int next = 0;
    for (int j = 1; j <= last && next < ROLL_OFFS.length; j++) {
      sum += power[j];
      while (next < ROLL_OFFS.length && sum >= ROLL_OFFS[next] * total) {
        target[from + next++] = (float) hertz[j];
      }
    }
  }

  private float flux(float[] magnitude) {
    double sum = 0;
    if (!first) {
      for (int j = 1; j <= last; j++) {
        double change = (double) magnitude[j] - previous[j];
        sum += change * change;
      }
    }
    first = false;
    System.arraycopy(magnitude, 0, previous, 0, previous.length);
    return (float) Math.sqrt(sum / last);
  }

  private float entropy(float[] power, double total) {
    double all = Math.max(total, (float) ENTROPY_FLOOR);
    double sum = 0;
    for (int j = 1; j <= last; j++) {
      double share = Math.max(power[j], ENTROPY_FLOOR) / all;
      sum += share * StrictMath.log(share) / LN2;
    }
    return (float) -sum;
  }

  private void moments(float[] power, double total, float centroid, float[] target, int from) {
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (int j = 1; j <= last; j++) {
      double distance = hertz[j] - centroid;
      double square = distance * distance;
      second += square * power[j];
      third += square * distance * power[j];
      fourth += square * square * power[j];
    }
    boolean spread = total > 0 && second > 0;
    double variance = spread ? second / total : 0;
    target[from] = (float) variance;
    target[from + 1] = spread ? (float) (third / (total * variance * Math.sqrt(variance))) : 0;
    target[from + 2] = spread ? (float) (fourth / (total * variance * variance)) : 0;
  }

  /** Least-squares slope of power over frequency, times the number of bins less one. */
  private float slope(double total, double weighted) {
    double divisor = last * hertzSquareSum - hertzSum * hertzSum;
    return (float) ((last * weighted - hertzSum * total) / divisor * (last - 1));
  }

  private float sharpness(float[] power, double total) {
    if (total == 0) {
      return 0;
    }
    float sum = 0;
    for (int j = 1; j <= last; j++) {
      sum += (float) (sharpness[j] * power[j]);
    }
    return (float) (0.11 * (float) (sum / total));
  }

  /** Mean difference of consecutive extrema, each higher or lower than two bins on both sides. */
  private float harmonicity(float[] power) {
    float sum = 0;
    int extremum = 0;
    for (int j = 3; j <= last - 2; j++) {
      float p = power[j];
      boolean top = p > power[j - 1] && p > power[j + 1] && p > power[j - 2] && p > power[j + 2];
      boolean bottom = p < power[j - 1] && p < power[j + 1] && p < power[j - 2] && p < power[j + 2];
      if (top || bottom) {
        if (extremum > 0) {
          sum += Math.abs(p - power[extremum]);
        }
        extremum = j;
      }
    }
    return sum / 2 / last;
  }
}
