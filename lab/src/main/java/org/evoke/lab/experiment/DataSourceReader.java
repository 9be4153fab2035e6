/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evoke.core.Scale;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlValue;
import org.evoke.lab.data.DataSets;
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
  private static final String FEATURES = "features";
  private static final String SETS = "sets";
  private static final String TARGETS = "targets";

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
    List<String> known = common(TARGETS, DataSourceReader::targetsOf);
    if (targets.isEmpty()) {
      targets.addAll(chosen(TARGETS, known));
    }
    for (String name : targets) {
      if (!known.contains(name)) {
        throw root.unknown(TARGETS, name, known);
      }
    }
    inputs.addAll(chosen(FEATURES, common(FEATURES, DataSourceReader::inputsOf)));
  }

  private static List<String> targetsOf(DataSource one) {
    return one instanceof DataSource.Tables tables
        ? tables.targets().stream().map(column -> column.scale().name()).toList()
        : DataSets.named().get(one.name()).targets();
  }

  private static List<String> inputsOf(DataSource one) {
    return one instanceof DataSource.Tables tables
        ? tables.features().stream().map(FeatureTable::name).toList()
        : DataSets.named().get(one.name()).inputs();
  }

  /** The names that all data sets have, in the order of the first. */
  private List<String> common(String key, Function<DataSource, List<String>> names) {
    List<DataSource> all =
        source instanceof DataSource.Joined joined ? joined.sets() : List.of(source);
    List<String> common = new ArrayList<>(names.apply(all.get(0)));
    all.forEach(one -> common.retainAll(names.apply(one)));
    if (common.isEmpty()) {
      List<String> each = all.stream().map(one -> one.name() + " has " + names.apply(one)).toList();
      throw root.wrong(key, "in no data set the same", "named alike: " + String.join(", ", each));
    }
    return common;
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

  private DataSource source(Fields data) {
    if (data.has(SETS)) {
      return joined(data);
    }
    if (isNamed(data)) {
      return named(data);
    }
    readTargets();
    return tables(data, OWN, columns);
  }

  private static boolean isNamed(Fields data) {
    return data.has("set") || !data.has("labels");
  }

  private static DataSource named(Fields data) {
    String set = data.choice("set", DataSets.named().keySet());
    return new DataSource.Named(set, rows(data), sha256(data));
  }

  /** Several data sets. Scales among the targets are what labels are brought to. */
  private DataSource joined(Fields data) {
    boolean scaled =
        root.entries(TARGETS).stream().anyMatch(entry -> entry instanceof YamlValue.Mapping);
    if (scaled) {
      readTargets();
    }
    List<DataSource> sets = data.each(SETS, this::member);
    List<String> names = sets.stream().map(DataSource::name).toList();
    if (sets.size() < 2) {
      throw data.wrong(SETS, names, "at least two; give one alone as data itself");
    }
    if (names.stream().distinct().count() < names.size()) {
      throw data.wrong(SETS, names, "told apart by names");
    }
    List<Scale> common =
        columns.stream().filter(c -> c.classes().isEmpty()).map(TargetColumn::scale).toList();
    return new DataSource.Joined(sets, common, sha256(data));
  }

  /** One of several data sets; the scales of its labels may stand with it. */
  private DataSource member(Fields data) {
    if (isNamed(data)) {
      return named(data);
    }
    List<TargetColumn> own = data.each(TARGETS, DataSourceReader::column);
    if (own.isEmpty() && columns.isEmpty()) {
      throw data.wrong(
          TARGETS, "missing", "a list of {name, low, high} or {name, classes}, here or for all");
    }
    return tables(data, ExperimentReader.named(data, "name"), own.isEmpty() ? columns : own);
  }

  private DataSource.Tables tables(
      Fields data, String usualName, List<TargetColumn> targetColumns) {
    return new DataSource.Tables(
        data.text("name", usualName),
        folder,
        below(data, "labels", data.text("labels")),
        new Columns(data.text("group", ""), data.text("time", ""), data.text("part", "")),
        targetColumns,
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
            FEATURES,
            each ->
                new FeatureTable(
                    ExperimentReader.named(each, "name"), below(each, "file", each.text("file"))));
    if (features.isEmpty()) {
      throw data.wrong(FEATURES, "missing", "a list of {name, file}");
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
    List<YamlValue> entries = root.entries(TARGETS);
    if (entries.isEmpty()) {
      throw root.wrong(TARGETS, "missing", "a list of {name, low, high} or {name, classes}");
    }
    columns.addAll(root.each(TARGETS, DataSourceReader::column));
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
