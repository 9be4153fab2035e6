/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The data sets that are known by name. */
public final class DataSets {
  private DataSets() {}

  /** By name, in alphabetical order. */
  public static Map<String, NamedDataSet> named() {
    Map<String, NamedDataSet> sets = new TreeMap<>();
    ServiceLoader.load(NamedDataSet.class, DataSets.class.getClassLoader())
        .forEach(set -> sets.put(set.name(), set));
    return sets;
  }
}
