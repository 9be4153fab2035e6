/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What an unknown name was probably meant to be, for messages. */
public final class KnownNames {
  private KnownNames() {}

  /**
   * A sentence about a name that is not among the known ones, such as {@code unknown metric pc; did
   * you mean pcc? Known: mse, pcc}.
   *
   * @param kind what is named, such as {@code metric}
   */
  public static String unknown(String kind, String name, Collection<String> known) {
    String meant = nearest(name, known).map(near -> "did you mean " + near + "? ").orElse("");
    return "unknown " + kind + " " + name + "; " + meant + "Known: " + String.join(", ", known);
  }

  /**
   * The known name that is fewest changes of a letter away, the first of equals; none where more
   * than a third of the letters, or of the known name's, would have to change.
   */
  public static Optional<String> nearest(String name, Collection<String> known) {
    String lower = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(each -> distance(lower, each) <= Math.max(1, longer(lower, each) / 3))
        .min(Comparator.comparingInt(each -> distance(lower, each)));
  }

  private static int longer(String a, String b) {
    return Math.max(a.length(), b.length());
  }

  /** Letters to insert, delete or replace (Levenshtein 1966), whatever their case. */
  private static int distance(String lower, String other) {
    String to = other.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= lower.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (lower.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
