/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.YamlReader;
import org.evoke.data.yaml.YamlValue;
import org.evoke.lab.reproduce.Reproduction;
import org.evoke.lab.table.Table;

/**
 * The values that a reproduction runs with: those of a paper, some of them changed.
 *
 * @param paper whose values
 * @param changed values that differ, by key
 */
public record PaperSettings(Paper paper, Map<String, Object> changed) {
  /** Value of the setting {@code recipe} for features that need no weights. */
  public static final String TINY = "tiny";

  public PaperSettings {
    changed = inOrder(paper, changed);
  }

  /** However they were given, they are told in the order of the paper's. */
  private static Map<String, Object> inOrder(Paper paper, Map<String, Object> changed) {
    Map<String, Object> ordered = new LinkedHashMap<>(paper.settings());
    ordered.keySet().retainAll(changed.keySet());
    ordered.replaceAll((key, setting) -> changed.get(key));
    return ordered;
  }

  /**
   * Reads what the user set.
   *
   * @param given values by key, written as in YAML
   * @throws UsageException when a key is unknown, or a value is not of the kind of the paper's
   */
  public static PaperSettings of(Paper paper, Map<String, String> given) {
    Map<String, Object> changed = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : given.entrySet()) {
      Paper.Setting setting = paper.settings().get(entry.getKey());
      if (setting == null) {
        throw new UsageException(
            KnownNames.unknownOfMany(
                "setting", entry.getKey(), paper.settings().keySet(), Reproduction.LIST));
      }
      Object value = alike(entry.getKey(), parsed(entry.getKey(), entry.getValue()), setting);
      if (!value.equals(setting.value())) {
        changed.put(entry.getKey(), value);
      }
    }
    return new PaperSettings(paper, changed);
  }

  private static Object parsed(String key, String text) {
    try {
      YamlValue.Mapping mapping = YamlReader.read("value: " + text, "--set " + key);
      Object value = mapping.values().get("value").plain();
      if (value != null && mapping.values().size() == 1) {
        return value;
      }
    } catch (InputException e) {
      throw new UsageException("--set " + key + "=" + text + ": " + e.getMessage());
    }
    throw new UsageException("--set " + key + "=" + text + ": must be a value");
  }

  /** Of the kind of the paper's value: a list, a whole number, a number, a truth value, a text. */
  private static Object alike(String key, Object value, Paper.Setting setting) {
    if (setting.value() instanceof List<?> usual) {
      List<Object> entries = new ArrayList<>();
      for (Object entry : value instanceof List<?> list ? list : List.of(value)) {
        entries.add(usual.isEmpty() ? entry : alike(key, entry, usual.get(0)));
      }
      return entries;
    }
    return alike(key, value, setting.value());
  }

  private static Object alike(String key, Object value, Object usual) {
    if (usual instanceof Double && value instanceof Long whole) {
      return whole.doubleValue();
    }
    if (usual instanceof String && !(value instanceof List || value instanceof Map)) {
      return String.valueOf(value);
    }
    if (!value.getClass().equals(usual.getClass())) {
      throw new UsageException(
          "--set " + key + "=" + value + ": must be " + kind(usual) + " such as " + usual);
    }
    return value;
  }

  private static String kind(Object usual) {
    if (usual instanceof Long) {
      return "a whole number";
    }
    return usual instanceof Double ? "a number" : usual instanceof Boolean ? "a flag" : "a text";
  }

  private Object value(String key) {
    Paper.Setting setting = paper.settings().get(key);
    if (setting == null) {
      throw new IllegalArgumentException(paper.name() + ".yaml has no setting " + key);
    }
    return changed.getOrDefault(key, setting.value());
  }

  /** A text. */
  public String text(String key) {
    return String.valueOf(value(key));
  }

  /** A number. */
  public double number(String key) {
    return ((Number) value(key)).doubleValue();
  }

  /**
   * A number within bounds.
   *
   * @throws UsageException when it lies outside
   */
  public double number(String key, double least, double most) {
    double number = number(key);
    if (!(number >= least && number <= most)) {
      throw new UsageException(
          "setting " + key + " is " + number + ", must lie in " + least + " to " + most);
    }
    return number;
  }

  /** A whole number. */
  public int whole(String key) {
    return Math.toIntExact((Long) value(key));
  }

  /** A truth value. */
  public boolean flag(String key) {
    return (Boolean) value(key);
  }

  /** A list of texts. */
  public List<String> texts(String key) {
    return ((List<?>) value(key)).stream().map(String::valueOf).toList();
  }

  /** A list of numbers. */
  public double[] numbers(String key) {
    return ((List<?>) value(key)).stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
  }

  /** A list of whole numbers. */
  public List<Long> wholes(String key) {
    return ((List<?>) value(key)).stream().map(n -> ((Number) n).longValue()).toList();
  }

  /**
   * The values below a key, as keys and values of a file of an experiment: {@code map("train")}
   * holds {@code epochs} and, below {@code optimiser}, {@code rate}.
   */
  public Map<String, Object> map(String key) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String each : paper.settings().keySet()) {
      if (each.startsWith(key + ".")) {
        put(map, each.substring(key.length() + 1), value(each));
      }
    }
    return map;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> map, String key, Object value) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      map.put(key, value);
    } else {
      Object inner = map.computeIfAbsent(key.substring(0, dot), any -> new LinkedHashMap<>());
      put((Map<String, Object>) inner, key.substring(dot + 1), value);
    }
  }

  /** All values by key. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    paper.settings().keySet().forEach(key -> map.put(key, value(key)));
    return map;
  }

  /** What results depend on: all values but those that say which cells are computed. */
  Map<String, Object> basis() {
    Map<String, Object> basis = toMap();
    basis.keySet().removeAll(paper.selects());
    return basis;
  }

  /** In a sentence, that features are not those of the paper; nothing where they are. */
  public Optional<String> tinyWords() {
    return text("recipe").equals(TINY)
        ? Optional.of(
            "Recipe tiny: sets without pretrained networks, for trying things out; the paper's"
                + " figures do not compare.")
        : Optional.empty();
  }

  /** In a sentence, which values are not the paper's. */
  public String changedWords() {
    return changed.isEmpty()
        ? "All settings are the paper's, or chosen where it is silent (see the table of settings)."
        : "Settings that are not the paper's, nor chosen for it: " + words(changed, "=") + ".";
  }

  /**
   * Entries for readers.
   *
   * @param between what stands between a key and its value
   */
  public static String words(Map<String, Object> entries, String between) {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + between + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The values with where they come from, for readers. */
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    paper
        .settings()
        .forEach(
            (key, setting) -> {
              boolean own = changed.containsKey(key);
              String source = own ? "set" : setting.stated() ? "paper" : "chosen";
              String why =
                  own ? "instead of " + setting.value() + "; " + setting.why() : setting.why();
              rows.add(List.of(key, String.valueOf(value(key)), source, why));
            });
    return new Table(
        "Settings",
        "From the paper, or chosen where it is silent; each can be changed with --set.",
        List.of("setting", "value", "from", "where, or why"),
        rows);
  }
}
