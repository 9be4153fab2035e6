/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.List;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;

/**
 * How a search is done.
 *
 * @param budget when it ends
 * @param folds how often the rows are divided to compare configurations, at least 2
 * @param families families that are searched; {@code mean} is always tried
 * @param shippable whether only what can be written into a bundle is tried
 * @param members most members of the ensemble of an output, at least 1
 */
public record AutoMlSettings(
    Budget budget, int folds, List<String> families, boolean shippable, int members) {
  public AutoMlSettings {
    families = List.copyOf(families);
    if (folds < 2) {
      throw new UsageException("folds is " + folds + ", must be at least 2");
    }
    if (members < 1) {
      throw new UsageException("members is " + members + ", must be at least 1");
    }
    List<String> known = families(shippable);
    for (String family : families) {
      if (!known.contains(family)) {
        String hint =
            families(false).contains(family)
                ? "; " + family + " keeps training rows and needs shippable: false"
                : "";
        throw new UsageException(KnownNames.unknown("family", family, known) + hint);
      }
    }
  }

  /** The usual search with this budget. */
  public static AutoMlSettings of(Budget budget) {
    return new AutoMlSettings(budget, 5, families(true), true, 12);
  }

  /** The families that can be searched. */
  public static List<String> families(boolean shippable) {
    return Spaces.of(new Facts(1, 1, 1), shippable).stream().map(FamilySpace::family).toList();
  }

  /** The spaces of the chosen families. */
  List<FamilySpace> spaces(Facts facts) {
    return Spaces.of(facts, shippable).stream()
        .filter(space -> space.family().equals("mean") || families.contains(space.family()))
        .toList();
  }
}
