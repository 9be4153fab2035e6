/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.Scale;
import org.evoke.data.clips.ClipTable;
import org.evoke.data.clips.CsvClipReader;
import org.evoke.pipeline.bundle.TrainingData;
import org.evoke.score.Groups;

/**
 * A data set in tables of one's own: labels with {@code id} and a column for each target, and
 * tables or tracks of features.
 *
 * @param labels the table of labels
 * @param group its column of groups; the id where empty
 * @param time its column of times in seconds; none where empty
 * @param part its column with the name of each row's part; none where empty
 * @param targets name and scale of each target, by column, with its classes if it has any
 * @param features table, or folder of tracks, of each input by name
 * @param about for model cards
 * @param keepsUnlabelled whether rows with empty cells for all targets are kept as rows without
 *     labels; they are refused otherwise
 */
public record LabelTables(
    Path labels,
    String group,
    String time,
    String part,
    Map<Scale, List<String>> targets,
    Map<String, Path> features,
    TrainingData about,
    boolean keepsUnlabelled) {

  public LabelTables {
    targets = new LinkedHashMap<>(targets);
    features = new LinkedHashMap<>(features);
  }

  /**
   * Reads everything, checked.
   *
   * @throws org.evoke.core.UnavailableException when a file is not there
   * @throws InputException when one is malformed, an id comes twice or has no features, or a label
   *     leaves its scale; says where
   */
  public DataSet read() {
    ClipTable table = new CsvClipReader().labels(labels);
    Digest digest = new Digest().add(labels);
    if (keepsUnlabelled && time.isEmpty()) {
      throw new InputException(
          labels + ": rows without labels can be kept where rows have times; give data.time");
    }
    ClipTable labelled = keepsUnlabelled ? rows(table, true) : table;
    Clips clips = clips(labelled, read(labelled), digest);
    if (keepsUnlabelled) {
      ClipTable others = rows(table, false);
      // Rows of groups without any label are of no use.
      if (others.rows() > 0) {
        List<Target> none =
            clips.targets().stream().map(target -> target.withLabels(new double[0])).toList();
        clips = clips.withUnlabelled(Optional.of(clips(others, none, new Digest())));
      }
    }
    FoldInputs foldInputs = foldInputs(clips, digest);
    return new DataSet(
        clips.withInputs(joined(clips, foldInputs)).checked(),
        parts(labelled),
        group.isEmpty() ? "id" : group,
        about,
        digest.hex(),
        foldInputs);
  }

  private static boolean isByGroup(Path place) {
    return place.toString().contains(FoldInputs.GROUP);
  }

  /** Features that depend on the group that a fold leaves out, each group from its folder. */
  private FoldInputs foldInputs(Clips clips, Digest digest) {
    Map<String, Map<String, Input>> byName = new LinkedHashMap<>();
    features.forEach(
        (name, place) -> {
          if (isByGroup(place)) {
            byName.put(name, byGroup(name, place, clips, digest));
          }
        });
    if (!byName.isEmpty() && keepsUnlabelled) {
      throw new InputException(
          labels + ": features by " + FoldInputs.GROUP + " need rows that all have labels");
    }
    return new FoldInputs(byName);
  }

  private static Map<String, Input> byGroup(String name, Path place, Clips clips, Digest digest) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (String leftOut : clips.groups().names().stream().distinct().toList()) {
      Path folder = Path.of(place.toString().replace(FoldInputs.GROUP, leftOut)).normalize();
      if (folder.getNameCount() != place.normalize().getNameCount()) {
        throw new InputException("group " + leftOut + " is no name of a folder");
      }
      Input input =
          FeatureTracks.read(
              name, folder, Optional.of(leftOut), clips.ids(), clips.seconds(), digest);
      input.check(clips.ids());
      inputs.put(leftOut, input);
    }
    if (inputs.values().stream().mapToInt(Input::width).distinct().count() > 1) {
      throw new InputException(place + ": tracks have other columns in some of the folders");
    }
    return inputs;
  }

  /** All inputs in the order of the experiment; zeros where they depend on the fold. */
  private List<Input> joined(Clips clips, FoldInputs foldInputs) {
    List<Input> inputs = new ArrayList<>();
    for (String name : features.keySet()) {
      Map<String, Input> groups = foldInputs.byName().get(name);
      if (groups == null) {
        inputs.add(
            clips.inputs().stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow());
      } else {
        Input any = groups.values().iterator().next();
        inputs.add(new Input(name, any.set(), new float[clips.rows() * any.width()]));
      }
    }
    return inputs;
  }

  /** The rows that have labels, or the others. */
  private ClipTable rows(ClipTable table, boolean labelled) {
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(row -> targets.keySet().stream().anyMatch(t -> has(table, t, row)) == labelled)
            .toArray();
    Map<String, String> same = new LinkedHashMap<>();
    table.names().forEach(name -> same.put(name, name));
    if (labelled && rows.length == 0) {
      throw new InputException(labels + ": no row has a label");
    }
    return table.select(rows, same);
  }

  private static boolean has(ClipTable table, Scale target, int row) {
    return !table.texts(target.name()).get(row).isBlank();
  }

  private List<Target> read(ClipTable table) {
    List<Target> read = new ArrayList<>();
    targets.forEach((scale, classes) -> read.add(target(table, scale, classes)));
    return read;
  }

  private Clips clips(ClipTable table, List<Target> read, Digest digest) {
    Optional<double[]> seconds =
        time.isEmpty() ? Optional.empty() : Optional.of(table.numbers(time));
    List<String> groups = group.isEmpty() ? table.ids() : table.texts(group);
    // The ids are known to be different before they find their features.
    Input none =
        new Input("none", new org.evoke.core.FeatureSet("none", "1", List.of()), new float[0]);
    Clips clips =
        new Clips(table.ids(), new Groups(groups), seconds, List.of(none), read).checked();
    List<Input> inputs = new ArrayList<>();
    features.forEach(
        (name, place) -> {
          if (!isByGroup(place)) {
            inputs.add(input(name, place, clips, digest));
          }
        });
    return inputs.isEmpty() ? clips : clips.withInputs(inputs);
  }

  private static Input input(String name, Path place, Clips clips, Digest digest) {
    if (Files.isDirectory(place)) {
      return FeatureTracks.read(
          name, place, Optional.empty(), clips.ids(), clips.seconds(), digest);
    }
    Input input = FeatureTable.read(name, place, clips.ids(), clips.seconds());
    digest.add(place);
    return input;
  }

  private static Target target(ClipTable table, Scale scale, List<String> classes) {
    if (classes.isEmpty()) {
      double[] values = table.numbers(scale.name());
      for (int row = 0; row < values.length; row++) {
        if (values[row] < scale.low() || values[row] > scale.high()) {
          throw new InputException(
              table.places().of(row)
                  + ": "
                  + scale.name()
                  + " is "
                  + values[row]
                  + ", must lie in "
                  + scale.low()
                  + " to "
                  + scale.high());
        }
      }
      return Target.number(scale, values);
    }
    List<String> cells = table.texts(scale.name());
    double[] numbers = new double[cells.size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = classes.indexOf(cells.get(row).strip());
      if (numbers[row] < 0) {
        throw new InputException(
            table.places().of(row)
                + ": "
                + KnownNames.unknown("class of " + scale.name(), cells.get(row), classes));
      }
    }
    return Target.classes(scale.name(), classes, numbers);
  }

  private Map<String, int[]> parts(ClipTable table) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    if (!part.isEmpty()) {
      List<String> names = table.texts(part);
      for (int row = 0; row < names.size(); row++) {
        rows.computeIfAbsent(names.get(row).strip(), name -> new ArrayList<>()).add(row);
      }
    }
    Map<String, int[]> parts = new LinkedHashMap<>();
    rows.forEach((name, list) -> parts.put(name, list.stream().mapToInt(r -> r).toArray()));
    return parts;
  }
}
