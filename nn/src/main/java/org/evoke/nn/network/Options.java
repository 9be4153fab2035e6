/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;

/**
 * Reads options by name, with defaults; what has a wrong type or value, or is never asked for, is
 * named in a {@link UsageException}.
 */
public final class Options {
  /** Largest size that an option may give. */
  public static final int MOST = 1 << 20;

  private final String place;
  private final Map<String, Object> values;
  private final Set<String> known = new TreeSet<>();

  /**
   * Options of a map of strings, numbers, booleans, lists and maps.
   *
   * @param place what they belong to, for messages
   */
  public Options(String place, Map<String, ?> values) {
    this.place = place;
    this.values = new LinkedHashMap<>(values);
  }

  /** A whole number. */
  public int whole(String name, int usual, int least, int most) {
    Object value = value(name);
    if (value == null) {
      return usual;
    }
    if (!(value instanceof Integer || value instanceof Long)
        || ((Number) value).longValue() < least
        || ((Number) value).longValue() > most) {
      throw wrong(name, value, "a whole number from " + least + " to " + most);
    }
    return ((Number) value).intValue();
  }

  /** A size: a whole number from 1. */
  public int size(String name, int usual) {
    return whole(name, usual, 1, MOST);
  }

  /** A rate of dropout: 0 to below 1. */
  public double dropout(double usual) {
    return number("dropout", usual, 0, Math.nextDown(1.0));
  }

  /** A number within bounds. */
  public double number(String name, double usual, double least, double most) {
    Object value = value(name);
    if (value == null) {
      return usual;
    }
    if (!(value instanceof Number number)
        || !(number.doubleValue() >= least && number.doubleValue() <= most)) {
      throw wrong(name, value, "a number from " + least + " to " + most);
    }
    return number.doubleValue();
  }

  /** A list of finite numbers, as many as the usual ones. */
  public List<Double> numbers(String name, List<Double> usual) {
    Object value = value(name);
    if (value == null) {
      return usual;
    }
    List<Double> numbers = new ArrayList<>();
    for (Object entry : list(name, value)) {
      if (!(entry instanceof Number number) || !Double.isFinite(number.doubleValue())) {
        throw wrong(name, value, "a list of finite numbers");
      }
      numbers.add(number.doubleValue());
    }
    if (numbers.size() != usual.size()) {
      throw wrong(name, value, "a list of " + usual.size() + " numbers");
    }
    return List.copyOf(numbers);
  }

  /**
   * A text.
   *
   * @param usual null where there must be one
   */
  public String text(String name, String usual) {
    Object value = value(name);
    if (value == null && usual != null) {
      return usual;
    }
    if (!(value instanceof String text) || text.isBlank()) {
      throw wrong(name, value, "a text");
    }
    return text;
  }

  /** Yes or no. */
  public boolean flag(String name, boolean usual) {
    Object value = value(name);
    if (value == null) {
      return usual;
    }
    if (!(value instanceof Boolean flag)) {
      throw wrong(name, value, "true or false");
    }
    return flag;
  }

  /** One of an enum's constants, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(String name, E usual) {
    Object value = value(name);
    if (value == null) {
      return usual;
    }
    E[] all = usual.getDeclaringClass().getEnumConstants();
    for (E candidate : all) {
      if (word(candidate).equals(value)) {
        return candidate;
      }
    }
    throw wrong(name, value, "one of " + Arrays.stream(all).map(Options::word).toList());
  }

  /** How a constant of an enum is written. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A list of sizes. */
  public List<Integer> sizes(String name, List<Integer> usual) {
    Object value = value(name);
    if (value == null) {
      return usual;
    }
    List<Integer> sizes = new ArrayList<>();
    for (Object entry : list(name, value)) {
      if (!(entry instanceof Integer size) || size < 1 || size > MOST) {
        throw wrong(name, value, "a list of whole numbers from 1 to " + MOST);
      }
      sizes.add(size);
    }
    return List.copyOf(sizes);
  }

  /** A list of names. */
  public List<String> names(String name, List<String> usual) {
    Object value = value(name);
    if (value == null) {
      return usual;
    }
    List<String> names = new ArrayList<>();
    for (Object entry : list(name, value)) {
      if (!(entry instanceof String text) || text.isEmpty() || names.contains(text)) {
        throw wrong(name, value, "a list of different names");
      }
      names.add(text);
    }
    return List.copyOf(names);
  }

  private List<?> list(String name, Object value) {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      throw wrong(name, value, "a list that is not empty");
    }
    return list;
  }

  /** Refuses options that nobody has asked for. */
  public void requireNoOthers() {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        String meant =
            KnownNames.nearest(name, known).map(near -> "did you mean " + near + "? ").orElse("");
        throw new UsageException(
            place + ": option " + name + " is unknown; " + meant + "there are " + known);
      }
    }
  }

  private Object value(String name) {
    known.add(name);
    return values.get(name);
  }

  private UsageException wrong(String name, Object value, String wanted) {
    return new UsageException(place + ": " + name + " is " + value + ", must be " + wanted);
  }
}
