/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evoke.core.UsageException;

/**
 * The options that were given for a family, checked against those that it has. Values are what a
 * reader of YAML gives: strings, numbers, booleans, lists and maps.
 */
final class Options {
  private final String owner;
  private final Map<String, Option> known = new TreeMap<>();
  private final Map<String, ?> given;

  /**
   * Checks the names.
   *
   * @param owner what they belong to, for messages
   * @param known the options that there are
   * @param given values by name
   * @throws UsageException when a name is unknown; the nearest known one is named
   */
  Options(String owner, List<Option> known, Map<String, ?> given) {
    this.owner = owner;
    this.given = given;
    known.forEach(option -> this.known.put(option.name(), option));
    for (String name : given.keySet()) {
      if (!this.known.containsKey(name)) {
        throw new UsageException(
            owner + " has no option " + name + "; " + NearestName.hint(name, this.known.keySet()));
      }
    }
  }

  private Object value(String name) {
    Option option = known.get(name);
    if (option == null) {
      throw new IllegalStateException(owner + " does not declare " + name);
    }
    return given.containsKey(name) ? given.get(name) : option.standard();
  }

  private UsageException refused(String name, Object value) {
    return new UsageException(
        owner + ": " + name + " is " + value + ", must be " + known.get(name).allowed());
  }

  /** A word out of those allowed. */
  String word(String name) {
    return wordOf(name).orElseThrow(() -> refused(name, value(name)));
  }

  /** The word that stands there, or empty when something else does. */
  Optional<String> wordOf(String name) {
    if (value(name) instanceof String text && known.get(name).words().contains(text)) {
      return Optional.of(text);
    }
    return Optional.empty();
  }

  /** A number within its range. */
  double number(String name) {
    return number(name, value(name));
  }

  private double number(String name, Object value) {
    if (value instanceof Number number && known.get(name).allows(number.doubleValue())) {
      return number.doubleValue();
    }
    throw refused(name, value);
  }

  /** A whole number within its range. */
  int integer(String name) {
    double number = number(name);
    if (number != Math.rint(number)) {
      throw refused(name, value(name));
    }
    return (int) number;
  }

  /** A number for all outputs, or one for each. */
  List<Double> numbers(String name) {
    Object value = value(name);
    if (!(value instanceof List<?> list)) {
      return List.of(number(name, value));
    }
    if (list.isEmpty()) {
      throw refused(name, value);
    }
    List<Double> numbers = new ArrayList<>();
    list.forEach(entry -> numbers.add(number(name, entry)));
    return numbers;
  }

  /** true or false. */
  boolean isOn(String name) {
    if (value(name) instanceof Boolean on) {
      return on;
    }
    throw refused(name, value(name));
  }

  /** The options in a map, or empty when a word stands there. */
  Optional<Options> map(String name, List<Option> inside) {
    Object value = value(name);
    if (wordOf(name).isPresent()) {
      return Optional.empty();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw refused(name, value);
    }
    Map<String, Object> named = new TreeMap<>();
    map.forEach((key, entry) -> named.put(String.valueOf(key), entry));
    return Optional.of(new Options(owner + ", " + name, inside, named));
  }
}
