/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;

/**
 * The keys of a mapping, looked up one by one. What is asked for is known: {@link #done} refuses
 * every other key, with the nearest known one, and {@link #resolved} gives all values, defaults
 * included, in the order in which they were asked for. Not safe for use by several threads.
 */
public final class Fields {
  private final YamlValue.Mapping mapping;
  private final String path;
  private final Map<String, Object> resolved = new LinkedHashMap<>();

  /**
   * Looks into a mapping.
   *
   * @param path its path from the root, such as {@code protocol.inner}, empty at the root
   */
  public Fields(YamlValue.Mapping mapping, String path) {
    this.mapping = mapping;
    this.path = path;
  }

  /** The keys of an empty mapping, where a file leaves an optional one out. */
  public static Fields none(Place place, String path) {
    return new Fields(YamlValue.Mapping.of(Map.of(), Map.of(), place), path);
  }

  /** Where the mapping begins. */
  public Place place() {
    return mapping.place();
  }

  /** Whether the file gives a value for the key. */
  public boolean has(String key) {
    YamlValue value = mapping.values().get(key);
    return value != null && value.plain() != null;
  }

  /** The keys that the file gives a value for, in its order. */
  public List<String> given() {
    return mapping.values().keySet().stream().filter(this::has).toList();
  }

  /** The value of a key as it stands in the file. */
  public Optional<YamlValue> value(String key) {
    resolved.putIfAbsent(key, null);
    return has(key) ? Optional.of(mapping.values().get(key)) : Optional.empty();
  }

  /** A text that must be there. */
  public String text(String key) {
    return keep(key, text(key, required(key, "a text")));
  }

  /** A text, or the fallback. */
  public String text(String key, String fallback) {
    return keep(key, value(key).map(value -> text(key, value)).orElse(fallback));
  }

  private String text(String key, YamlValue value) {
    if (value instanceof YamlValue.Scalar scalar && value.plain() != null) {
      return scalar.text();
    }
    throw wrong(key, value, "a text");
  }

  /** One of some names that must be there. */
  public String choice(String key, Collection<String> known) {
    String name = text(key);
    if (!known.contains(name)) {
      throw unknown(key, name, known);
    }
    return name;
  }

  /** One of some names, or the fallback. */
  public String choice(String key, Collection<String> known, String fallback) {
    return has(key) ? choice(key, known) : keep(key, fallback);
  }

  /** A finite number that must be there. */
  public double number(String key) {
    return keep(key, number(key, required(key, "a number")));
  }

  /** A finite number, or the fallback. */
  public double number(String key, double fallback) {
    return keep(key, value(key).map(value -> number(key, value)).orElse(fallback));
  }

