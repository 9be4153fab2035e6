/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.shots;

import org.evoke.core.Frame;

/**
 * The brightness of a picture on a coarse grid.
 *
 * @param width cells, at most 64
 * @param height cells, at most 64
 * @param luma height x width values in [0, 255], BT.601 weights
 */
public record LumaGrid(int width, int height, int[] luma) {
  private static final int MAX_SIDE = 64;
  private static final double BLACK_MEAN = 4;
  private static final double BLACK_DEVIATION = 4;

  /** Averages square boxes of pixels, the smallest with which the picture fits the grid. */
  public static LumaGrid of(Frame frame) {
    int side = Math.max(frame.width(), frame.height());
    int box = (side + MAX_SIDE - 1) / MAX_SIDE;
    int width = Math.max(1, frame.width() / box);
    int height = Math.max(1, frame.height() / box);
    int[] luma = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        luma[y * width + x] = boxMean(frame, x * box, y * box, box);
      }
    }
    return new LumaGrid(width, height, luma);
  }

  private static int boxMean(Frame frame, int left, int top, int box) {
    int right = Math.min(frame.width(), left + box);
    int bottom = Math.min(frame.height(), top + box);
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int i = 3 * (y * frame.width() + x);
        byte[] rgb = frame.rgb();
        sum += 77L * (rgb[i] & 0xFF) + 150L * (rgb[i + 1] & 0xFF) + 29L * (rgb[i + 2] & 0xFF);
      }
    }
    return (int) (sum / (256L * (right - left) * (bottom - top)));
  }

  /** Whether the picture is black all over: mean and standard deviation are at most 4 of 255. */
  public boolean isBlack() {
    double mean = 0;
    for (int value : luma) {
      mean += value;
    }
    mean /= luma.length;
    double variance = 0;
    for (int value : luma) {
      variance += (value - mean) * (value - mean);
    }
    return mean <= BLACK_MEAN && variance / luma.length <= BLACK_DEVIATION * BLACK_DEVIATION;
  }

  /**
   * How badly the picture before explains this one, in [0, 1]: each block of 8 x 8 cells is looked
   * for within 4 cells around its place; the mean absolute difference of the best match is averaged
   * over the blocks, without the worst quarter of them (a title that appears is no cut).
   */
  public double unlike(LumaGrid before) {
    if (before.width != width || before.height != height) {
      return 1;
    }
    return new BlockMatcher(this, before).meanResidual();
  }
}
