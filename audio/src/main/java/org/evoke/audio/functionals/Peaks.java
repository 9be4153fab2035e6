/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/**
 * Statistics of the peaks of a contour and of the slopes between its extrema, float32 throughout.
 */
final class Peaks extends Analysis {
  private final Extrema extrema = new Extrema();
  private final Slopes rising = new Slopes();
  private final Slopes falling = new Slopes();
  private float range;
  private float mean;
  private float maximaRange;
  private float maximaMean;
  private float minimaRange;
  private float meanDistance;
  private float distanceDeviation;

  @Override
  void compute(Contour contour) {
    range = contour.range();
    mean = contour.mean();
    extrema.find(contour.values(), contour.length(), range);
    summariseMaxima();
    minimaRange = rangeOf(false);
    summariseDistances();
    collectSlopes(contour.values(), contour.length());
  }

  private void summariseMaxima() {
    float sum = 0;
    int count = 0;
    for (int e = 0; e < extrema.count(); e++) {
      if (extrema.isMaximum(e)) {
        sum += extrema.height(e);
        count++;
      }
    }
    maximaMean = count == 0 ? 0 : sum / count;
    maximaRange = rangeOf(true);
  }

  private float rangeOf(boolean maxima) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int e = 0; e < extrema.count(); e++) {
      if (extrema.isMaximum(e) == maxima) {
        low = Math.min(low, extrema.height(e));
        high = Math.max(high, extrema.height(e));
      }
    }
    return high < low ? 0 : high - low;
  }

  /**
   * Mean distance of neighbouring maxima; its deviation, though, takes the distances from each
   * maximum to the minimum before it, as the reference does.
   */
  private void summariseDistances() {
    int first = extrema.count() > 0 && extrema.isMaximum(0) ? 0 : 1;
    float sum = 0;
    int count = 0;
    for (int e = first + 2; e < extrema.count(); e += 2) {
      sum += extrema.position(e) - extrema.position(e - 2);
      count++;
    }
    meanDistance = count > 1 ? sum / count : sum;
    float squares = 0;
    for (int e = first + 2; e < extrema.count(); e += 2) {
      float d = extrema.position(e) - extrema.position(e - 1) - meanDistance;
      squares += d * d;
    }
    distanceDeviation = (float) Math.sqrt(count > 1 ? squares / count : squares);
  }

  private void collectSlopes(float[] x, int n) {
    rising.clear();
    falling.clear();
    float lastMax = x[0];
    float lastMin = x[0];
    int maxAt = 0;
    int minAt = 0;
    for (int e = 0; e < extrema.count(); e++) {
      if (extrema.isMaximum(e)) {
        lastMax = extrema.height(e);
        maxAt = extrema.position(e);
        rising.add((lastMax - lastMin) / ((maxAt - minAt) * Functional.FRAME_SECONDS));
      } else {
        lastMin = extrema.height(e);
        minAt = extrema.position(e);
        falling.add((lastMax - lastMin) / ((minAt - maxAt) * Functional.FRAME_SECONDS));
      }
    }
    finishSlopes(x, n, lastMin, minAt, lastMax, maxAt);
  }

  /** The last piece; its falling slope keeps the sign that the others lose. */
  private void finishSlopes(float[] x, int n, float lastMin, int minAt, float lastMax, int maxAt) {
    float last = x[n - 1];
    if (extrema.count() == 0) {
      float slope = (last - x[0]) / n;
      (slope > 0 ? rising : falling).addEnd(slope, slope != 0);
    } else if (maxAt > minAt) {
      falling.addEnd((last - lastMax) / ((n - 1 - maxAt) * Functional.FRAME_SECONDS), true);
    } else {
      rising.addEnd((last - lastMin) / ((n - 1 - minAt) * Functional.FRAME_SECONDS), true);
    }
  }

  /** Seconds. */
  float meanDistance() {
    return meanDistance * Functional.FRAME_SECONDS;
  }

  /** Seconds. */
  float distanceDeviation() {
    return distanceDeviation * Functional.FRAME_SECONDS;
  }

  float maximaRange() {
    return maximaRange;
  }

  float maximaRangeRelative() {
    return relativeToRange(maximaRange);
  }

  float minimaRangeRelative() {
    return relativeToRange(minimaRange);
  }

  private float relativeToRange(float value) {
    return range == 0 ? Math.abs(value) : Math.abs(value) / range;
  }

  float maximaMean() {
    return maximaMean;
  }

  float maximaMeanOverMean() {
    return maximaMean - mean;
  }

  float maximaMeanRelative() {
    return mean == 0 ? maximaMean : maximaMean / mean;
  }

  Slopes rising() {
    return rising;
  }

  Slopes falling() {
    return falling;
  }
}
