/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlReader;
import org.evoke.lab.family.Outline;

/** Reads experiment files. Every key is checked; what is wrong is named with its line. */
public final class ExperimentReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int USUAL_DRAWS = 2000;

  private final Fields root;
  private final Path folder;

  private ExperimentReader(Fields root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /**
   * Reads a file.
   *
   * @throws org.evoke.core.UnavailableException when it is not there
   * @throws org.evoke.core.InputException when it is not an experiment; says the line, the key, the
   *     value and what would be right
   */
  public static Experiment read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return new ExperimentReader(new Fields(YamlReader.read(file), ""), folder).experiment();
  }

  /** Reads a text as if it were a file of that folder. */
  static Experiment read(String text, String name, Path folder) {
    return new ExperimentReader(new Fields(YamlReader.read(text, name), ""), folder).experiment();
  }

  private Experiment experiment() {
    root.choice("schema", List.of(Experiment.SCHEMA));
    String name = named(root, "name");
    String description = root.text("description", "");
    DataSourceReader sources = new DataSourceReader(root, folder);
    DataSource data = sources.source();
    List<String> targets = sources.targets();
    List<String> inputs = sources.inputs();
    List<ModelPlan> models = new ModelReader(root, new Outline(inputs, targets)).models();
    List<String> names = models.stream().map(ModelPlan::name).toList();
    unique("models", names);
    List<ProtocolPlan> protocols = new ProtocolReader(root, names, data.names()).protocols();
    unique("protocol", protocols.stream().map(ProtocolPlan::name).toList());
    List<ScoredMeasure> measures = measures();
    String reference = root.choice("reference", names, names.get(0));
    List<Long> seeds = seeds();
    int draws = root.whole("draws", 100, USUAL_DRAWS);
    Optional<BandPlan> band = band();
    Optional<BundlePlan> bundle = new BundleReader(root, folder, names, inputs).bundle(name);
    if (dependsOnFold(data, inputs)) {
      requireFixedAndLeftOut(models, protocols);
    }
    return new Experiment(
        name,
        description,
        data,
        targets,
        inputs,
        models,
        protocols,
        measures,
        reference,
        seeds,
        draws,
        band,
        bundle,
        root.done());
  }

  private static boolean dependsOnFold(DataSource data, List<String> inputs) {
    return data instanceof DataSource.Tables tables
        && tables.features().stream()
            .anyMatch(table -> table.isByGroup() && inputs.contains(table.name()));
  }

  /**
   * What was learned without one group suits the fold that leaves out that group: anything that
   * looks at parts of the training rows would see what has learned from them.
   */
  private void requireFixedAndLeftOut(List<ModelPlan> models, List<ProtocolPlan> protocols) {
    if (!protocols.stream().allMatch(p -> p.split() instanceof SplitPlan.LeaveOneOut)) {
      throw root.wrong("protocol", "another", "leave-one-group-out: features are by {group}");
    }
    if (models.stream().anyMatch(ModelPlan::isChoice)) {
      throw root.wrong("model", "a choice", "fixed: features are by {group}");
    }
    for (String key : List.of("band", "bundle")) {
      if (root.has(key)) {
        throw root.wrong(key, "given", "left out: features are by {group}");
      }
    }
  }

  /** A name that may stand in file names. */
  static String named(Fields fields, String key) {
    return requireName(fields, key, fields.text(key));
  }

  static String requireName(Fields fields, String key, String name) {
    if (!NAME.matcher(name).matches()) {
      throw fields.wrong(key, "'" + name + "'", "of letters, digits, dot, dash and underscore");
    }
    return name;
  }

  private void unique(String key, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw root.wrong(key, "twice named '" + name + "'", "told apart by names");
      }
    }
  }

  private List<ScoredMeasure> measures() {
    List<String> names = root.texts("metrics");
    List<ScoredMeasure> measures = new ArrayList<>();
    for (String name : names.isEmpty() ? List.of("rmse", "r2", "pcc", "ccc") : names) {
      measures.add(measure(name));
    }
    root.keep("metrics", measures.stream().map(ScoredMeasure::id).toList());
    return measures;
  }

  private ScoredMeasure measure(String name) {
    try {
      return ScoredMeasure.named(name);
    } catch (UsageException e) {
      throw root.unknown("metrics", name, ScoredMeasure.names());
    }
  }

  private List<Long> seeds() {
    List<Long> seeds = root.wholes("seeds");
    if (new HashSet<>(seeds).size() < seeds.size()) {
      throw root.wrong("seeds", seeds, "different from each other");
    }
    return root.keep("seeds", seeds.isEmpty() ? List.of(1L) : seeds);
  }

  private Optional<BandPlan> band() {
    if (root.value("band").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        root.inside(
            "band", band -> new BandPlan(band.whole("folds", 2, 5), band.whole("repeats", 1, 1))));
  }
}
