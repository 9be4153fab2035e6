/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.core.UsageException;
import org.evoke.learn.Trainer;

/** All families of trainers of this module, by name. */
public final class TrainerCatalogue {
  private static final Map<String, TrainerFamily> FAMILIES = new LinkedHashMap<>();

  static {
    Stream.of(
            RidgeFamilies.all(),
            LinearFamilies.all(),
            KernelFamilies.all(),
            TreeFamilies.all(),
            SearchFamilies.all())
        .flatMap(List::stream)
        .forEach(family -> FAMILIES.put(family.id(), family));
  }

  private TrainerCatalogue() {}

  /** All families. */
  public static List<TrainerFamily> families() {
    return List.copyOf(FAMILIES.values());
  }

  /**
   * The family of that name.
   *
   * @throws UsageException when there is none; the nearest is named
   */
  public static TrainerFamily family(String id) {
    TrainerFamily family = FAMILIES.get(id);
    if (family == null) {
      throw new UsageException(
          "there is no family " + id + "; " + NearestName.hint(id, FAMILIES.keySet()));
    }
    return family;
  }

  /**
   * The trainer of a family with these options.
   *
   * @throws UsageException when the family or an option is unknown, or a value is not allowed
   */
  public static Trainer trainer(String id, Map<String, ?> options) {
    return family(id).trainer(options);
  }
}
