/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a misspelt name may have meant. */
final class NearestName {
  private NearestName() {}

  /** A hint with the nearest name, when there is one near, and all names. */
  static String hint(String name, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return "it has none";
    }
    String nearest =
        sorted.stream().min(Comparator.comparingInt(k -> distance(name, k))).orElseThrow();
    boolean near = distance(name, nearest) <= Math.max(2, name.length() / 2);
    return (near ? "did you mean " + nearest + "? " : "")
        + "There are "
        + String.join(", ", sorted);
  }

  /** Number of letters to insert, delete or replace (Levenshtein 1966), case aside. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
