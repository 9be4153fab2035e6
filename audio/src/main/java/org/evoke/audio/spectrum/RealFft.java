/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;

/**
 * Fourier transform of real frames in single precision, unscaled, with the sign convention Re = sum
 * x cos, Im = + sum x sin.
 *
 * <p>Every product and sum is rounded to single precision, in the order of the split-radix
 * algorithm of T. Ooura (General Purpose FFT Package, 2006), so that the result has the same bits:
 * even and odd samples form a complex frame of half the length, which is taken apart by radix-4
 * passes. A <em>plain</em> block splits into the quarters plain, odd, plain, plain, and an
 * <em>odd</em> block (one whose frequencies lie halfway between the bins) into plain, odd, plain,
 * odd. The quarters come out in bit-reversed order; a last step separates the spectra of the even
 * and the odd samples.
 *
 * <p>An instance holds work space: one per thread.
 */
public final class RealFft {
  private static final int SHORTEST = 64;

  private final int length;
  private final float diagonal;
  private final List<Pass> passes = new ArrayList<>();
  private final Pass leaves;
  private final int[] order;
  private final float[] splitCosines;
  private final float[] splitSines;
  private final float[] re;
  private final float[] im;

  /** The blocks of one size: where the plain and where the odd ones start. */
  private record Pass(int block, int[] plain, int[] odd, Twiddles plainTable, Twiddles oddTable) {}

  /**
   * Prepares a transform.
   *
   * @param length number of real points, a power of two of at least 64
   */
  public RealFft(int length) {
    if (length < SHORTEST || Integer.bitCount(length) != 1) {
      throw new InputException(
          "transform length is " + length + ", must be a power of two of at least " + SHORTEST);
    }
    this.length = length;
    this.diagonal = Twiddles.cosineOf45Degrees(length);
    int points = length / 2;
    this.re = new float[points];
    this.im = new float[points];
    this.order = bitReversal(points);
    this.splitCosines = new float[points / 2];
    this.splitSines = new float[points / 2];
    fillSplitTables();
    this.leaves = plan();
  }

  /** Number of real points. */
  public int length() {
    return length;
  }

  private Pass plan() {
    int block = length / 2;
    int[] plain = {0};
    int[] odd = {};
    while (block > 4) {
      Twiddles table = block == length / 2 ? Twiddles.first(length) : Twiddles.plain(length, block);
      passes.add(new Pass(block, plain, odd, table, Twiddles.odd(length, block)));
      int quarter = block / 4;
      int[] nextPlain = new int[3 * plain.length + 2 * odd.length];
      int[] nextOdd = new int[plain.length + 2 * odd.length];
      int p = 0;
      int o = 0;
      for (int start : plain) {
        nextPlain[p++] = start;
        nextOdd[o++] = start + quarter;
        nextPlain[p++] = start + 2 * quarter;
        nextPlain[p++] = start + 3 * quarter;
      }
      for (int start : odd) {
        nextPlain[p++] = start;
        nextOdd[o++] = start + quarter;
        nextPlain[p++] = start + 2 * quarter;
        nextOdd[o++] = start + 3 * quarter;
      }
      Arrays.sort(nextPlain);
      Arrays.sort(nextOdd);
      plain = nextPlain;
      odd = nextOdd;
      block = quarter;
    }
    return new Pass(block, plain, odd, null, null);
  }

  private static int[] bitReversal(int points) {
    int[] order = new int[points];
    int bits = Integer.numberOfTrailingZeros(points);
    for (int k = 0; k < points; k++) {
      order[k] = Integer.reverse(k) >>> (32 - bits);
    }
    return order;
  }

  /** Half cosines and sines from a step of their own, rounded to single precision. */
  private void fillSplitTables() {
    int quarter = length / 4;
    int eighth = quarter / 2;
    float step = (float) (StrictMath.atan(1.0) / eighth);
    float[] table = new float[quarter];
    for (int k = 1; k < eighth; k++) {
      table[k] = (float) (0.5 * StrictMath.cos(step * k));
      table[quarter - k] = (float) (0.5 * StrictMath.sin(step * k));
    }
    table[eighth] = 0.5f * (float) StrictMath.cos(step * eighth);
    for (int k = 1; k < quarter; k++) {
      splitCosines[k] = 0.5f - table[quarter - k];
      splitSines[k] = table[k];
    }
  }

  /**
   * Transforms a frame.
   *
   * @param frame at least {@code size} samples; not changed
   * @param size samples to take, at most {@link #length}; zeros follow
   * @param real receives the real parts of the bins 0 .. length/2
   * @param imaginary receives the imaginary parts; 0 in the first and last bin
   */
  public void transform(float[] frame, int size, float[] real, float[] imaginary) {
    load(frame, size);
    for (Pass pass : passes) {
      int quarter = pass.block / 4;
      for (int start : pass.plain) {
        PlainPass.apply(re, im, start, quarter, pass.plainTable, diagonal);
      }
      for (int start : pass.odd) {
        OddPass.apply(re, im, start, quarter, pass.oddTable, diagonal);
      }
    }
    finishLeaves();
    split(real, imaginary);
  }

  private void load(float[] frame, int size) {
    int pairs = size / 2;
    for (int k = 0; k < pairs; k++) {
      re[k] = frame[2 * k];
      im[k] = frame[2 * k + 1];
    }
    Arrays.fill(re, pairs, re.length, 0);
    Arrays.fill(im, pairs, im.length, 0);
    if (size % 2 == 1) {
      re[pairs] = frame[size - 1];
    }
  }

  private void finishLeaves() {
    if (leaves.block == 4) {
      for (int start : leaves.plain) {
        PlainPass.four(re, im, start);
      }
      for (int start : leaves.odd) {
        OddPass.four(re, im, start, diagonal);
      }
    } else {
      for (int start : leaves.plain) {
        PlainPass.two(re, im, start);
      }
      for (int start : leaves.odd) {
        OddPass.two(re, im, start);
      }
    }
  }

  /** Separates the spectra of the even and the odd samples and joins them. */
  private void split(float[] real, float[] imaginary) {
    int points = length / 2;
    real[0] = re[0] + im[0];
    real[points] = re[0] - im[0];
    imaginary[0] = 0;
    imaginary[points] = 0;
    int middle = order[points / 2];
    real[points / 2] = re[middle];
    imaginary[points / 2] = im[middle];
    for (int k = 1; k < points / 2; k++) {
      int low = order[k];
      int high = order[points - k];
      float lowRe = re[low];
      float lowIm = im[low];
      float highRe = re[high];
      float highIm = im[high];
      float xr = lowRe - highRe;
      float xi = lowIm + highIm;
      float yr = splitCosines[k] * xr - splitSines[k] * xi;
      float yi = splitCosines[k] * xi + splitSines[k] * xr;
      real[k] = lowRe - yr;
      imaginary[k] = lowIm - yi;
      real[points - k] = highRe + yr;
      imaginary[points - k] = highIm - yi;
    }
  }
}
