/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What an unknown name was probably meant to be, for messages. */
public final class KnownNames {
  private KnownNames() {}

  private static final int FEW = 5;

  /**
   * A sentence about a name that is not among the known ones, such as {@code unknown metric pc; did
   * you mean pcc? Known: mse, pcc}.
   *
   * @param kind what is named, such as {@code metric}
   */
  public static String unknown(String kind, String name, Collection<String> known) {
    return beginning(kind, name, known) + "Known: " + String.join(", ", known);
  }

  /**
   * The same where there are too many to name all: the few nearest ones, those first that hold the
   * name or are held by it, and where all are listed.
   *
   * @param list what lists them, such as {@code 'evoke reproduce'}
   */
  public static String unknownOfMany(
      String kind, String name, Collection<String> known, String list) {
    String near = known.stream().sorted(byNearness(name)).limit(FEW).collect(joining(", "));
    String rest = known.size() > FEW ? "; " + list + " lists all " + known.size() : "";
    return beginning(kind, name, known) + "Nearest: " + near + rest;
  }

  private static String beginning(String kind, String name, Collection<String> known) {
    String meant = nearest(name, known).map(near -> "did you mean " + near + "? ").orElse("");
    return "unknown " + kind + " " + name + "; " + meant;
  }

  private static Comparator<String> byNearness(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Comparator.comparing((String each) -> !each.contains(lower) && !lower.contains(each))
        .thenComparingInt(each -> distance(lower, each))
        .thenComparing(Comparator.naturalOrder());
  }

  /**
   * The known name that is fewest changes of a letter away, of equals the one nearest in length;
   * none where more than a third of the letters would have to change.
   */
  public static Optional<String> nearest(String name, Collection<String> known) {
    String lower = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(each -> distance(lower, each) <= Math.max(1, longer(lower, each) / 3))
        .min(
            Comparator.comparingInt((String each) -> distance(lower, each))
                .thenComparingInt(each -> Math.abs(each.length() - lower.length())));
  }

  private static int longer(String a, String b) {
    return Math.max(a.length(), b.length());
  }

  /** Letters to insert, delete, replace or exchange with the next (Damerau 1964). */
  private static int distance(String lower, String other) {
    String to = other.toLowerCase(Locale.ROOT);
    int[][] changes = new int[lower.length() + 1][to.length() + 1];
    for (int i = 0; i <= lower.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        changes[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : change(lower, to, i, j, changes);
      }
    }
    return changes[lower.length()][to.length()];
  }

  private static int change(String from, String to, int i, int j, int[][] changes) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int least = changes[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, Math.min(changes[i - 1][j], changes[i][j - 1]) + 1);
    boolean exchanged =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return exchanged ? Math.min(least, changes[i - 2][j - 2] + 1) : least;
  }
}
