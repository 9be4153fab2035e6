/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

import java.util.Arrays;

/**
 * One contour at a time, with what several functionals need of it: extremes, mean, sorted copy,
 * moments, fits, linear prediction, segments and peaks, each worked out at most once.
 *
 * <p>A workspace: load, read functionals, load the next. Not safe for use by several threads.
 */
public final class Contour {
  private float[] values = new float[0];
  private int length;
  private long generation;
  private int minIndex;
  private int maxIndex;
  private double sum;
  private float mean;

  private final Means means = new Means();
  private final Moments moments = new Moments();
  private final SortedValues sorted = new SortedValues();
  private final LineFit line = new LineFit();
  private final ParabolaFit parabola = new ParabolaFit();
  private final LinearPrediction prediction = new LinearPrediction();
  private final ThresholdSegments thresholdSegments = new ThresholdSegments();
  private final NonZeroSegments nonZeroSegments = new NonZeroSegments();
  private final Peaks peaks = new Peaks();

  /** Loads {@code count} samples from a position on. */
  public void load(float[] source, int from, int count) {
    reserve(count);
    System.arraycopy(source, from, values, 0, count);
    length = count;
    summarise();
  }

  /** Loads those of {@code count} samples that are not exactly zero; perhaps none. */
  public void loadNonZero(float[] source, int from, int count) {
    reserve(count);
    length = 0;
    for (int i = from; i < from + count; i++) {
      if (source[i] != 0) {
        values[length++] = source[i];
      }
    }
    summarise();
  }

  private void reserve(int count) {
    if (values.length < count) {
      values = Arrays.copyOf(values, Math.max(count, 64));
    }
  }

  private void summarise() {
    generation++;
    minIndex = 0;
    maxIndex = 0;
    sum = 0;
    for (int i = 0; i < length; i++) {
      float x = values[i];
      sum += x;
      if (x < values[minIndex]) {
        minIndex = i;
      }
      if (x > values[maxIndex]) {
        maxIndex = i;
      }
    }
    mean = (float) (sum / length);
  }

  /** Whether nothing was loaded; no functional is defined then. */
  public boolean isEmpty() {
    return length == 0;
  }

  /** The samples; only the first {@link #length()} count, and nobody but this class writes them. */
  float[] values() {
    return values;
  }

  int length() {
    return length;
  }

  long generation() {
    return generation;
  }

  float min() {
    return values[minIndex];
  }

  float max() {
    return values[maxIndex];
  }

  float range() {
    return max() - min();
  }

  int minIndex() {
    return minIndex;
  }

  int maxIndex() {
    return maxIndex;
  }

  float mean() {
    return mean;
  }

  Means means() {
    means.refresh(this);
    return means;
  }

  Moments moments() {
    moments.refresh(this);
    return moments;
  }

  SortedValues sorted() {
    sorted.refresh(this);
    return sorted;
  }

  LineFit line() {
    line.refresh(this);
    return line;
  }

  ParabolaFit parabola() {
    parabola.refresh(this);
    return parabola;
  }

  LinearPrediction prediction() {
    prediction.refresh(this);
    return prediction;
  }

  SegmentLengths thresholdSegments() {
    thresholdSegments.refresh(this);
    return thresholdSegments.lengths();
  }

  SegmentLengths nonZeroSegments() {
    nonZeroSegments.refresh(this);
    return nonZeroSegments.lengths();
  }

  Peaks peaks() {
    peaks.refresh(this);
    return peaks;
  }
}
