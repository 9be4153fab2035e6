/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.reproduce;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;

/** The published tables and figures that can be computed anew. */
public final class Reproductions {
  private Reproductions() {}

  /** By name, in alphabetical order. */
  public static Map<String, Reproduction> named() {
    Map<String, Reproduction> all = new TreeMap<>();
    ServiceLoader.load(Reproduction.class, Reproductions.class.getClassLoader())
        .forEach(one -> all.put(one.name(), one));
    return all;
  }

  /**
   * The one of a name.
   *
   * @throws UsageException when there is none, with the nearest known name
   */
  public static Reproduction named(String name) {
    Map<String, Reproduction> all = named();
    if (!all.containsKey(name)) {
      throw new UsageException(KnownNames.unknown("table", name, all.keySet()));
    }
    return all.get(name);
  }
}
