/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import java.util.List;
import java.util.Locale;
import org.evoke.score.classes.Confusion;

/** How often each class was taken for which: a square of cells. */
final class ConfusionFigure {
  private static final double LEFT = 110;
  private static final double TOP = 34;
  private static final double BOTTOM = 56;

  private ConfusionFigure() {}

  static String of(
      String label, List<String> classes, int[] truth, int[] predicted, String colour) {
    Confusion confusion = Confusion.of(truth, predicted, classes.size());
    int k = classes.size();
    double cell = Math.max(36, Math.min(72, 360.0 / k));
    Svg svg = new Svg(LEFT + k * cell + 14, TOP + k * cell + BOTTOM, label);
    svg.text(LEFT + k * cell / 2, TOP + k * cell + 44, "middle", Svg.INK, "predicted class");
    svg.textUp(16, TOP + k * cell / 2, Svg.INK, "true class");
    for (int t = 0; t < k; t++) {
      long row = 0;
      for (int p = 0; p < k; p++) {
        row += confusion.count(t + 1, p + 1);
      }
      svg.text(LEFT - 8, TOP + (t + 0.5) * cell + 4, "end", Svg.SOFT, shortened(classes.get(t)));
      svg.text(
          LEFT + (t + 0.5) * cell,
          TOP + k * cell + 18,
          "middle",
          Svg.SOFT,
          shortened(classes.get(t)));
      for (int p = 0; p < k; p++) {
        cell(svg, t, p, cell, confusion.count(t + 1, p + 1), row, colour);
      }
    }
    svg.text(LEFT, 20, "start", Svg.SOFT, "rows, and share of the true class");
    return svg.end();
  }

  private static void cell(
      Svg svg, int t, int p, double cell, long count, long row, String colour) {
    double share = row == 0 ? 0 : (double) count / row;
    double x = LEFT + p * cell;
    double y = TOP + t * cell;
    svg.rect(
        x + 1,
        y + 1,
        cell - 2,
        cell - 2,
        colour,
        String.format(Locale.ROOT, "fill-opacity=\"%.2f\" rx=\"4\"", 0.06 + 0.84 * share));
    String ink = share > 0.55 ? "#ffffff" : Svg.INK;
    svg.text(x + cell / 2, y + cell / 2, "middle", ink, Long.toString(count));
    svg.text(
        x + cell / 2,
        y + cell / 2 + 14,
        "middle",
        ink,
        String.format(Locale.ROOT, "%.0f %%", 100 * share));
  }

  private static String shortened(String name) {
    return name.length() <= 14 ? name : name.substring(0, 13) + "…";
  }
}
