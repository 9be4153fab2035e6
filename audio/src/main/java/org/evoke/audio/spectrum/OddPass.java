/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

/** Radix-4 pass of {@link RealFft} over an odd block, and the odd leaves of two and four points. */
final class OddPass {
  private OddPass() {}

  /** Takes a block of four quarters apart, in place. */
  static void apply(
      float[] re, float[] im, int start, int quarter, Twiddles table, float diagonal) {
    unturned(re, im, start, quarter, diagonal);
    turned(re, im, start, quarter, table);
  }

  /** Point 0, whose turns are multiples of 45 degrees. */
  private static void unturned(float[] re, float[] im, int j, int quarter, float diagonal) {
    int j1 = j + quarter;
    int j2 = j1 + quarter;
    int j3 = j2 + quarter;
    float x0r = re[j] - im[j2];
    float x0i = im[j] + re[j2];
    float x1r = re[j] + im[j2];
    float x1i = im[j] - re[j2];
    float x2r = re[j1] - im[j3];
    float x2i = im[j1] + re[j3];
    float x3r = re[j1] + im[j3];
    float x3i = im[j1] - re[j3];
    float y2r = diagonal * (x2r - x2i);
    float y2i = diagonal * (x2i + x2r);
    float y3r = diagonal * (x3r - x3i);
    float y3i = diagonal * (x3i + x3r);
    re[j] = x0r + y2r;
    im[j] = x0i + y2i;
    re[j1] = x0r - y2r;
    im[j1] = x0i - y2i;
    re[j2] = x1r - y3i;
    im[j2] = x1i + y3r;
    re[j3] = x1r + y3i;
    im[j3] = x1i - y3r;
  }

  /** The other points; the second pair is turned by the mirrored angle. */
  private static void turned(float[] re, float[] im, int start, int quarter, Twiddles table) {
    float[] c1 = table.c1();
    float[] s1 = table.s1();
    float[] c3 = table.c3();
    float[] s3 = table.s3();
    int start1 = start + quarter;
    int start2 = start1 + quarter;
    int start3 = start2 + quarter;
    for (int k = 1; k < quarter; k++) {
      int mirrored = quarter - k;
      float x0r = re[start + k] - im[start2 + k];
      float x0i = im[start + k] + re[start2 + k];
      float x1r = re[start + k] + im[start2 + k];
      float x1i = im[start + k] - re[start2 + k];
      float x2r = re[start1 + k] - im[start3 + k];
      float x2i = im[start1 + k] + re[start3 + k];
      float x3r = re[start1 + k] + im[start3 + k];
      float x3i = im[start1 + k] - re[start3 + k];
      float y0r = c1[k] * x0r - s1[k] * x0i;
      float y0i = c1[k] * x0i + s1[k] * x0r;
      float y2r = s1[mirrored] * x2r - c1[mirrored] * x2i;
      float y2i = s1[mirrored] * x2i + c1[mirrored] * x2r;
      float y1r = c3[k] * x1r + s3[k] * x1i;
      float y1i = c3[k] * x1i - s3[k] * x1r;
      float y3r = s3[mirrored] * x3r + c3[mirrored] * x3i;
      float y3i = s3[mirrored] * x3i - c3[mirrored] * x3r;
      re[start + k] = y0r + y2r;
      im[start + k] = y0i + y2i;
      re[start1 + k] = y0r - y2r;
      im[start1 + k] = y0i - y2i;
      re[start2 + k] = y1r + y3r;
      im[start2 + k] = y1i + y3i;
      re[start3 + k] = y1r - y3r;
      im[start3 + k] = y1i - y3i;
    }
  }

  /** A leaf of four points. */
  static void four(float[] re, float[] im, int start, float diagonal) {
    unturned(re, im, start, 1, diagonal);
  }

  /** A leaf of two points. */
  static void two(float[] re, float[] im, int start) {
    float r = re[start];
    float i = im[start];
    float nextR = re[start + 1];
    float nextI = im[start + 1];
    re[start] = r - nextI;
    im[start] = i + nextR;
    re[start + 1] = r + nextI;
    im[start + 1] = i - nextR;
  }
}
