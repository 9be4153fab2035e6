/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;

/** The data sets that can be made. */
public final class PlantedSets {
  private PlantedSets() {}

  /** By name, in alphabetical order. */
  public static Map<String, PlantedSet> known() {
    Map<String, PlantedSet> sets = new TreeMap<>();
    ServiceLoader.load(PlantedSet.class, PlantedSets.class.getClassLoader())
        .forEach(set -> sets.put(set.name(), set));
    return sets;
  }

  /**
   * The one of a name.
   *
   * @throws UsageException when there is none, with the nearest known name
   */
  public static PlantedSet named(String name) {
    Map<String, PlantedSet> known = known();
    PlantedSet set = known.get(name);
    if (set == null) {
      throw new UsageException(
          KnownNames.unknown("data set that can be made", name, known.keySet()));
    }
    return set;
  }

  /**
   * The control of the one of a name.
   *
   * @throws UsageException when there is no such data set, or it has no control; names those that
   *     have one
   */
  public static PlantedSet control(String name) {
    return named(name)
        .control()
        .orElseThrow(
            () ->
                new UsageException(
                    name
                        + " has no control; those that have one are "
                        + known().values().stream()
                            .filter(set -> set.control().isPresent())
                            .map(PlantedSet::name)
                            .collect(Collectors.joining(", "))));
  }
}
