/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.lab.evaluate.ClipEvaluation;
import org.evoke.lab.evaluate.EvaluationRequest;
import org.evoke.lab.evaluate.EventEvaluation;
import org.evoke.lab.evaluate.ScoreText;
import org.evoke.lab.evaluate.Source;
import org.evoke.score.Bootstrap;
import org.evoke.score.Measure;
import org.evoke.score.event.EventRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evoke evaluate}: scores a file of predictions against a file of true values. */
@Command(
    name = "evaluate",
    description = "Score predictions against true values, with confidence intervals.",
    footer = {
      "",
      "A FILE is read as csv (column id, one column for each target) or by the reader named in",
      "front of it: csv, eimt16, eimt16-original, pmemo-json, run (a run folder, perhaps with",
      "@model=NAME,protocol=NAME,seed=N,repeat=N or @values=baseline behind it). Rows are joined by",
      "id, with or without the extension of the media file; both files must hold the same clips.",
      "Columns of both files are scored. The result is a CSV table on standard output:",
      "target,metric,value,low,high,n; low and high are a bootstrap interval over whole groups.",
      "",
      "Metrics: mse, rmse, mae, r2, pcc, ccc over all rows; acc and acc_pm1 of class numbers;",
      "with _per_group behind it the mean over the groups in which it is defined; eev the mean",
      "correlation of the EEV challenge."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "[READER:]FILE",
      description = "The predictions.")
  private String predictions;

  @Option(
      names = "--labels",
      paramLabel = "[READER:]FILE",
      description = "The true values; may be left out where the predictions' file holds them.")
  private String labels;

  @Option(
      names = "--against",
      paramLabel = "[READER:]FILE",
      description =
          "Predictions of another model: adds its scores, the differences with paired intervals,"
              + " and tests of the squared errors over groups.")
  private String against;

  @Option(
      names = "--metrics",
      split = ",",
      paramLabel = "METRIC",
      description = "What to measure (default: ${DEFAULT-VALUE}).",
      defaultValue = "mse,rmse,mae,r2,pcc,ccc")
  private List<String> metrics = List.of();

  @Option(
      names = "--targets",
      split = ",",
      paramLabel = "COLUMN",
      description = "Columns to score (default: all that both files have).")
  private List<String> targets = List.of();

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description = "Column that names what rows belong together, such as their movie.")
  private String group;

  @Option(
      names = "--time",
      paramLabel = "COLUMN",
      description =
          "Column of points in time, for series: rows are joined by id and time, true values with"
              + " the predictions around them, and the clip is the group.")
  private String time;

  @Option(
      names = "--scale",
      paramLabel = "TARGET=LOW:HIGH",
      description = "Scale that the true values must keep.")
  private Map<String, String> scales = Map.of();

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Number of bootstrap draws (default: ${DEFAULT-VALUE}).",
      defaultValue = "2000")
  private int draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the draws (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--events",
      description =
          "Score found events against true ones: csv files with label and onset, offset in seconds"
              + " or start_ms, end_ms, and id where they hold several files.")
  private boolean events;

  @Option(
      names = "--collar",
      paramLabel = "SECONDS",
      description =
          "With --events, how far onsets may be apart; offsets as far, or a share of the event's"
              + " length (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.2")
  private double collar;

  @Option(
      names = "--length-share",
      paramLabel = "SHARE",
      description =
          "With --events, the share of the event's length that offsets may be apart (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "0.5")
  private double lengthShare;

  @Option(
      names = "--segment",
      paramLabel = "SECONDS",
      description = "With --events, length of the segments (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private double segment;

  @Option(names = "--json", description = "Write JSON instead of CSV.")
  private boolean json;

  @Mixin private Console console;

  @Override
  public Integer call() {
    if (events) {
      scoreEvents();
      return ExitStatus.SUCCESS.code();
    }
    EvaluationRequest request = request();
    ClipEvaluation evaluation = ClipEvaluation.of(request);
    evaluation.notes().forEach(console::note);
    String text = json ? ScoreText.json(request, evaluation) : ScoreText.csv(evaluation.scores());
    console.result(text.stripTrailing());
    return ExitStatus.SUCCESS.code();
  }

  private void scoreEvents() {
    if (labels == null || against != null || group != null || time != null || json) {
      throw new UsageException(
          "--events needs --predictions and --labels, and goes with --collar, --length-share,"
              + " --segment, --draws and --seed alone");
    }
    EventRule rule = new EventRule(collar, lengthShare, EventRule.USUAL.offsets());
    ClipEvaluation evaluation =
        EventEvaluation.of(
            Path.of(predictions), Path.of(labels), rule, segment, bootstrap(), new Seed(seed));
    evaluation.notes().forEach(console::note);
    console.result(ScoreText.csv(evaluation.scores()).stripTrailing());
  }

  private Bootstrap bootstrap() {
    return new Bootstrap(draws, Bootstrap.USUAL.confidence());
  }

  private EvaluationRequest request() {
    Source from = Source.of(predictions);
    return new EvaluationRequest(
        from,
        Optional.ofNullable(against).map(Source::of),
        labels == null ? same(from) : Source.of(labels),
        targets,
        metrics.stream().map(Measure::named).toList(),
        Optional.ofNullable(group),
        Optional.ofNullable(time),
        scales(),
        bootstrap(),
        new Seed(seed));
  }

  private static Source same(Source predictions) {
    if (!predictions.reader().holdsBoth()) {
      throw new UsageException(
          "--labels is missing; " + predictions.reader().name() + " files hold no true values");
    }
    return predictions;
  }

  private Map<String, Scale> scales() {
    Map<String, Scale> parsed = new LinkedHashMap<>();
    scales.forEach((target, range) -> parsed.put(target, scale(target, range)));
    return parsed;
  }

  private static Scale scale(String target, String range) {
    String[] ends = range.split(":", -1);
    try {
      if (ends.length == 2) {
        double low = Double.parseDouble(ends[0]);
        return new Scale(target, low, Double.parseDouble(ends[1]), "low", "high");
      }
    } catch (NumberFormatException e) {
      throw new UsageException(wrongScale(target, range), e);
    }
    throw new UsageException(wrongScale(target, range));
  }

  private static String wrongScale(String target, String range) {
    return "--scale " + target + "=" + range + " must be TARGET=LOW:HIGH, such as valence=1:9";
  }
}
