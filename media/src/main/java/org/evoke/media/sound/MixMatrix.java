/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import java.util.Arrays;
import java.util.List;

/**
 * Mixes channels to mono or stereo. Weights follow the downmix of ITU-R BS.775: centre, side and
 * back channels enter with sqrt(1/2), the low-frequency channel not at all. They are scaled so that
 * those of the loudest output add up to 1 (or less: to nothing above what came in).
 */
final class MixMatrix {
  private static final double ROOT_HALF = StrictMath.sqrt(0.5);

  private final float[][] weights;

  private MixMatrix(double[][] weights) {
    double largest = 0;
    for (double[] row : weights) {
      double sum = 0;
      for (double weight : row) {
        sum += weight;
      }
      largest = Math.max(largest, sum);
    }
    this.weights = new float[weights.length][weights[0].length];
    for (int o = 0; o < weights.length; o++) {
      for (int i = 0; i < weights[o].length; i++) {
        this.weights[o][i] = (float) (weights[o][i] / largest);
      }
    }
  }

  /**
   * The matrix for a layout.
   *
   * @param names channel names as in {@code MediaInfo.Audio}
   * @param outputs 1 or 2
   */
  static MixMatrix of(List<String> names, int outputs) {
    double[][] stereo = new double[2][names.size()];
    boolean heard = false;
    for (int i = 0; i < names.size(); i++) {
      stereo[0][i] = weight(names.get(i), true);
      stereo[1][i] = weight(names.get(i), false);
      heard |= stereo[0][i] + stereo[1][i] > 0;
    }
    if (!heard) {
      Arrays.fill(stereo[0], 1);
      Arrays.fill(stereo[1], 1);
    }
    return new MixMatrix(outputs == 1 ? new double[][] {sum(stereo)} : stereo);
  }

  private static double[] sum(double[][] stereo) {
    double[] mono = new double[stereo[0].length];
    for (int i = 0; i < mono.length; i++) {
      mono[i] = stereo[0][i] + stereo[1][i];
    }
    return mono;
  }

  private static double weight(String name, boolean left) {
    return switch (name) {
      case "FL", "DL", "FLC", "WL" -> left ? 1 : 0;
      case "FR", "DR", "FRC", "WR" -> left ? 0 : 1;
      case "SL", "BL", "TFL", "TBL", "TSL", "SDL" -> left ? ROOT_HALF : 0;
      case "SR", "BR", "TFR", "TBR", "TSR", "SDR" -> left ? 0 : ROOT_HALF;
      case "FC" -> ROOT_HALF;
      case "BC", "TC", "TFC", "TBC" -> 0.5;
      case "LFE", "LFE2" -> 0;
      default -> ROOT_HALF;
    };
  }

  /** Mixes the first {@code length} samples of every channel. */
  float[][] mix(float[][] in, int length) {
    float[][] out = new float[weights.length][length];
    for (int o = 0; o < out.length; o++) {
      for (int i = 0; i < in.length; i++) {
        add(weights[o][i], in[i], out[o]);
      }
    }
    return out;
  }

  private static void add(float weight, float[] in, float[] out) {
    if (weight == 0) {
      return;
    }
    for (int t = 0; t < out.length; t++) {
      out[t] += weight * in[t];
    }
  }
}
