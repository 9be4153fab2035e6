/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.ProgressOfParts;
import org.evoke.core.Tasks;
import org.evoke.data.json.JsonObject;
import org.evoke.data.table.TextFile;
import org.evoke.data.yaml.YamlWriter;
import org.evoke.lab.data.Digest;
import org.evoke.lab.experiment.Experiment;
import org.evoke.lab.experiment.ExperimentReader;
import org.evoke.lab.report.RunFolder;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.run.ExperimentRun;
import org.evoke.lab.run.FoldWorkers;
import org.evoke.lab.run.KeptResults;
import org.evoke.lab.run.RunOptions;
import org.evoke.lab.run.RunResult;

/**
 * The run folder of a reproduction whose cells are experiments. Finished cells are kept; of the one
 * at which a run was ended, finished folds and the last epoch are.
 *
 * <p>{@code RUN/settings.yaml} holds all settings, {@code RUN/cells} the experiments with their
 * labels, features and run folders, {@code RUN/study} the scores, and digests of the data and, in
 * {@code features.json}, of the features that they were computed with.
 */
public final class Study implements AutoCloseable {
  /** Cells whose folds share the threads: while one ends, the next one has begun. */
  private static final int AT_ONCE = 2;

  /** Digests of features, beside the scores. */
  private static final String FEATURES = "features";

  private final ReproductionRequest request;
  private final KeptResults kept;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private Study(ReproductionRequest request, KeptResults kept) {
    this.request = request;
    this.kept = kept;
  }

  /**
   * Opens the folder of a request.
   *
   * @param settings all of them
   * @param data what the results depend on besides, such as {@link #digest}
   * @throws org.evoke.core.UsageException when the folder holds a run with other settings or data,
   *     or another process is at work there
   */
  public static Study open(
      ReproductionRequest request, PaperSettings settings, Map<String, Object> data) {
    Map<String, Object> basis = new LinkedHashMap<>();
    basis.put("paper", settings.paper().name());
    basis.put("protocol", request.published() ? "published" : "sound");
    basis.put("settings", settings.basis());
    basis.put("data", data);
    KeptResults kept = new KeptResults(request.folder(), "study", basis);
    basis.remove("data");
    basis.put("settings", settings.toMap());
    write(request.folder().resolve("settings.yaml"), YamlWriter.write(basis));
    return new Study(request, kept);
  }

  /** A digest of what stands in files with labels and in media. Files are read once, in pieces. */
  public static String digest(List<Path> labels, Map<String, Path> media) {
    Digest digest = new Digest();
    labels.forEach(digest::add);
    media.forEach((id, file) -> digest.add(id).add(file));
    return digest.hex();
  }

  /** Folder of the experiments, their labels and features. */
  public Path cells() {
    return request.folder().resolve("cells");
  }

  /** A folder for what need not be kept when everything is finished; not made yet. */
  public Path work(String name) {
    return kept.work(name);
  }

  /**
   * Runs the cells that are not finished, estimate first. The folds of a cell come before those of
   * cells behind it.
   *
   * @return what each gave, in order
   * @throws InputException when one cannot be run; names it
   * @throws org.evoke.core.UsageException when features are others than those with which cells of
   *     this folder were computed
   */
  public List<CellResult> run(List<Cell> cells) {
    kept.fix(FEATURES, features(cells));
    List<Cell> left = cells.stream().filter(cell -> kept.read(cell.name()).isEmpty()).toList();
    if (!left.isEmpty()) {
      request.notes().accept(new TrainingEstimate(this, threads).words(left, cells.size()));
    }
    List<CellResult> results = results(cells);
    request.progress().update(cells.size(), cells.size());
    return results;
  }

  private List<CellResult> results(List<Cell> cells) {
    ProgressOfParts parts = new ProgressOfParts(cells.size(), request.progress());
    ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
    try (FoldWorkers workers = new FoldWorkers(threads)) {
      List<Future<CellResult>> running = new ArrayList<>();
      for (Cell cell : cells) {
        int rank = running.size();
        running.add(runners.submit(() -> result(cell, workers, rank, parts.of(rank))));
      }
      List<CellResult> results = new ArrayList<>();
      running.forEach(cell -> results.add(Tasks.result(cell, "a cell")));
      return results;
    } finally {
      runners.shutdownNow();
    }
  }

  /** Digests of the features of all cells, each file read once. */
  private Map<String, String> features(List<Cell> cells) {
    Map<String, Collection<Path>> tracks = new LinkedHashMap<>();
    cells.forEach(cell -> tracks.putAll(cell.data().tracks(cells())));
    Map<String, String> digests = new LinkedHashMap<>();
    tracks.forEach(
        (name, files) -> {
          Digest digest = new Digest();
          files.forEach(digest::add);
          digests.put(name, digest.hex());
        });
    return digests;
  }

  private CellResult result(Cell cell, FoldWorkers workers, int rank, Progress progress) {
    Path folder = cells().resolve(cell.name());
    Optional<JsonObject> before = kept.read(cell.name());
    if (before.isPresent()) {
      progress.update(1, 1);
      return CellResult.read(before.get(), folder);
    }
    RunOptions options = options(cell.data());
    RunResult run = run(cell, cell.name(), folder, options, workers, rank, progress);
    RunFolder.write(run, folder, options.date());
    CellResult result = CellResult.of(cell.name(), folder, run);
    kept.write(cell.name(), result.toMap());
    return result;
  }

  private RunOptions options(CellRows rows) {
    return new RunOptions(
        rows.places(cells()), Optional.empty(), threads, LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * What a part of a cell took.
   *
   * @param seconds of training and testing
   * @param bytes of its run folder
   */
  record SmallRun(double seconds, long bytes) {}

  /** Runs a part of a cell that is thrown away, as is what a run that was ended left of it. */
  SmallRun runSmall(Cell cell, Path folder) {
    String name = "estimate";
    remove(folder);
    RunOptions options = options(cell.data());
    long started = System.nanoTime();
    try (FoldWorkers workers = new FoldWorkers(threads)) {
      RunResult run = run(cell, name, folder, options, workers, 0, Progress.NONE);
      double seconds = (System.nanoTime() - started) / 1e9;
      RunFolder.write(run, folder, options.date());
      return new SmallRun(seconds, KeptResults.size(folder));
    } finally {
      remove(folder);
      cells().resolve(name + ".yaml").toFile().delete();
      cell.data().remove(cells());
    }
  }

  private RunResult run(
      Cell cell,
      String name,
      Path folder,
      RunOptions options,
      FoldWorkers workers,
      int rank,
      Progress progress) {
    Experiment experiment = written(cell, name);
    try {
      return ExperimentRun.run(experiment, folder, options, workers, rank, progress);
    } catch (InputException e) {
      throw new InputException("cell " + cell.name() + ": " + e.getMessage(), e);
    }
  }

  /** Cells share the files of their rows. */
  private synchronized Experiment written(Cell cell, String name) {
    Path file = cells().resolve(name + ".yaml");
    cell.data().write(cells());
    write(file, YamlWriter.write(cell.experiment()));
    return ExperimentReader.read(file);
  }

  /** Files that are there with this text stay as they are. */
  static void write(Path file, String text) {
    if (!Files.exists(file) || !text.equals(TextFile.text(file))) {
      OutputFile.writeText(file, text);
    }
  }

  /** Removes a file, or a folder with all that is in it. */
  public static void remove(Path path) {
    KeptResults.remove(path);
  }

  /** Removes what is not needed any more when all is finished. */
  public void finish() {
    kept.finish();
  }

  /** Gives the folder back. */
  @Override
  public void close() {
    kept.close();
  }
}
