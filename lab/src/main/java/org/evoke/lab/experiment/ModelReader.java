/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evoke.core.InputException;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlValue;
import org.evoke.lab.experiment.ModelPlan.Candidate;
import org.evoke.lab.family.Families;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.score.Metric;

/** Reads the keys {@code model} or {@code models}, and {@code train}. */
final class ModelReader {
  private static final int MOST_CANDIDATES = 10_000;

  private final Fields root;
  private final Outline outline;
  private final Map<String, Family> families = Families.named();
  private final Fields train;
  private boolean trainUsed;

  ModelReader(Fields root, Outline outline) {
    this.root = root;
    this.outline = outline;
    this.train = root.inner("train");
  }

  /** The models in order. */
  List<ModelPlan> models() {
    if (root.has("model") == root.has("models")) {
      throw new InputException(root.place() + ": give either 'model' or 'models', a list of them");
    }
    List<ModelPlan> models =
        root.has("model")
            ? List.of(root.inside("model", this::model))
            : root.each("models", this::model);
    root.keep("train", trainUsed ? train.resolved() : Map.of());
    if (!trainUsed && root.has("train")) {
      throw root.wrong("train", "given", "left out: no family here trains in epochs");
    }
    return models;
  }

  private ModelPlan model(Fields model) {
    List<Candidate> candidates = new ArrayList<>();
    String fallback = model.has("candidates") ? "choice" : model.text("family");
    String name = ExperimentReader.requireName(model, "name", model.text("name", fallback));
    if (model.has("candidates")) {
      model.each("candidates", each -> candidates.addAll(candidates(each)));
    } else {
      candidates.addAll(candidates(model));
    }
    if (candidates.size() > MOST_CANDIDATES) {
      throw model.wrong("grid", candidates.size() + " candidates", "at most " + MOST_CANDIDATES);
    }
    refuseTwins(model, candidates);
    Metric chooseBy = candidates.size() > 1 ? criterion(model) : Metric.R2;
    return new ModelPlan(name, candidates, chooseBy);
  }

  private static Metric criterion(Fields model) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      metrics.put(metric.id(), metric);
    }
    return metrics.get(model.choice("choose-by", metrics.keySet(), Metric.R2.id()));
  }

  private static void refuseTwins(Fields model, List<Candidate> candidates) {
    Map<String, Candidate> seen = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (seen.put(candidate.name(), candidate) != null) {
        throw model.wrong(
            "candidates", "two called '" + candidate.name() + "'", "told apart by 'name'");
      }
    }
  }

  /** The candidates of one family: one for each point of its grid. */
  private List<Candidate> candidates(Fields entry) {
    Family family = families.get(entry.choice("family", families.keySet()));
    String name = entry.text("name", family.name());
    List<Map<String, YamlValue>> points = points(entry);
    List<Candidate> candidates = new ArrayList<>();
    for (Map<String, YamlValue> point : points) {
      Fields options = entry.inner("options").with(point);
      FamilyTrainer trainer = family.configure(options, training(entry, family), outline);
      candidates.add(new Candidate(full(name, point), family.name(), options.done(), trainer));
    }
    Map<String, Object> options = new LinkedHashMap<>(candidates.get(0).options());
    options.keySet().removeAll(points.get(0).keySet());
    entry.keep("options", options);
    return candidates;
  }

  /** What {@code train} says, of the entry itself or of the whole experiment. */
  private Fields training(Fields entry, Family family) {
    if (entry.has("train")) {
      Fields own = entry.inner("train");
      if (!family.trainsInEpochs()) {
        throw entry.wrong("train", "given", "left out: " + family.name() + " has no epochs");
      }
      entry.keep("train", entry.value("train").orElseThrow().plain());
      return own;
    }
    trainUsed |= family.trainsInEpochs();
    return family.trainsInEpochs() ? train : Fields.none(entry.place(), "train");
  }

  private static String full(String name, Map<String, YamlValue> point) {
    if (point.isEmpty()) {
      return name;
    }
    return point.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue().plain())
        .collect(Collectors.joining(", ", name + ": ", ""));
  }

  /** Every combination of the grid's values; one empty combination where there is no grid. */
  private static List<Map<String, YamlValue>> points(Fields entry) {
    List<Map<String, YamlValue>> points = new ArrayList<>(List.of(Map.of()));
    if (!(entry.value("grid").orElse(null) instanceof YamlValue.Mapping grid)) {
      return points;
    }
    entry.keep("grid", grid.plain());
    for (Map.Entry<String, YamlValue> axis : grid.values().entrySet()) {
      if (!(axis.getValue() instanceof YamlValue.Sequence values) || values.values().isEmpty()) {
        throw entry.wrong("grid", axis.getValue().shown(), "lists of values by option");
      }
      points = crossed(points, axis.getKey(), values.values());
      if (points.size() > MOST_CANDIDATES) {
        throw entry.wrong("grid", points.size() + " points", "at most " + MOST_CANDIDATES);
      }
    }
    return points;
  }

  private static List<Map<String, YamlValue>> crossed(
      List<Map<String, YamlValue>> points, String key, List<YamlValue> values) {
    List<Map<String, YamlValue>> all = new ArrayList<>();
    for (Map<String, YamlValue> point : points) {
      for (YamlValue value : values) {
        Map<String, YamlValue> more = new LinkedHashMap<>(point);
        more.put(key, value);
        all.add(more);
      }
    }
    return all;
  }
}
