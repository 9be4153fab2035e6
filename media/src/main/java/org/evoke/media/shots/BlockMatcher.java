/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.shots;

import java.util.Arrays;

/** Looks for the blocks of a picture in the one before, with a full search. */
final class BlockMatcher {
  private static final int BLOCK = 8;
  private static final int REACH = 4;
  private static final double WHITE = 255;

  private final LumaGrid now;
  private final LumaGrid before;
  private final int blockWidth;
  private final int blockHeight;

  BlockMatcher(LumaGrid now, LumaGrid before) {
    this.now = now;
    this.before = before;
    blockWidth = Math.min(BLOCK, now.width());
    blockHeight = Math.min(BLOCK, now.height());
  }

  /** Mean residual in [0, 1] of the better three quarters of the blocks. */
  double meanResidual() {
    int columns = now.width() / blockWidth;
    int rows = now.height() / blockHeight;
    int[] residuals = new int[columns * rows];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = best(i % columns * blockWidth, i / columns * blockHeight);
    }
    Arrays.sort(residuals);
    int kept = Math.max(1, residuals.length * 3 / 4);
    double sum = 0;
    for (int i = 0; i < kept; i++) {
      sum += residuals[i];
    }
    return sum / (kept * blockWidth * blockHeight * WHITE);
  }

  private int best(int left, int top) {
    int best = Integer.MAX_VALUE;
    int firstX = Math.max(-REACH, -left);
    int lastX = Math.min(REACH, now.width() - blockWidth - left);
    int firstY = Math.max(-REACH, -top);
    int lastY = Math.min(REACH, now.height() - blockHeight - top);
    for (int dy = firstY; dy <= lastY; dy++) {
      for (int dx = firstX; dx <= lastX; dx++) {
        best = Math.min(best, difference(left, top, dx, dy, best));
      }
    }
    return best;
  }

  /** Sum of absolute differences; anything from {@code limit} on counts the same. */
  private int difference(int left, int top, int dx, int dy, int limit) {
    int sum = 0;
    for (int y = top; y < top + blockHeight && sum < limit; y++) {
      int i = y * now.width() + left;
      int j = (y + dy) * now.width() + left + dx;
      for (int x = 0; x < blockWidth; x++) {
        sum += Math.abs(now.luma()[i + x] - before.luma()[j + x]);
      }
    }
    return sum;
  }
}
