/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The classes of which a model finds the one that fits, with the probability of each.
 *
 * @param name column name of the class, such as {@code class}
 * @param labels a word for each class, at least two, all different
 */
public record ClassNames(String name, List<String> labels) {
  private static final String NAME = "name";
  private static final String LABELS = "labels";
  private static final int MOST = 10_000;

  public ClassNames {
    labels = List.copyOf(labels);
    boolean named = !name.isBlank() && labels.stream().noneMatch(String::isBlank);
    boolean different = new LinkedHashSet<>(labels).size() == labels.size();
    if (!named || !different || labels.size() < 2 || labels.size() > MOST) {
      throw new UsageException(
          "classes '"
              + name
              + "' are "
              + labels
              + ", must be 2 to "
              + MOST
              + " different words under a name");
    }
  }

  /** What the number of a class means: from 1 to the number of classes. */
  public Scale scale() {
    return new Scale(name, 1, labels.size(), labels.get(0), labels.get(labels.size() - 1));
  }

  /** Column names: the class, then the probability of each. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(name));
    for (int number = 1; number <= labels.size(); number++) {
      columns.add(probability(name, number));
    }
    return columns;
  }

  /** Such as {@code p1}; {@code quadrant_p1} under another name. */
  private static String probability(String name, int number) {
    return (name.equals("class") ? "p" : name + "_p") + number;
  }

  /** As {@code model.json} lists it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(NAME, name);
    map.put(LABELS, labels);
    return map;
  }

  /**
   * What {@code model.json} lists as {@code classes}.
   *
   * @param listed a list of maps with {@code name} and {@code labels}, or null for none
   * @throws InputException when it is of another form
   */
  public static List<ClassNames> read(Object listed) {
    if (listed == null) {
      return List.of();
    }
    if (!(listed instanceof List<?> list)) {
      throw new InputException("classes is " + listed + ", must be a list of objects");
    }
    return list.stream().map(ClassNames::entry).toList();
  }

  private static ClassNames entry(Object entry) {
    if (!(entry instanceof Map<?, ?> map)
        || !(map.get(NAME) instanceof String name)
        || !(map.get(LABELS) instanceof List<?> words)
        || !words.stream().allMatch(String.class::isInstance)) {
      throw new InputException(
          "classes has the entry " + entry + ", must have a name and a list of labels");
    }
    try {
      return new ClassNames(name, words.stream().map(String.class::cast).toList());
    } catch (UsageException e) {
      throw new InputException(e.getMessage(), e);
    }
  }
}
