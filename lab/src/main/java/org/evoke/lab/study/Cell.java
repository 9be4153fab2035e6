/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.lab.experiment.Experiment;

/**
 * One cell of a table: an experiment with one model.
 *
 * @param name of its file and folder: letters, digits, dot, dash, underscore
 * @param description for readers of the experiment
 * @param data its rows
 * @param targets entries of the key {@code targets}: {@code {name, low, high}} or {@code {name,
 *     classes}}, or names where the data set has their scales
 * @param inputs entries of the key {@code features}: names of those that are used; all where empty
 * @param family what is trained
 * @param options of the family
 * @param train entries of the key {@code train}; left out where empty
 * @param protocol entries of the key {@code protocol}
 * @param metrics what is measured
 * @param seeds everything is done again with each
 */
public record Cell(
    String name,
    String description,
    CellRows data,
    List<?> targets,
    List<String> inputs,
    String family,
    Map<String, Object> options,
    Map<String, Object> train,
    Map<String, Object> protocol,
    List<String> metrics,
    List<Long> seeds) {
  public Cell {
    targets = List.copyOf(targets);
    inputs = List.copyOf(inputs);
    options = new LinkedHashMap<>(options);
    train = new LinkedHashMap<>(train);
    protocol = new LinkedHashMap<>(protocol);
    metrics = List.copyOf(metrics);
    seeds = List.copyOf(seeds);
  }

  /** A cell that uses all features of its rows. */
  public Cell(
      String name,
      String description,
      CellRows data,
      List<?> targets,
      String family,
      Map<String, Object> options,
      Map<String, Object> train,
      Map<String, Object> protocol,
      List<String> metrics,
      List<Long> seeds) {
    this(
        name,
        description,
        data,
        targets,
        List.of(),
        family,
        options,
        train,
        protocol,
        metrics,
        seeds);
  }

  /** The same under another name. */
  public Cell named(String other) {
    return new Cell(
        other,
        description,
        data,
        targets,
        inputs,
        family,
        options,
        train,
        protocol,
        metrics,
        seeds);
  }

  /** The same with other labels, {@code train} keys and one seed: a small part of it. */
  Cell small(CellRows sample, Map<String, Object> training) {
    return new Cell(
        name,
        description,
        sample,
        targets,
        inputs,
        family,
        options,
        training,
        protocol,
        metrics,
        seeds.subList(0, 1));
  }

  /** The experiment, as {@code evoke-experiment/1} writes it. */
  Map<String, Object> experiment() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema", Experiment.SCHEMA);
    map.put("name", name);
    map.put("description", description);
    map.put("data", data.toMap());
    map.put("targets", new ArrayList<>(targets));
    if (!inputs.isEmpty()) {
      map.put("features", inputs);
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", name);
    model.put("family", family);
    if (!options.isEmpty()) {
      model.put("options", options);
    }
    map.put("model", model);
    if (!train.isEmpty()) {
      map.put("train", train);
    }
    map.put("protocol", protocol);
    map.put("metrics", metrics);
    map.put("seeds", seeds);
    return map;
  }
}
