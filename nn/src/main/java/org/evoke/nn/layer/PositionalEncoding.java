/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/**
 * Sine and cosine encoding of positions (Vaswani et al. 2017): column i of position p is sin(p w)
 * for even i and cos(p w) for odd i, w = 10000^(-2 floor(i / 2) / width). The width may be odd.
 */
public final class PositionalEncoding {
  private static final double BASE = 10000;

  private PositionalEncoding() {}

  /**
   * Encodes positions.
   *
   * @param positions indexes from 0
   * @return positions.length x width, row-major
   */
  public static double[] of(long[] positions, int width) {
    double[] encoded = new double[positions.length * width];
    for (int i = 0; i < width; i++) {
      int pair = i / 2;
      double rate = StrictMath.pow(BASE, -2.0 * pair / width);
      for (int row = 0; row < positions.length; row++) {
        double angle = positions[row] * rate;
        encoded[row * width + i] = i % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle);
      }
    }
    return encoded;
  }

  /** Encodes positions 0 .. length - 1: a value (length, width). */
  public static Value upTo(Placement placement, int length, int width) {
    return placement.of(of(indexes(length), width), length, width);
  }

  /**
   * Encodes the positions of the steps of sequences.
   *
   * @param x (batch, T, ...)
   * @param positions (batch, T) whole numbers from 0; or null for 0 .. T - 1
   * @return (batch, T, width)
   */
  public static Value of(Placement placement, Value x, Value positions, int width) {
    return positions == null
        ? upTo(placement, x.length(1), width).expand(x.length(0), -1, -1)
        : at(placement, positions, width);
  }

  /**
   * Encodes given positions.
   *
   * @param positions (batch, T) whole numbers from 0
   * @return (batch, T, width)
   */
  public static Value at(Placement placement, Value positions, int width) {
    double[] encoded = of(positions.wholes(), width);
    return placement.of(encoded, positions.length(0), positions.length(1), width);
  }

  private static long[] indexes(int length) {
    long[] indexes = new long[length];
    for (int i = 0; i < length; i++) {
      indexes[i] = i;
    }
    return indexes;
  }
}
