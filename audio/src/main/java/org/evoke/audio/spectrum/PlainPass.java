/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

/**
 * Radix-4 pass of {@link RealFft} over a plain block, and the plain leaves of two and four points.
 */
final class PlainPass {
  private PlainPass() {}

  /** Takes a block of four quarters apart, in place. */
  static void apply(
      float[] re, float[] im, int start, int quarter, Twiddles table, float diagonal) {
    unturned(re, im, start, quarter);
    int half = quarter / 2;
    turned(re, im, start, quarter, table, 1, half);
    middle(re, im, start + half, quarter, diagonal);
    turned(re, im, start, quarter, table, half + 1, quarter);
  }

  /** Point 0, which is not turned. */
  private static void unturned(float[] re, float[] im, int j, int quarter) {
    int j1 = j + quarter;
    int j2 = j1 + quarter;
    int j3 = j2 + quarter;
    float x0r = re[j] + re[j2];
    float x0i = im[j] + im[j2];
    float x1r = re[j] - re[j2];
    float x1i = im[j] - im[j2];
    float x2r = re[j1] + re[j3];
    float x2i = im[j1] + im[j3];
    float x3r = re[j1] - re[j3];
    float x3i = im[j1] - im[j3];
    re[j] = x0r + x2r;
    im[j] = x0i + x2i;
    re[j1] = x0r - x2r;
    im[j1] = x0i - x2i;
    re[j2] = x1r - x3i;
    im[j2] = x1i + x3r;
    re[j3] = x1r + x3i;
    im[j3] = x1i - x3r;
  }

  private static void turned(
      float[] re, float[] im, int start, int quarter, Twiddles table, int from, int to) {
    float[] c1 = table.c1();
    float[] s1 = table.s1();
    float[] c3 = table.c3();
    float[] s3 = table.s3();
    int start1 = start + quarter;
    int start2 = start1 + quarter;
    int start3 = start2 + quarter;
    for (int k = from; k < to; k++) {
      float x0r = re[start + k] + re[start2 + k];
      float x0i = im[start + k] + im[start2 + k];
      float x1r = re[start + k] - re[start2 + k];
      float x1i = im[start + k] - im[start2 + k];
      float x2r = re[start1 + k] + re[start3 + k];
      float x2i = im[start1 + k] + im[start3 + k];
      float x3r = re[start1 + k] - re[start3 + k];
      float x3i = im[start1 + k] - im[start3 + k];
      float leftR = x1r - x3i;
      float leftI = x1i + x3r;
      float rightR = x1r + x3i;
      float rightI = x1i - x3r;
      re[start + k] = x0r + x2r;
      im[start + k] = x0i + x2i;
      re[start1 + k] = x0r - x2r;
      im[start1 + k] = x0i - x2i;
      re[start2 + k] = c1[k] * leftR - s1[k] * leftI;
      im[start2 + k] = c1[k] * leftI + s1[k] * leftR;
      re[start3 + k] = c3[k] * rightR + s3[k] * rightI;
      im[start3 + k] = c3[k] * rightI - s3[k] * rightR;
    }
  }

  /** The middle point, which is turned by 45 and 135 degrees. */
  private static void middle(float[] re, float[] im, int j, int quarter, float diagonal) {
    unturned(re, im, j, quarter);
    int j2 = j + 2 * quarter;
    int j3 = j2 + quarter;
    float leftR = re[j2];
    float leftI = im[j2];
    float rightR = re[j3];
    float rightI = im[j3];
    re[j2] = diagonal * (leftR - leftI);
    im[j2] = diagonal * (leftI + leftR);
    re[j3] = -diagonal * (rightR + rightI);
    im[j3] = -diagonal * (rightI - rightR);
  }

  /** A leaf of four points. */
  static void four(float[] re, float[] im, int start) {
    unturned(re, im, start, 1);
  }

  /** A leaf of two points. */
  static void two(float[] re, float[] im, int start) {
    float r = re[start];
    float i = im[start];
    re[start] = r + re[start + 1];
    im[start] = i + im[start + 1];
    re[start + 1] = r - re[start + 1];
    im[start + 1] = i - im[start + 1];
  }
}