  private double number(String key, YamlValue value) {
    if (value.plain() instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw wrong(key, value, "a finite number");
  }

  /** A finite number above 0, or the fallback. */
  public double positive(String key, double fallback) {
    double number = number(key, fallback);
    if (!(number > 0)) {
      throw wrong(key, number, "above 0");
    }
    return number;
  }

  /** A whole number of at least {@code least}, or the fallback. */
  public int whole(String key, int least, int fallback) {
    return keep(key, value(key).map(value -> whole(key, value, least)).orElse(fallback));
  }

  /** A whole number of at least {@code least} that must be there. */
  public int whole(String key, int least) {
    return keep(key, whole(key, required(key, "a whole number"), least));
  }

  private int whole(String key, YamlValue value, int least) {
    if (value.plain() instanceof Long number && number >= least && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw wrong(key, value, "a whole number of at least " + least);
  }

  /** True or false, or the fallback. */
  public boolean flag(String key, boolean fallback) {
    return keep(
        key,
        value(key)
            .map(
                value -> {
                  if (value.plain() instanceof Boolean flag) {
                    return flag;
                  }
                  throw wrong(key, value, "true or false");
                })
            .orElse(fallback));
  }

  /** A list of texts; one text counts as a list of one; empty where the key is missing. */
  public List<String> texts(String key) {
    return keep(key, entries(key).stream().map(value -> text(key, value)).toList());
  }

  /** A list of finite numbers; one number counts as a list of one; empty where missing. */
  public List<Double> numbers(String key) {
    return keep(key, entries(key).stream().map(value -> number(key, value)).toList());
  }

  /** A list of whole numbers of 64 bits; one counts as a list of one; empty where missing. */
  public List<Long> wholes(String key) {
    List<Long> wholes = new ArrayList<>();
    for (YamlValue value : entries(key)) {
      if (!(value.plain() instanceof Long number)) {
        throw wrong(key, value, "a list of whole numbers");
      }
      wholes.add(number);
    }
    return keep(key, wholes);
  }

  /** The entries of a list, one value counting as a list of one; empty where missing. */
  public List<YamlValue> entries(String key) {
    Optional<YamlValue> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    return value.get() instanceof YamlValue.Sequence list ? list.values() : List.of(value.get());
  }

  /** The mappings of a list, one mapping counting as a list of one; empty where missing. */
  public <T> List<T> each(String key, Function<Fields, T> read) {
    List<T> results = new ArrayList<>();
    List<Object> kept = new ArrayList<>();
    List<YamlValue> entries = entries(key);
    for (YamlValue value : entries) {
      String name = entries.size() == 1 ? key : key + "[" + results.size() + "]";
      Fields fields = inner(name, value);
      results.add(read.apply(fields));
      kept.add(fields.done());
    }
    resolved.put(key, kept);
    return results;
  }

  /** A mapping that must be there. */
  public <T> T inside(String key, Function<Fields, T> read) {
    return inside(key, inner(key, required(key, "keys and values")), read);
  }

  /** A mapping; empty where the key is missing, so that all its defaults hold. */
  public <T> T insideOrNone(String key, Function<Fields, T> read) {
    return inside(key, inner(key), read);
  }

  private <T> T inside(String key, Fields fields, Function<Fields, T> read) {
    T result = read.apply(fields);
    resolved.put(key, fields.done());
    return result;
  }

  /**
   * The keys of a mapping inside, to be looked up and ended by the caller, who also says what
   * {@link #keep} shall keep; none where the key is missing.
   */
  public Fields inner(String key) {
    return value(key).map(v -> inner(key, v)).orElseGet(() -> none(place(), at(key)));
  }

  private Fields inner(String key, YamlValue value) {
    if (value instanceof YamlValue.Mapping inside) {
      return new Fields(inside, at(key));
    }
    throw wrong(key, value, "keys and values");
  }

  /** Replaces what {@link #resolved} says about a key. */
  public <T> T keep(String key, T value) {
    resolved.put(key, value);
    return value;
  }

  /** The same keys with some values replaced. */
  public Fields with(Map<String, YamlValue> replaced) {
    Map<String, YamlValue> values = new LinkedHashMap<>(mapping.values());
    values.putAll(replaced);
    return new Fields(YamlValue.Mapping.of(values, mapping.keys(), mapping.place()), path);
  }

  /**
   * Ends the looking up.
   *
   * @return {@link #resolved}
   * @throws InputException when there is a key that nobody asked for; names the nearest one
   */
  public Map<String, Object> done() {
    for (String key : mapping.values().keySet()) {
      if (!resolved.containsKey(key)) {
        Place place = mapping.keys().getOrDefault(key, mapping.place());
        throw new InputException(
            place + ": " + KnownNames.unknown("key", at(key), here(resolved.keySet())));
      }
    }
    return resolved();
  }

  /** All values that were asked for, defaults included; keys without any value are left out. */
  public Map<String, Object> resolved() {
    Map<String, Object> given = new LinkedHashMap<>(resolved);
    given.values().removeIf(value -> value == null || Map.of().equals(value));
    return given;
  }

  /** An error about the value of a key. */
  public InputException wrong(String key, Object value, String wanted) {
    Object shown = value instanceof YamlValue node ? node.shown() : value;
    return new InputException(
        whereIs(key) + ": " + at(key) + " is " + shown + ", must be " + wanted);
  }

  /** An error about a name that is none of the known ones. */
  public InputException unknown(String key, String name, Collection<String> known) {
    return new InputException(whereIs(key) + ": " + KnownNames.unknown(at(key), name, known));
  }

  /** Where the value of a key stands, or where it is missing. */
  public Place whereIs(String key) {
    YamlValue value = mapping.values().get(key);
    return value == null ? mapping.place() : value.place();
  }

  private YamlValue required(String key, String wanted) {
    return value(key)
        .orElseThrow(
            () ->
                new InputException(
                    place() + ": key '" + at(key) + "' is missing, must be " + wanted));
  }

  private List<String> here(Collection<String> keys) {
    return keys.stream().map(this::at).toList();
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
