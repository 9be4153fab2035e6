/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlReader;
import org.evoke.data.yaml.YamlValue;

/**
 * A paper as far as its experiments go: values that it states, values that were chosen where it is
 * silent, and the figures that it prints. Read from {@code org/evoke/lab/papers/NAME.yaml}:
 *
 * <pre>
 * schema: evoke-paper/1
 * name: valence
 * citation: ...
 * selects: [models]
 * settings:
 *   train.epochs: {value: 100, paper: "III: at most 100 epochs"}
 *   train.patience: {value: 10, chosen: "stops early, does not say when"}
 * figures:
 *   table2:
 *     fea-tf-scma all: {acc: 49.74, acc_pm1: 90.58}
 * </pre>
 *
 * @param name of the file
 * @param citation of the paper
 * @param selects keys of settings that say which cells are computed, not how
 * @param settings by key, with dots between the parts of a key
 * @param figures numbers that the paper prints, by table, row and column
 */
public record Paper(
    String name,
    String citation,
    List<String> selects,
    Map<String, Setting> settings,
    Map<String, Map<String, Map<String, Double>>> figures) {
  /** Value of the key {@code schema}. */
  public static final String SCHEMA = "evoke-paper/1";

  /**
   * One value.
   *
   * @param value text, whole number, number, truth value, or list of those
   * @param stated whether the paper states it
   * @param why the place in the paper, or the reason of the choice
   */
  public record Setting(Object value, boolean stated, String why) {}

  public Paper {
    selects = List.copyOf(selects);
    settings = new LinkedHashMap<>(settings);
    figures = new LinkedHashMap<>(figures);
  }

  /** The paper of a name; there must be one. */
  public static Paper named(String name) {
    String file = name + ".yaml";
    try (InputStream in = Paper.class.getResourceAsStream("/org/evoke/lab/papers/" + file)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads the text of such a file.
   *
   * @throws org.evoke.core.InputException when it is not one; says the line
   */
  static Paper read(String text, String file) {
    Fields root = new Fields(YamlReader.read(text, file), "");
    root.choice("schema", List.of(SCHEMA));
    String name = root.text("name");
    String citation = root.text("citation");
    List<String> selects = root.texts("selects");
    Map<String, Setting> settings = root.inside("settings", fields -> each(fields, Paper::setting));
    Map<String, Map<String, Map<String, Double>>> figures =
        root.insideOrNone("figures", tables -> each(tables, rows -> each(rows, Paper::numbers)));
    root.done();
    return new Paper(name, citation, selects, settings, figures);
  }

  /** What stands below each key. */
  private static <T> Map<String, T> each(Fields fields, Function<Fields, T> read) {
    Map<String, T> all = new LinkedHashMap<>();
    fields.given().forEach(key -> all.put(key, fields.inside(key, read)));
    return all;
  }

  private static Map<String, Double> numbers(Fields fields) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    fields.given().forEach(key -> numbers.put(key, fields.number(key)));
    return numbers;
  }

  private static Setting setting(Fields fields) {
    Object value = fields.value("value").map(YamlValue::plain).orElse(null);
    boolean stated = fields.has("paper");
    if (value == null || value instanceof Map || stated == fields.has("chosen")) {
      throw fields.wrong("value", value, "a value with either 'paper' or 'chosen' beside it");
    }
    return new Setting(value, stated, fields.text(stated ? "paper" : "chosen"));
  }

  /** A number that the paper prints; empty where it prints none there. */
  public Optional<Double> figure(String table, String row, String column) {
    return Optional.ofNullable(figures.getOrDefault(table, Map.of()).get(row))
        .map(cells -> cells.get(column));
  }

  /** The same for readers, as short as it can be written; a dash where the paper prints none. */
  public String printed(String table, String row, String column) {
    return figure(table, row, column)
        .map(value -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())
        .orElse("-");
  }

  /** Keys with their values and where these come from, for {@code evoke reproduce}. */
  public Map<String, String> described() {
    Map<String, String> described = new LinkedHashMap<>();
    settings.forEach(
        (key, setting) ->
            described.put(
                key,
                setting.value()
                    + " ("
                    + (setting.stated() ? "paper, " : "chosen: ")
                    + setting.why()
                    + ")"));
    return described;
  }
}
