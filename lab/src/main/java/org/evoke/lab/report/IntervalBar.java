/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import java.util.Locale;
import org.evoke.lab.run.Scores;

/** A score, its interval and its baseline as a small picture inside a table. */
final class IntervalBar {
  private static final double WIDTH = 170;

  private final double low;
  private final double high;

  private IntervalBar(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /** A common scale for scores of one metric. */
  static IntervalBar over(java.util.List<Scores.Score> scores) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Scores.Score score : scores) {
      for (double value :
          new double[] {
            score.value().value(), score.value().low(), score.value().high(), score.baseline()
          }) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return new IntervalBar(low, high > low ? high : low + 1);
  }

  /** The picture; nothing where the score has no value. */
  String of(Scores.Score score) {
    if (!Double.isFinite(score.value().value())) {
      return "";
    }
    StringBuilder svg =
        new StringBuilder("<svg class=\"bar\" viewBox=\"0 0 180 16\" aria-hidden=\"true\">");
    svg.append("<line class=\"rail\" x1=\"5\" x2=\"175\" y1=\"8\" y2=\"8\"/>");
    if (Double.isFinite(score.value().low())) {
      line(svg, "span", at(score.value().low()), at(score.value().high()), 8, 8);
    }
    if (Double.isFinite(score.baseline())) {
      line(svg, "base", at(score.baseline()), at(score.baseline()), 2, 14);
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"dot\" cx=\"%.1f\" cy=\"8\" r=\"4\"/></svg>",
            at(score.value().value())));
    return svg.toString();
  }

  private double at(double value) {
    return 5 + WIDTH * (value - low) / (high - low);
  }

  private static void line(
      StringBuilder svg, String kind, double x1, double x2, double y1, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.0f\" y2=\"%.0f\"/>",
            kind,
            x1,
            x2,
            y1,
            y2));
  }
}
