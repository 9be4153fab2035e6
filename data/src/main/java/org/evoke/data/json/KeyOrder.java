/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives every map an order, so that it is written alike each time: maps such as {@code Map.of} go
 * through their entries otherwise in each run of the virtual machine.
 */
public final class KeyOrder {
  private KeyOrder() {}

  /**
   * A copy in which all maps have an order: that of linked and sorted maps, and sorted by key for
   * all others.
   *
   * @param object strings, numbers, booleans, lists and maps
   */
  public static Map<String, Object> of(Map<String, ?> object) {
    return map(object);
  }

  private static Map<String, Object> map(Map<?, ?> map) {
    boolean ordered = map instanceof LinkedHashMap || map instanceof SortedMap;
    Map<String, Object> copy = ordered ? new LinkedHashMap<>() : new TreeMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value(value)));
    return copy;
  }

  private static Object value(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(each -> copy.add(value(each)));
      return copy;
    }
    return value;
  }
}
