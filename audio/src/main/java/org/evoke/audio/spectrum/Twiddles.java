/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

/**
 * Rotation factors of one pass of {@link RealFft}: for the point k of a quarter block, w1 (angle
 * theta k) and w3 (angle -3 theta k), each as cosine and sine.
 *
 * <p>The values carry the rounding of a table that is computed once for the whole transform from a
 * single-precision angle step; a pass over shorter blocks takes every second, fourth, ... entry.
 *
 * @param c1 cosines of w1
 * @param s1 sines of w1
 * @param c3 cosines of w3
 * @param s3 sines of w3
 */
record Twiddles(float[] c1, float[] s1, float[] c3, float[] s3) {

  /** Empty table for a quarter of {@code quarter} points. */
  private static Twiddles ofLength(int quarter) {
    return new Twiddles(
        new float[quarter], new float[quarter], new float[quarter], new float[quarter]);
  }

  /** The single-precision angle step of a transform of n real points. */
  private static float step(int n) {
    int eighth = n / 8;
    return (float) (StrictMath.atan(1.0) / eighth);
  }

  /** cos(pi/4) as the table of a transform of n real points has it. */
  static float cosineOf45Degrees(int n) {
    int eighth = n / 8;
    return (float) StrictMath.cos(step(n) * eighth);
  }

  /** Sets entry k to the angle of {@code position} steps. */
  private void set(int k, float step, int position) {
    float once = step * position;
    float thrice = 3 * step * position;
    c1[k] = (float) StrictMath.cos(once);
    s1[k] = (float) StrictMath.sin(once);
    c3[k] = (float) StrictMath.cos(thrice);
    s3[k] = (float) -StrictMath.sin(thrice);
  }

  /** Fills the upper half of a plain pass, where sines and cosines change places. */
  private void mirror() {
    int quarter = c1.length;
    for (int k = 1; k < (quarter + 1) / 2; k++) {
      c1[quarter - k] = s1[k];
      s1[quarter - k] = c1[k];
      c3[quarter - k] = s3[k];
      s3[quarter - k] = c3[k];
    }
  }

  /**
   * Factors of the first pass over n / 2 complex points. Odd entries are not in the table: they are
   * the mean of their neighbours, stretched to length one.
   */
  static Twiddles first(int n) {
    int quarter = n / 8;
    float step = step(n);
    Twiddles table = ofLength(quarter);
    for (int k = 2; k < quarter / 2; k += 2) {
      table.set(k, step, 2 * k);
    }
    float stretch1 = (float) (0.5 / StrictMath.cos(step * 2));
    float stretch3 = (float) (0.5 / StrictMath.cos(step * 6));
    float diagonal = cosineOf45Degrees(n);
    float[] last1 = {1, 0};
    float[] last3 = {1, 0};
    for (int k = 1; k < quarter / 2; k += 2) {
      boolean middleNext = k + 1 == quarter / 2;
      float[] next1 = {
        middleNext ? diagonal : table.c1[k + 1], middleNext ? diagonal : table.s1[k + 1]
      };
      float[] next3 = {
        middleNext ? -diagonal : table.c3[k + 1], middleNext ? -diagonal : table.s3[k + 1]
      };
      table.c1[k] = stretch1 * (last1[0] + next1[0]);
      table.s1[k] = stretch1 * (last1[1] + next1[1]);
      table.c3[k] = stretch3 * (last3[0] + next3[0]);
      table.s3[k] = stretch3 * (last3[1] + next3[1]);
      last1 = next1;
      last3 = next3;
    }
    table.mirror();
    return table;
  }

  /** Factors of a later plain pass over blocks of {@code block} complex points. */
  static Twiddles plain(int n, int block) {
    int quarter = block / 4;
    int stride = n / 2 / block;
    float step = step(n);
    Twiddles table = ofLength(quarter);
    for (int k = 1; k < (quarter + 1) / 2; k++) {
      table.set(k, step, 2 * stride * k);
    }
    if (block == 16) {
      table.c3[1] = table.s1[1];
      table.s3[1] = -table.c1[1];
    }
    table.mirror();
    return table;
  }

  /** Factors of an odd pass over blocks of {@code block} complex points. */
  static Twiddles odd(int n, int block) {
    int quarter = block / 4;
    int stride = n / 2 / block;
    float step = step(n);
    Twiddles table = ofLength(quarter);
    for (int k = 1; k < quarter; k++) {
      table.set(k, step, stride * k);
    }
    if (block == 16) {
      table.c1[3] = table.c3[1];
      table.s1[3] = -table.s3[1];
      table.c3[3] = -table.s1[1];
      table.s3[3] = -table.c1[1];
    }
    if (quarter > 1) {
      table.c3[quarter / 2] = table.s1[quarter / 2];
      table.s3[quarter / 2] = -table.c1[quarter / 2];
    }
    return table;
  }
}
