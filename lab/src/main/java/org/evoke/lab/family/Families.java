/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The families that experiments can train. */
public final class Families {
  private Families() {}

  /** By name, in alphabetical order. */
  public static Map<String, Family> named() {
    Map<String, Family> families = new TreeMap<>();
    ServiceLoader.load(FamilySource.class, Families.class.getClassLoader())
        .forEach(source -> source.families().forEach(f -> families.put(f.name(), f)));
    return families;
  }
}
