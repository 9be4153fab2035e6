/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

/**
 * Vertex of the parabola through three points, by the explicit solution of the normal equations in
 * double precision: the rounding error of the constant term is visible in later decisions. One
 * instance per thread.
 */
final class Parabola {
  private double x;
  private double y;

  /**
   * Finds the vertex; where the points do not define one, the highest of them.
   *
   * @param x1 abscissa of the first point, and so on
   * @param y1 ordinate of the first point, and so on
   */
  void fit(double x1, double y1, double x2, double y2, double x3, double y3) {
    double denominator =
        x1 * x1 * x2 + x2 * x2 * x3 + x3 * x3 * x1 - x3 * x3 * x2 - x2 * x2 * x1 - x1 * x1 * x3;
    double a = 0;
    if (denominator != 0) {
      a = (y1 * x2 + y2 * x3 + y3 * x1 - y3 * x2 - y2 * x1 - y1 * x3) / denominator;
    }
    if (a == 0) {
      takeHighest(x1, y1, x2, y2, x3, y3);
      return;
    }
    double b =
        (x1 * x1 * y2 + x2 * x2 * y3 + x3 * x3 * y1 - x3 * x3 * y2 - x2 * x2 * y1 - x1 * x1 * y3)
            / denominator;
    double c =
        (x1 * x1 * x2 * y3
                + x2 * x2 * x3 * y1
                + x3 * x3 * x1 * y2
                - x3 * x3 * x2 * y1
                - x2 * x2 * x1 * y3
                - x1 * x1 * x3 * y2)
            / denominator;
    x = -b / (2 * a);
    y = c - a * x * x;
  }

  private void takeHighest(double x1, double y1, double x2, double y2, double x3, double y3) {
    x = x1;
    y = y1;
    if (y2 > y) {
      x = x2;
      y = y2;
    }
    if (y3 > y) {
      x = x3;
      y = y3;
    }
  }

  /** Abscissa of the vertex. */
  double x() {
    return x;
  }

  /** Ordinate of the vertex. */
  double y() {
    return y;
  }
}
