/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.List;
import java.util.Locale;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.data.json.JsonObject;

/** Checks members of the file of event classes. */
final class Members {
  private Members() {}

  /** Refuses members of other names. */
  static void require(JsonObject json, String... known) {
    for (String name : json.values().keySet()) {
      if (!List.of(known).contains(name)) {
        throw new InputException(
            json.place() + ": " + KnownNames.unknown("member", name, List.of(known)));
      }
    }
  }

  /** A number within bounds. */
  static double between(JsonObject json, String name, double least, double most) {
    double number = json.number(name);
    if (!(number >= least && number <= most)) {
      String low = least == Double.MIN_VALUE ? "above 0" : plain(least);
      throw new InputException(
          json.place() + ": " + name + " is " + number + ", must be " + low + " to " + plain(most));
    }
    return number;
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.valueOf(number);
  }
}
