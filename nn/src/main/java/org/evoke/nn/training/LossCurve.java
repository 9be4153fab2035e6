/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Draws the losses of training over epochs as SVG, on a logarithmic axis. */
final class LossCurve {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 70;
  private static final int MARGIN = 36;

  private final List<EpochLog> epochs;
  private final double low;
  private final double high;

  private LossCurve(List<EpochLog> epochs) {
    this.epochs = epochs;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (EpochLog epoch : epochs) {
      for (double loss : new double[] {epoch.training(), epoch.validation()}) {
        if (loss > 0 && Double.isFinite(loss)) {
          least = Math.min(least, loss);
          most = Math.max(most, loss);
        }
      }
    }
    boolean known = least < most;
    low = known ? StrictMath.log10(least) : Double.isFinite(least) ? logOf(least) - 0.5 : -1;
    high = known ? StrictMath.log10(most) : low + 1;
  }

  private static double logOf(double value) {
    return StrictMath.log10(value);
  }

  static String svg(List<EpochLog> epochs) {
    LossCurve curve = new LossCurve(epochs);
    List<String> parts = new ArrayList<>();
    parts.add(
        line(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">",
            WIDTH, HEIGHT, WIDTH, HEIGHT));
    parts.add("<title>Loss over epochs</title>");
    parts.add("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
    parts.add(curve.axes());
    parts.add(curve.path(EpochLog::training, "#1f6fb2", "training", 20));
    parts.add(curve.path(EpochLog::validation, "#d1622b", "validation", 36));
    parts.add("</svg>");
    return String.join("\n", parts) + "\n";
  }

  private String axes() {
    int bottom = HEIGHT - MARGIN;
    return line(
        "<path d=\"M%d,10 V%d H%d\" fill=\"none\" stroke=\"#888\"/>"
            + "<text x=\"%d\" y=\"20\" text-anchor=\"end\">%.3g</text>"
            + "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.3g</text>"
            + "<text x=\"%d\" y=\"%d\">epoch 1</text>"
            + "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>",
        LEFT,
        bottom,
        WIDTH - 10,
        LEFT - 6,
        StrictMath.pow(10, high),
        LEFT - 6,
        bottom,
        StrictMath.pow(10, low),
        LEFT,
        bottom + 20,
        WIDTH - 10,
        bottom + 20,
        epochs.size());
  }

  private String path(ToDoubleFunction<EpochLog> loss, String colour, String name, int y) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < epochs.size(); i++) {
      double value = loss.applyAsDouble(epochs.get(i));
      if (value > 0 && Double.isFinite(value)) {
        double across = epochs.size() == 1 ? 0.5 : i / (epochs.size() - 1.0);
        double up = (StrictMath.log10(value) - low) / (high - low);
        points.append(
            line(
                "%.1f,%.1f ",
                LEFT + across * (WIDTH - 10 - LEFT),
                HEIGHT - MARGIN - up * (HEIGHT - MARGIN - 12)));
      }
    }
    if (points.isEmpty()) {
      return "";
    }
    return line(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
            + "<text x=\"%d\" y=\"%d\" fill=\"%s\" text-anchor=\"end\">%s</text>",
        points.toString().strip(), colour, WIDTH - 14, y, colour, name);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
