/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

import java.util.Arrays;

/**
 * The local extrema of a contour that stand out by a tenth of its range, maxima and minima
 * alternating. All comparisons are float32.
 */
final class Extrema {
  private static final float RELATIVE_THRESHOLD = 0.1f;
  private static final float RISE = 1.05f;
  private static final int NONE = -1;

  private int[] position = new int[64];
  private float[] height = new float[64];
  private boolean[] isMaximum = new boolean[64];
  private boolean[] removed = new boolean[64];
  private int count;
  private float lastMin;
  private float lastMax;
  private int lastMaxElement;
  private boolean minimumBetween;

  int count() {
    return count;
  }

  int position(int index) {
    return position[index];
  }

  float height(int index) {
    return height[index];
  }

  boolean isMaximum(int index) {
    return isMaximum[index];
  }

  void find(float[] x, int n, float range) {
    float threshold = RELATIVE_THRESHOLD * range;
    count = 0;
    if (n > 0) {
      collect(x, n);
      dropLowMaxima(x[0], threshold);
      dropHighMinima(x[0], threshold);
      alternate();
    }
  }

  private void collect(float[] x, int n) {
    for (int i = 2; i <= n - 3; i++) {
      if (x[i] > x[i - 1] && x[i] > x[i + 1]) {
        add(i, x[i], true);
      } else if (x[i] < x[i - 1] && x[i] < x[i + 1]) {
        add(i, x[i], false);
      }
    }
  }

  private void add(int at, float y, boolean maximum) {
    if (count == position.length) {
      position = Arrays.copyOf(position, 2 * count);
      height = Arrays.copyOf(height, 2 * count);
      isMaximum = Arrays.copyOf(isMaximum, 2 * count);
      removed = Arrays.copyOf(removed, 2 * count);
    }
    position[count] = at;
    height[count] = y;
    isMaximum[count] = maximum;
    removed[count] = false;
    count++;
  }

  private void dropLowMaxima(float first, float threshold) {
    lastMin = first;
    lastMax = first;
    lastMaxElement = NONE;
    minimumBetween = false;
    float lastValue = first;
    for (int e = 0; e < count; e++) {
      float y = height[e];
      boolean near = Math.abs(y - lastValue) < threshold;
      if (isMaximum[e] && near) {
        weighNearMaximum(e, y, threshold);
      } else if (isMaximum[e]) {
        keepMaximum(e, y);
      } else if (!near) {
        minimumBetween = true;
        lastMin = y;
      }
      lastValue = y;
    }
    compact();
  }

  /** A maximum close to the element before stays if it rises over what came before it. */
  private void weighNearMaximum(int e, float y, float threshold) {
    if (y - lastMin < threshold) {
      removed[e] = true;
    } else if (y > RISE * lastMax) {
      if (lastMaxElement != NONE) {
        removed[lastMaxElement] = true;
      }
      keepMaximum(e, y);
    } else if (minimumBetween) {
      keepMaximum(e, y);
    } else {
      removed[e] = true;
    }
  }

  private void keepMaximum(int e, float y) {
    minimumBetween = false;
    lastMax = y;
    lastMaxElement = e;
  }

  private void dropHighMinima(float first, float threshold) {
    float lastMax = first;
    for (int e = 0; e < count; e++) {
      if (isMaximum[e]) {
        lastMax = height[e];
      } else {
        removed[e] = lastMax - height[e] < threshold;
      }
    }
    compact();
  }

  /** Of neighbours of one kind the most extreme stays, the first of equals. */
  private void alternate() {
    int kept = 0;
    for (int e = 1; e < count; e++) {
      if (isMaximum[e] != isMaximum[kept]) {
        kept = e;
      } else if (isMaximum[e] ? height[e] > height[kept] : height[e] < height[kept]) {
        removed[kept] = true;
        kept = e;
      } else {
        removed[e] = true;
      }
    }
    compact();
  }

  private void compact() {
    int to = 0;
    for (int e = 0; e < count; e++) {
      if (!removed[e]) {
        position[to] = position[e];
        height[to] = height[e];
        isMaximum[to] = isMaximum[e];
        to++;
      }
    }
    count = to;
    Arrays.fill(removed, 0, count, false);
  }
}
