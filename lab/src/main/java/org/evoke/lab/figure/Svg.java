/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import java.util.Locale;
import org.evoke.pipeline.report.Template;

/** An SVG picture under construction. Texts are escaped; nothing in it is executed or loaded. */
final class Svg {
  static final String INK = "#1d2129";
  static final String SOFT = "#5b6270";
  static final String GRID = "#e3dfd4";
  private static final String PAPER = "#fffefb";

  private final StringBuilder out = new StringBuilder();

  Svg(double width, double height, String label) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
            + " role=\"img\" font-family=\"Inter, Segoe UI, Helvetica Neue, Arial, sans-serif\""
            + " font-size=\"12\">%n",
        n(width), n(height), n(width), n(height));
    add("<title>%s</title>%n", Template.escape(label));
    add("<rect width=\"%s\" height=\"%s\" fill=\"%s\"/>%n", n(width), n(height), PAPER);
  }

  private void add(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format.replace("%n", "\n"), arguments));
  }

  /** A number with at most two decimals. */
  static String n(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    return text.equals("-0") ? "0" : text;
  }

  void line(double x1, double y1, double x2, double y2, String colour, String more) {
    add(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>%n",
        n(x1), n(y1), n(x2), n(y2), colour, more.isEmpty() ? "" : " " + more);
  }

  void rect(double x, double y, double width, double height, String fill, String more) {
    add(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>%n",
        n(x), n(y), n(width), n(height), fill, more.isEmpty() ? "" : " " + more);
  }

  /** Text; {@code anchor} is start, middle or end. */
  void text(double x, double y, String anchor, String colour, String text) {
    add(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
        n(x), n(y), anchor, colour, Template.escape(text));
  }

  /** Text that reads upwards. */
  void textUp(double x, double y, String colour, String text) {
    add(
        "<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\">%s</text>%n",
        n(x), n(y), colour, Template.escape(text));
  }

  /** A path without fill. */
  void path(String data, String colour, String more) {
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" %s/>%n", data, colour, more);
  }

  /** The picture. */
  String end() {
    return out + "</svg>\n";
  }
}
