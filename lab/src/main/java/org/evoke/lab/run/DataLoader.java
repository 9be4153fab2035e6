/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.Scale;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.DataSet;
import org.evoke.lab.data.DataSets;
import org.evoke.lab.data.Input;
import org.evoke.lab.data.JoinedSets;
import org.evoke.lab.data.LabelTables;
import org.evoke.lab.data.NamedDataSet;
import org.evoke.lab.data.Target;
import org.evoke.lab.experiment.DataSource;
import org.evoke.lab.experiment.Experiment;

/** Reads the rows of an experiment: its targets, its features, its parts. */
final class DataLoader {
  private DataLoader() {}

  /**
   * Reads them.
   *
   * @param places where data sets lie, by name
   * @throws UnavailableException when a place is not given or not there; says what to give
   * @throws InputException when the data are malformed or not those that the file names
   */
  static DataSet load(Experiment experiment, Map<String, Path> places) {
    DataSource source = experiment.data();
    for (String name : places.keySet()) {
      if (!source.names().contains(name)) {
        throw new UsageException(KnownNames.unknown("data set after --data", name, source.names()));
      }
    }
    return load(experiment, source, places);
  }

  private static DataSet load(Experiment experiment, DataSource source, Map<String, Path> places) {
    if (source instanceof DataSource.Joined joined) {
      DataSet all = joined(experiment, joined, places);
      refuseOther(source, all);
      return all;
    }
    DataSet whole =
        source instanceof DataSource.Named named
            ? named(named, places, experiment.inputs())
            : tables((DataSource.Tables) source, places);
    refuseOther(source, whole);
    return rows(chosen(experiment, whole), source.rows());
  }

  private static DataSet joined(
      Experiment experiment, DataSource.Joined source, Map<String, Path> places) {
    Map<String, DataSet> sets = new LinkedHashMap<>();
    source.sets().forEach(one -> sets.put(one.name(), load(experiment, one, places)));
    Map<String, Scale> scales = new LinkedHashMap<>();
    source.common().forEach(scale -> scales.put(scale.name(), scale));
    return JoinedSets.of(sets, scales);
  }

  private static DataSet named(
      DataSource.Named source, Map<String, Path> places, List<String> inputs) {
    NamedDataSet set = DataSets.named().get(source.name());
    Path place = places.get(source.name());
    if (place == null) {
      throw new UnavailableException(
          "the experiment needs data set "
              + source.name()
              + ": give --data "
              + source.name()
              + "=PATH with "
              + set.place());
    }
    return set.read(place, inputs);
  }

  private static DataSet tables(DataSource.Tables source, Map<String, Path> places) {
    Path folder = places.getOrDefault(source.name(), source.folder());
    Map<Scale, List<String>> targets = new LinkedHashMap<>();
    source.targets().forEach(column -> targets.put(column.scale(), column.classes()));
    Map<String, Path> features = new LinkedHashMap<>();
    source.features().forEach(table -> features.put(table.name(), folder.resolve(table.file())));
    DataSource.Columns columns = source.columns();
    return new LabelTables(
            folder.resolve(source.labels()),
            columns.group(),
            columns.time(),
            columns.part(),
            targets,
            features,
            source.about(),
            source.keepsUnlabelled())
        .read();
  }

  private static void refuseOther(DataSource source, DataSet data) {
    source
        .sha256()
        .filter(wanted -> !wanted.equals(data.sha256()))
        .ifPresent(
            wanted -> {
              throw new InputException(
                  "data "
                      + source.name()
                      + " have sha256 "
                      + data.sha256()
                      + ", the experiment was made with "
                      + wanted
                      + "; give those data, or leave out data.sha256");
            });
  }

  /** The targets and inputs that the experiment names, in its order. */
  private static DataSet chosen(Experiment experiment, DataSet data) {
    Clips clips = data.clips();
    List<Target> targets = pick(experiment.targets(), clips.targets(), Target::name);
    List<Input> inputs = pick(experiment.inputs(), clips.inputs(), Input::name);
    return data.withClips(clips.withTargets(targets).withInputs(inputs))
        .withFoldInputs(data.foldInputs().named(experiment.inputs()));
  }

  private static <T> List<T> pick(List<String> names, List<T> all, Function<T, String> name) {
    return names.stream()
        .map(wanted -> all.stream().filter(t -> name.apply(t).equals(wanted)).findFirst())
        .map(java.util.Optional::orElseThrow)
        .toList();
  }

  /** The rows of some parts alone; all where none are named. */
  private static DataSet rows(DataSet data, List<String> parts) {
    if (parts.isEmpty()) {
      return data;
    }
    int[] rows = IntStream.of(data.rows(parts)).sorted().toArray();
    int[] place = new int[data.clips().rows()];
    java.util.Arrays.fill(place, -1);
    for (int i = 0; i < rows.length; i++) {
      place[rows[i]] = i;
    }
    Map<String, int[]> kept = new LinkedHashMap<>();
    data.parts()
        .forEach(
            (name, members) -> {
              int[] left =
                  IntStream.of(members).map(row -> place[row]).filter(row -> row >= 0).toArray();
              if (left.length > 0) {
                kept.put(name, left);
              }
            });
    return new DataSet(
        data.clips().select(rows),
        kept,
        data.group(),
        data.about(),
        data.sha256(),
        data.foldInputs().select(rows));
  }
}
