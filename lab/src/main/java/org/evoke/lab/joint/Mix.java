/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evoke.core.UsageException;

/**
 * How much of each data set a training set holds: k and p of the paper's k |A| + p |B|.
 *
 * @param shares of the rows of each data set, 0 to 1, not all 0
 * @param random number of the data set whose training labels are replaced by uniform random
 *     numbers, as a control; -1 for none
 */
public record Mix(List<Double> shares, int random) {
  public Mix {
    shares = List.copyOf(shares);
    boolean inside = shares.stream().allMatch(share -> share >= 0 && share <= 1);
    if (!inside || shares.stream().allMatch(share -> share == 0)) {
      throw new UsageException(
          "shares are " + shares + ", must lie in 0 to 1, one of them above 0");
    }
  }

  /** Genuine labels. */
  public static Mix of(List<Double> shares) {
    return new Mix(shares, -1);
  }

  /** One data set alone. */
  static Mix alone(int domain, int domains) {
    return of(shares(domains, d -> d == domain ? 1 : 0));
  }

  /** All data sets whole. */
  static Mix all(int domains) {
    return of(shares(domains, d -> 1));
  }

  /** All data sets whole but one, of which there is a share. */
  static Mix with(int domain, double share, int domains) {
    return of(shares(domains, d -> d == domain ? share : 1));
  }

  private static List<Double> shares(int domains, java.util.function.IntToDoubleFunction share) {
    List<Double> shares = new ArrayList<>();
    for (int d = 0; d < domains; d++) {
      shares.add(share.applyAsDouble(d));
    }
    return shares;
  }

  /** The same with random labels in one data set. */
  Mix randomised(int domain) {
    return new Mix(shares, domain);
  }

  /** Whether a data set is in it. */
  boolean holds(int domain) {
    return shares.get(domain) > 0;
  }

  /** A name for files. */
  String id() {
    String text = shares.stream().map(Mix::number).collect(Collectors.joining("-"));
    return random < 0 ? text : text + "-random" + (random + 1);
  }

  private static String number(double share) {
    return String.format(Locale.ROOT, "%.3f", share).replaceFirst("\\.?0+$", "");
  }

  /** In words, such as {@code 0.5 IADS-E + PMEmo}. */
  String words(List<Domain> domains) {
    List<String> parts = new ArrayList<>();
    for (int d = 0; d < shares.size(); d++) {
      if (holds(d)) {
        String share = shares.get(d) == 1 ? "" : number(shares.get(d)) + " ";
        parts.add(share + domains.get(d).name() + (d == random ? " (random labels)" : ""));
      }
    }
    return String.join(" + ", parts);
  }
}
