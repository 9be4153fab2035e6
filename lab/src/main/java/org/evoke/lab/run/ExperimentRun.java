/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.DataSet;
import org.evoke.lab.data.Target;
import org.evoke.lab.experiment.Experiment;
import org.evoke.lab.experiment.ModelPlan;
import org.evoke.lab.experiment.ProtocolPlan;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.score.protocol.Control;
import org.evoke.score.protocol.ShuffledLabels;

/**
 * Runs an experiment. Folds that an earlier run has finished in the same folder are kept; the same
 * experiment, data and seeds give the same results with any number of threads.
 */
public final class ExperimentRun {
  private final Experiment experiment;
  private final RunOptions options;
  private final Path folder;
  private final FoldWorkers workers;
  private final int rank;

  private ExperimentRun(
      Experiment experiment, Path folder, RunOptions options, FoldWorkers workers, int rank) {
    this.experiment = experiment;
    this.folder = folder;
    this.options = options;
    this.workers = workers;
    this.rank = rank;
  }

  /**
   * Trains and measures.
   *
   * @param folder run folder, in which finished folds are kept
   * @throws UsageException when the folder holds a run of another experiment
   */
  public static RunResult run(
      Experiment experiment, Path folder, RunOptions options, Progress progress) {
    try (FoldWorkers own = new FoldWorkers(options.threads())) {
      return run(experiment, folder, options, own, 0, progress);
    }
  }

  /**
   * Trains and measures beside other experiments.
   *
   * @param workers what runs its folds and theirs
   * @param rank of the experiment; folds of those with lower ones come first
   */
  public static RunResult run(
      Experiment experiment,
      Path folder,
      RunOptions options,
      FoldWorkers workers,
      int rank,
      Progress progress) {
    return new ExperimentRun(experiment, folder, options, workers, rank).run(progress);
  }

  private RunResult run(Progress progress) {
    BundleMaker.requirePossible(experiment);
    DataSet data = controlled(DataLoader.load(experiment, options.data()));
    requireNumbers(data.clips());
    requireFittingCriteria(data.clips());
    List<Division> divisions = Division.of(experiment, data);
    List<FoldTask> tasks = tasks(divisions);
    try (FoldStore store = new FoldStore(folder, basis(data))) {
      Map<FoldTask, FoldResult> results = results(store, data, tasks, progress);
      List<Pooled> pooled = pooled(results, data.clips());
      List<String> doubts = new ArrayList<>(Doubts.about(divisions, data));
      doubts.addAll(Doubts.about(experiment));
      Scores scores =
          new Scorer(experiment, data.clips()).scores(pooled, options.control(), doubts);
      Optional<ModelBundle> bundle = bundle(data, scores, store);
      store.finish();
      return new RunResult(
          experiment,
          resolved(data),
          options.control(),
          data,
          foldRows(divisions),
          pooled,
          scores,
          bundle);
    }
  }

  private Map<FoldTask, FoldResult> results(
      FoldStore store, DataSet data, List<FoldTask> tasks, Progress progress) {
    int outer = Math.max(1, Math.min(workers.threads(), tasks.size()));
    int inner = Math.max(1, workers.threads() / outer);
    boolean canary = options.control().equals(Optional.of(Control.CANARY));
    FoldRunner runner = new FoldRunner(data, experiment.band(), canary, inner);
    return new FoldPool(store, runner, workers, rank, progress).run(tasks);
  }

  /** With shuffled labels, all that follows sees nothing but these. */
  private DataSet controlled(DataSet data) {
    if (!options.control().equals(Optional.of(Control.SHUFFLED_LABELS))) {
      return data;
    }
    Clips clips = data.clips();
    Seed seed = new Seed(experiment.seeds().get(0)).derive("control");
    double[][] shuffled = ShuffledLabels.of(clips.labels(), seed);
    List<Target> targets = new ArrayList<>();
    for (int target = 0; target < shuffled.length; target++) {
      targets.add(clips.targets().get(target).withLabels(shuffled[target]));
    }
    return data.withClips(clips.withTargets(targets));
  }

  /** Bands are about numbers. */
  private void requireNumbers(Clips clips) {
    for (Target target : clips.targets()) {
      if (target.isClass() && experiment.band().isPresent()) {
        throw new UsageException(
            "target " + target.name() + " is a class; leave out band, which is for numbers");
      }
    }
  }

  private void requireFittingCriteria(Clips clips) {
    for (ModelPlan model : experiment.models()) {
      for (Target target : clips.targets()) {
        if (model.isChoice() && model.chooseBy().needsClasses() != target.isClass()) {
          throw new UsageException(
              "model "
                  + model.name()
                  + " is chosen by "
                  + model.chooseBy().id()
                  + ", which does not fit target "
                  + target.name()
                  + "; set choose-by to "
                  + (target.isClass() ? "acc" : "r2"));
        }
      }
    }
  }

  private List<FoldTask> tasks(List<Division> divisions) {
    List<FoldTask> tasks = new ArrayList<>();
    for (Division division : divisions) {
      for (String model : division.protocol().models()) {
        tasks.addAll(division.tasks(experiment.model(model)));
      }
    }
    return tasks;
  }

  private List<Pooled> pooled(Map<FoldTask, FoldResult> results, Clips clips) {
    List<Pooled> pooled = new ArrayList<>();
    for (ProtocolPlan protocol : experiment.protocols()) {
      for (String model : protocol.models()) {
        pooled.add(Pooled.of(protocol, experiment.model(model), results, clips));
      }
    }
    return pooled;
  }

  /** The experiment with all defaults, the digest of its data and the control. */
  private Map<String, Object> resolved(DataSet data) {
    Map<String, Object> resolved = new LinkedHashMap<>(experiment.resolved());
    Map<String, Object> source = new LinkedHashMap<>();
    ((Map<?, ?>) resolved.get("data")).forEach((key, value) -> source.put((String) key, value));
    source.put("sha256", data.sha256());
    resolved.put("data", source);
    return resolved;
  }

  /** What predictions depend on: not what is measured about them, nor what becomes of them. */
  private Map<String, Object> basis(DataSet data) {
    Map<String, Object> basis = resolved(data);
    List.of("name", "description", "metrics", "reference", "draws", "bundle")
        .forEach(basis::remove);
    basis.put("control", options.control().map(Control::id).orElse("none"));
    return basis;
  }

  private Optional<ModelBundle> bundle(DataSet data, Scores scores, FoldStore store) {
    if (experiment.bundle().isEmpty() || options.control().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new BundleMaker(experiment, data, scores, options).make(store.work("bundle")));
  }

  private List<FoldRow> foldRows(List<Division> divisions) {
    List<FoldRow> rows = new ArrayList<>();
    divisions.forEach(division -> rows.addAll(FoldRow.of(division)));
    return rows;
  }
}
