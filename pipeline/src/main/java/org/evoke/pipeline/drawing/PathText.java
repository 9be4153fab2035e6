/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import java.util.function.DoubleUnaryOperator;

/** Outlines and numbers as SVG writes them. */
final class PathText {
  private PathText() {}

  /** The value of attribute {@code d}, x changed on the way. */
  static String of(Outline outline, DoubleUnaryOperator x) {
    StringBuilder text = new StringBuilder();
    for (double[] stroke : outline.strokes()) {
      for (int i = 0; i < stroke.length; i += 2) {
        text.append(i == 0 ? 'M' : 'L');
        text.append(number(x.applyAsDouble(stroke[i]))).append(' ').append(number(stroke[i + 1]));
      }
    }
    return text.toString();
  }

  /** A number with at most one decimal, the same on every Java version. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }

  /** A share of the width, with enough decimals for an hour in milliseconds. */
  static String percent(double part) {
    long thousandths = Math.round(part * 1e5);
    String digits = String.valueOf(Math.abs(thousandths) % 1000);
    String sign = thousandths < 0 ? "-" : "";
    return sign
        + Math.abs(thousandths) / 1000
        + "."
        + "0".repeat(3 - digits.length())
        + digits
        + "%";
  }

  /** Text that means nothing but itself in XML and HTML, in attributes too. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(PathText::isAllowed)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** XML 1.0 has no other characters, section 2.2. */
  private static boolean isAllowed(int c) {
    return c == 0x9
        || c == 0xa
        || c == 0xd
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
