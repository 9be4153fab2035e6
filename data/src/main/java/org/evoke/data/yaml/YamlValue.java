/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A value of a YAML file with its place. Immutable. */
public sealed interface YamlValue {
  /** Where it begins. */
  Place place();

  /** Number of values in it, itself included. */
  long size();

  /** As strings, numbers, booleans, lists and maps; null for an empty value. */
  Object plain();

  /** What a message shows of it. */
  default String shown() {
    String text = String.valueOf(plain());
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  /**
   * A single value.
   *
   * @param text as written, without quotes
   * @param quoted whether it stood in quotes, which makes it a text
   */
  record Scalar(String text, boolean quoted, Place place) implements YamlValue {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern NUMBER =
        Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    @Override
    public long size() {
      return 1;
    }

    /** Resolved by the core schema of YAML 1.2. */
    @Override
    public Object plain() {
      if (quoted) {
        return text;
      }
      return switch (text) {
        case "", "~", "null", "Null", "NULL" -> null;
        case "true", "True", "TRUE" -> true;
        case "false", "False", "FALSE" -> false;
        default -> number();
      };
    }

    private Object number() {
      if (WHOLE.matcher(text).matches()) {
        return Long.valueOf(text);
      }
      return NUMBER.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }
  }

  /**
   * A list.
   *
   * @param values its entries in order
   */
  record Sequence(List<YamlValue> values, Place place, long size) implements YamlValue {
    /** A list of these values. */
    public static Sequence of(List<YamlValue> values, Place place) {
      long size = 1 + values.stream().mapToLong(YamlValue::size).sum();
      return new Sequence(List.copyOf(values), place, size);
    }

    @Override
    public Object plain() {
      return values.stream().map(YamlValue::plain).toList();
    }
  }

  /**
   * Values by key.
   *
   * @param values in the order of the file
   * @param keys where each key stands
   */
  record Mapping(Map<String, YamlValue> values, Map<String, Place> keys, Place place, long size)
      implements YamlValue {
    /** A mapping of these values. */
    public static Mapping of(Map<String, YamlValue> values, Map<String, Place> keys, Place place) {
      long size = 1 + values.values().stream().mapToLong(YamlValue::size).sum();
      return new Mapping(
          java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values)),
          Map.copyOf(keys),
          place,
          size);
    }

    @Override
    public Object plain() {
      Map<String, Object> map = new LinkedHashMap<>();
      values.forEach((key, value) -> map.put(key, value.plain()));
      return map;
    }
  }
}
