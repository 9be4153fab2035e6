/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One thing that may vary, as a position in [0, 1]. */
sealed interface Dimension permits Dimension.Real, Dimension.Whole, Dimension.Choice {
  /** Name, which is that of an option but for choices. */
  String name();

  /** The options that a position stands for. */
  Map<String, Object> options(double position);

  /** The position of a value, in the units of the dimension; of a choice that of its word. */
  double position(Object value);

  /** The position that nobody need think about. */
  double usual();

  /**
   * A number above 0 whose size matters, not its difference: positions are even in its logarithm.
   * It is cut to three digits.
   *
   * @param low lowest, in units
   * @param high highest, in units
   * @param unit what it is multiplied by, from the rows that are fitted
   * @param standard usual value, in units
   */
  record Real(String name, double low, double high, double unit, double standard)
      implements Dimension {
    private static final MathContext DIGITS = new MathContext(3);

    @Override
    public Map<String, Object> options(double position) {
      double value = unit * low * StrictMath.pow(high / low, position);
      return Map.of(name, new BigDecimal(value, DIGITS).doubleValue());
    }

    @Override
    public double position(Object value) {
      double share = ((Number) value).doubleValue() / low;
      return Math.max(0, Math.min(1, StrictMath.log(share) / StrictMath.log(high / low)));
    }

    @Override
    public double usual() {
      return position(standard);
    }
  }

  /** A whole number above 0, even in its logarithm. */
  record Whole(String name, int low, int high, int standard) implements Dimension {
    @Override
    public Map<String, Object> options(double position) {
      double value = low * StrictMath.pow((double) high / low, position);
      return Map.of(name, (int) Math.max(low, Math.min(high, Math.round(value))));
    }

    @Override
    public double position(Object value) {
      double share = ((Number) value).doubleValue() / low;
      double whole = high > low ? StrictMath.log((double) high / low) : 1;
      return Math.max(0, Math.min(1, StrictMath.log(share) / whole));
    }

    @Override
    public double usual() {
      return position(standard);
    }
  }

  /** One of several sets of options, each with a word; the first is usual. */
  record Choice(String name, Map<String, Map<String, Object>> settings) implements Dimension {
    @Override
    public Map<String, Object> options(double position) {
      List<Map<String, Object>> all = new ArrayList<>(settings.values());
      return all.get(Math.min(all.size() - 1, (int) (position * all.size())));
    }

    @Override
    public double position(Object value) {
      int number = new ArrayList<>(settings.keySet()).indexOf(value);
      if (number < 0) {
        throw new IllegalArgumentException(value + " is none of " + settings.keySet());
      }
      return (number + 0.5) / settings.size();
    }

    @Override
    public double usual() {
      return 0.5 / settings.size();
    }
  }
}
