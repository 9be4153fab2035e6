/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

/** How text tables write what is not a number: as C's {@code printf} does. */
final class NotFinite {
  private NotFinite() {}

  /** {@code nan}, {@code inf} or {@code -inf}. */
  static String text(float value) {
    return Float.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  /**
   * A number as the text tables write it.
   *
   * @throws NumberFormatException when it is none
   */
  static float parse(String text) {
    return switch (text) {
      case "nan" -> Float.NaN;
      case "inf" -> Float.POSITIVE_INFINITY;
      case "-inf" -> Float.NEGATIVE_INFINITY;
      default -> Float.parseFloat(text);
    };
  }
}
