/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Scale;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlValue;
import org.evoke.lab.data.DataSets;
import org.evoke.lab.data.NamedDataSet;
import org.evoke.lab.experiment.DataSource.Columns;
import org.evoke.lab.experiment.DataSource.FeatureTable;
import org.evoke.lab.experiment.DataSource.TargetColumn;
import org.evoke.pipeline.bundle.TrainingData;

/** Reads the keys {@code data}, {@code targets} and {@code features}. */
final class DataSourceReader {
  private static final String UNKNOWN = "unknown";
  private static final String OWN = "data";
  private static final String REFUSE = "refuse";
  private static final String KEEP = "keep";

  private final Fields root;
  private final Path folder;
  private final List<TargetColumn> columns = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();
  private final List<String> inputs = new ArrayList<>();
  private final DataSource source;

  DataSourceReader(Fields root, Path folder) {
    this.root = root;
    this.folder = folder;
    this.source = root.inside("data", this::source);
    if (source instanceof DataSource.Named) {
      NamedDataSet set = DataSets.named().get(source.name());
      targets.addAll(chosen("targets", set.targets()));
      inputs.addAll(chosen("features", set.inputs()));
    } else {
      inputs.addAll(
          chosen("features", tables().features().stream().map(FeatureTable::name).toList()));
    }
  }

  /** Where the rows come from. */
  DataSource source() {
    return source;
  }

  /** Names of the targets, in order. */
  List<String> targets() {
    return targets;
  }

  /** Names of the features, in order. */
  List<String> inputs() {
    return inputs;
  }

  private DataSource.Tables tables() {
    return (DataSource.Tables) source;
  }

  private DataSource source(Fields data) {
    if (data.has("set") || !data.has("labels")) {
      String set = data.choice("set", DataSets.named().keySet());
      return new DataSource.Named(set, rows(data), sha256(data));
    }
    readTargets();
    return new DataSource.Tables(
        data.text("name", OWN),
        folder,
        below(data, "labels", data.text("labels")),
        new Columns(data.text("group", ""), data.text("time", ""), data.text("part", "")),
        columns,
        features(data),
        data.insideOrNone("about", this::about),
        data.choice("unlabelled", List.of(REFUSE, KEEP), REFUSE).equals(KEEP),
        rows(data),
        sha256(data));
  }

  private static List<String> rows(Fields data) {
    List<String> rows = data.texts("rows");
    List<String> parts = rows.equals(List.of("all")) ? List.of() : rows;
    data.keep("rows", parts.isEmpty() ? "all" : parts);
    return parts;
  }

  private static Optional<String> sha256(Fields data) {
    String digest = data.text("sha256", null);
    if (digest != null && !digest.matches("[0-9a-f]{64}")) {
      throw data.wrong("sha256", digest, "64 hexadecimal digits in lower case");
    }
    return Optional.ofNullable(digest);
  }

  private List<FeatureTable> features(Fields data) {
    List<FeatureTable> features =
        data.each(
            "features",
            each ->
                new FeatureTable(
                    ExperimentReader.named(each, "name"), below(each, "file", each.text("file"))));
    if (features.isEmpty()) {
      throw data.wrong("features", "missing", "a list of {name, file}");
    }
    return features;
  }

  /** Paths stay below the folder of the data. */
  private static String below(Fields fields, String key, String path) {
    Path inside = Path.of(path);
    if (inside.isAbsolute() || inside.normalize().startsWith("..") || path.isBlank()) {
      throw fields.wrong(key, path, "a path below the folder of the experiment file, or of --data");
    }
    return path;
  }

  private TrainingData about(Fields about) {
    return new TrainingData(
        about.text("title", UNKNOWN),
        0,
        about.text("unit", UNKNOWN),
        about.text("labels", UNKNOWN),
        about.text("terms", UNKNOWN),
        about.text("citation", UNKNOWN));
  }

  /** Targets of tables: names with their scale or classes. */
  private void readTargets() {
    List<YamlValue> entries = root.entries("targets");
    if (entries.isEmpty()) {
      throw root.wrong("targets", "missing", "a list of {name, low, high} or {name, classes}");
    }
    columns.addAll(root.each("targets", DataSourceReader::column));
    columns.forEach(column -> targets.add(column.scale().name()));
  }

  private static TargetColumn column(Fields target) {
    String name = ExperimentReader.named(target, "name");
    List<String> classes = target.texts("classes");
    if (!classes.isEmpty()) {
      if (classes.size() < 2 || classes.stream().distinct().count() < classes.size()) {
        throw target.wrong("classes", classes, "at least 2 names, all different");
      }
      return new TargetColumn(
          new Scale(name, 0, classes.size() - 1, classes.get(0), classes.get(classes.size() - 1)),
          classes);
    }
    double low = target.number("low");
    double high = target.number("high");
    if (!(low < high)) {
      throw target.wrong("high", high, "above low, " + low);
    }
    return new TargetColumn(
        new Scale(
            name,
            low,
            high,
            target.text("low-meaning", "low"),
            target.text("high-meaning", "high")),
        List.of());
  }

  /** Some of the known names in the order given; all where none are given. */
  private List<String> chosen(String key, List<String> known) {
    List<String> names = root.texts(key);
    for (String name : names) {
      if (!known.contains(name)) {
        throw root.unknown(key, name, known);
      }
    }
    if (names.size() > names.stream().distinct().count()) {
      throw root.wrong(key, names, "different from each other");
    }
    return root.keep(key, names.isEmpty() ? known : names);
  }
}
