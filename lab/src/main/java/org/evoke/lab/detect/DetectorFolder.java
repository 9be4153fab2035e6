/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.data.json.JsonText;
import org.evoke.data.table.CsvLine;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.table.MarkdownTables;
import org.evoke.lab.table.Numerals;
import org.evoke.lab.table.Table;
import org.evoke.nn.detector.SoundDetector;
import org.evoke.pipeline.event.DetectorBundle;
import org.evoke.pipeline.event.Segmentation;
import org.evoke.score.Interval;
import org.evoke.score.event.Event;

/**
 * Writes the run folder of a detector experiment: {@code experiment.json}, {@code truth.csv},
 * {@code predictions.METHOD.SEED.csv} (which {@code evoke evaluate --events} reads), {@code
 * metrics.json}, {@code tables.md} and, where it is wanted, {@code model}.
 */
public final class DetectorFolder {
  /** Name of the file with the scores. */
  public static final String TABLES = "tables.md";

  /** Name of the folder of the detector. */
  public static final String MODEL = "model";

  private DetectorFolder() {}

  /** Writes what came out. */
  public static void write(DetectorExperiment experiment, DetectorRun.Result result, Path run) {
    List<DetectorScores.Row> rows = new DetectorScores(experiment, result).rows();
    OutputFile.writeText(run.resolve("experiment.json"), JsonText.write(experiment.resolved()));
    OutputFile.writeText(run.resolve("truth.csv"), csv(result.truth()));
    Map<String, Map<String, List<Event>>> found = new LinkedHashMap<>();
    for (FoldEvents fold : result.found()) {
      found
          .computeIfAbsent(fold.method() + "." + fold.seed(), name -> new LinkedHashMap<>())
          .putAll(fold.events());
    }
    found.forEach(
        (name, events) ->
            OutputFile.writeText(run.resolve("predictions." + name + ".csv"), csv(events)));
    OutputFile.writeText(run.resolve("metrics.json"), JsonText.write(metrics(rows)));
    OutputFile.writeText(
        run.resolve(TABLES), MarkdownTables.of(List.of(scores(experiment, rows), folds(rows))));
  }

  private static String csv(Map<String, List<Event>> events) {
    StringBuilder text = new StringBuilder("id,onset,offset,label\n");
    events.forEach(
        (id, list) ->
            list.forEach(
                event ->
                    text.append(CsvLine.field(id))
                        .append(',')
                        .append(time(event.onset()))
                        .append(',')
                        .append(time(event.offset()))
                        .append(',')
                        .append(CsvLine.field(event.label()))
                        .append('\n')));
    return text.toString();
  }

  private static String time(double seconds) {
    return String.format(Locale.ROOT, "%.4f", seconds);
  }

  private static Map<String, Object> metrics(List<DetectorScores.Row> rows) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    for (DetectorScores.Row row : rows) {
      Map<String, Object> one = new LinkedHashMap<>();
      row.values()
          .forEach(
              (name, interval) -> {
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("value", number(interval.value()));
                value.put("low", number(interval.low()));
                value.put("high", number(interval.high()));
                one.put(name, value);
              });
      one.put("f1_by_seed", row.bySeed());
      one.put("f1_by_fold", row.byFold());
      metrics.put(row.method(), one);
    }
    return metrics;
  }

  /** JSON has no NaN. */
  private static Object number(double value) {
    return Double.isFinite(value) ? (Object) value : "undefined";
  }

  private static Table scores(DetectorExperiment experiment, List<DetectorScores.Row> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (DetectorScores.Row row : rows) {
      Interval f1 = row.values().get("f1");
      List<String> line = new ArrayList<>(List.of(row.method(), Numerals.of(f1.value())));
      line.add(Numerals.ends(f1));
      for (String name : List.of("precision", "recall", "error_rate", "onset_f1", "segment_f1")) {
        line.add(Numerals.of(row.values().get(name).value()));
      }
      line.add(row.bySeed().stream().map(Numerals::of).collect(Collectors.joining(", ")));
      cells.add(line);
    }
    String caption =
        "Event-based scores of "
            + experiment.label()
            + ", counts of all test sounds together; onsets within "
            + experiment.rule().collar()
            + " s, offsets within that or "
            + Math.round(100 * experiment.rule().lengthShare())
            + " % of the length, whichever is more. Means over the seeds; 95 % intervals by"
            + " bootstrap over sounds. Thresholds, filters and least lengths were chosen on"
            + " training folds. Onset F1 does not look at offsets; segments are of 1 s.";
    return new Table(
        experiment.name(),
        caption,
        List.of(
            "method",
            "F1",
            "95 % interval",
            "precision",
            "recall",
            "error rate",
            "onset F1",
            "segment F1",
            "F1 by seed"),
        cells);
  }

  private static Table folds(List<DetectorScores.Row> rows) {
    List<String> folds = new ArrayList<>(rows.get(0).byFold().keySet());
    List<String> head = new ArrayList<>(List.of("method"));
    folds.forEach(fold -> head.add("fold " + fold));
    List<List<String>> cells = new ArrayList<>();
    for (DetectorScores.Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.method()));
      folds.forEach(fold -> line.add(Numerals.of(row.byFold().getOrDefault(fold, Double.NaN))));
      cells.add(line);
    }
    return new Table("F1 by fold", "Means over the seeds.", head, cells);
  }

  /**
   * Fits a detector on all sounds and writes it.
   *
   * @param places folder of the data by its name
   * @param weights where the tagger is, if the front end needs one
   */
  public static void writeModel(
      DetectorExperiment experiment,
      Path run,
      Map<String, Path> places,
      WeightStore weights,
      Progress progress) {
    DetectorRun.onAll(experiment, run, places, weights, progress).write(run.resolve(MODEL));
  }

  /** A detector as a bundle. */
  static DetectorBundle bundle(
      DetectorExperiment experiment, SoundDetector detector, Segmentation how, String id) {
    return new DetectorBundle(
        id,
        experiment.label(),
        experiment.group(),
        experiment.frontEnd(),
        experiment.settings().pieceFrames(),
        how,
        detector.architecture(),
        detector.members(),
        card(experiment),
        "as the training sounds allow");
  }

  private static String card(DetectorExperiment experiment) {
    return "# "
        + experiment.name()
        + "\n\nDetector of "
        + experiment.label()
        + ", trained by `evoke train` on the sounds of the data set `"
        + experiment.data()
        + "`; their terms hold for it. It hears log-mel energies ("
        + experiment.frontEnd().kind()
        + ", "
        + experiment.frontEnd().bands()
        + " bands at "
        + experiment.frontEnd().rate()
        + " Hz"
        + (experiment.frontEnd().context().isEmpty()
            ? ""
            : ", and over time the last but one layer of the audio tagger "
                + experiment.frontEnd().context())
        + "), not words, and knows nothing that sounds unlike its training sounds.\n\nMeasured"
        + " scores are in `tables.md` of its run.\n";
  }
}
