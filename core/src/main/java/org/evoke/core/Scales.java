/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads scales from plain values. */
public final class Scales {
  private Scales() {}

  /**
   * The scales that {@code model.json} lists as {@code outputs}.
   *
   * @param listed a list of maps with {@code name}, {@code low}, {@code high}, {@code low_meaning}
   *     and {@code high_meaning}
   * @throws InputException when it is of another form
   */
  public static List<Scale> read(Object listed) {
    if (!(listed instanceof List<?> list) || list.isEmpty()) {
      throw new InputException("outputs is " + listed + ", must be a list of at least one scale");
    }
    List<Scale> outputs = new ArrayList<>();
    for (Object entry : list) {
      if (!(entry instanceof Map<?, ?> map)) {
        throw new InputException("outputs has the entry " + entry + ", must be an object");
      }
      outputs.add(scale(map));
    }
    return outputs;
  }

  private static Scale scale(Map<?, ?> map) {
    try {
      return new Scale(
          text(map, "name"),
          number(map, "low"),
          number(map, "high"),
          text(map, "low_meaning"),
          text(map, "high_meaning"));
    } catch (UsageException e) {
      throw new InputException("outputs: " + e.getMessage(), e);
    }
  }

  private static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new InputException("outputs: " + key + " is " + map.get(key) + ", must be text");
  }

  private static double number(Map<?, ?> map, String key) {
    if (map.get(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw new InputException("outputs: " + key + " is " + map.get(key) + ", must be a number");
  }
}
