/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.classes;

import java.util.Arrays;
import org.evoke.core.InputException;

/**
 * Classes 1 to K of a value. Class c holds the values from edge c - 1 up to but not including edge
 * c; the last class holds its upper edge too. Values beyond the outer edges are in the outer
 * classes.
 */
public final class ClassBins {
  /** Seven classes of equal width on [-1, 1]. */
  public static final ClassBins SEVEN = equalWidth(-1, 1, 7);

  private final double[] edges;

  /**
   * Classes between edges.
   *
   * @param edges K + 1 of them, ascending, K at least 2
   * @throws InputException when there are fewer or they do not ascend
   */
  public ClassBins(double[] edges) {
    this.edges = edges.clone();
    if (edges.length < 3) {
      throw new InputException(
          edges.length + " class edges, need at least 3 for two classes: low, middle, high");
    }
    for (int i = 0; i < edges.length; i++) {
      if (!Double.isFinite(edges[i]) || (i > 0 && edges[i] <= edges[i - 1])) {
        throw new InputException(
            "class edge " + i + " is " + edges[i] + ", edges must be finite and ascend");
      }
    }
  }

  /** K classes of equal width between two values. */
  public static ClassBins equalWidth(double low, double high, int classes) {
    double[] edges = new double[Math.max(0, classes) + 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = low + (high - low) * i / classes;
    }
    return new ClassBins(edges);
  }

  /** Number of classes K. */
  public int classes() {
    return edges.length - 1;
  }

  /**
   * The class of a value, 1 to K.
   *
   * @throws InputException when the value is NaN
   */
  public int classOf(double value) {
    if (Double.isNaN(value)) {
      throw new InputException("the value to find a class for is NaN, must be a number");
    }
    int found = Arrays.binarySearch(edges, value);
    int below = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(below, classes() - 1)) + 1;
  }

  /** The classes of values. */
  public int[] classesOf(double[] values) {
    return Arrays.stream(values).mapToInt(this::classOf).toArray();
  }

  /** The middle of each class. */
  public double[] centres() {
    double[] centres = new double[classes()];
    Arrays.setAll(centres, i -> (edges[i] + edges[i + 1]) / 2);
    return centres;
  }

  /** The K + 1 edges; a copy. */
  public double[] edges() {
    return edges.clone();
  }
}
