/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;

/** The data sets whose form is known. */
public final class Layouts {
  private Layouts() {}

  /** By name, in alphabetical order. */
  public static Map<String, DataSetLayout> known() {
    Map<String, DataSetLayout> layouts = new TreeMap<>();
    ServiceLoader.load(DataSetLayout.class, Layouts.class.getClassLoader())
        .forEach(layout -> layouts.put(layout.card().name(), layout));
    return layouts;
  }

  /**
   * The data set of a name.
   *
   * @throws UsageException when there is none, with the nearest known name
   */
  public static DataSetLayout named(String name) {
    Map<String, DataSetLayout> known = known();
    DataSetLayout layout = known.get(name);
    if (layout == null) {
      throw new UsageException(KnownNames.unknown("data set", name, known.keySet()));
    }
    return layout;
  }
}
