/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.evoke.core.Tensor;
import org.evoke.data.table.TextFile;
import org.evoke.lab.experiment.BundlePlan;
import org.evoke.lab.family.ModelParts;
import org.evoke.learn.calibrate.ConformalBand;
import org.evoke.learn.calibrate.TrainingRange;
import org.evoke.pipeline.bundle.Manifest;
import org.evoke.pipeline.bundle.ModelInput;
import org.evoke.pipeline.bundle.Recipe;
import org.evoke.pipeline.bundle.ReportedBand;
import org.evoke.pipeline.bundle.ReportedScore;
import org.evoke.pipeline.report.Template;

/**
 * Fills the template of a model card with what was measured: {@code scores}, {@code bands}, {@code
 * half_widths}, {@code relevance}, {@code architecture}, the recipe, and the data.
 */
final class CardText {
  private static final int COLUMNS_SHOWN = 8;
  private static final String UNKNOWN = "unknown";

  private static final String USUAL =
      """
      # {{{id}}}: {{{task}}}

      ## Intended use

      Research: made by an experiment of Evoke, to be judged by the scores below.

      ## Data and terms

      {{{rows}}} rows of {{{data}}} ({{{unit}}}). Labels: {{{labels}}}. Terms: {{{terms}}}. \
      Citation: {{{citation}}}.

      ## Performance

      {{{scores}}}{{{bands}}}
      ## Limits

      Rows unlike the training rows are flagged. The band is calibrated for rows like those of the \
      training data; for others it can be too narrow.
      """;

  private CardText() {}

  /** The text of a file, whole. */
  static String read(Path file) {
    return TextFile.text(file);
  }

  /** The card. */
  static String of(
      BundlePlan plan,
      Manifest manifest,
      Scores scores,
      ConformalBand band,
      TrainingRange range,
      ModelParts parts) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", manifest.id());
    values.put("task", manifest.task());
    values.put("scores", scores(manifest));
    values.put("bands", bands(manifest.bands()));
    values.put("half_widths", halfWidths(manifest, band));
    values.put("relevance", relevance(manifest, parts));
    values.put("range_limit", Integer.toString(range.limit()));
    manifest
        .architecture()
        .forEach((key, value) -> values.put("architecture_" + key, String.valueOf(value)));
    values.put("context_seconds", plain(manifest.contextSeconds()));
    values.put("step_seconds", plain(manifest.stepSeconds()));
    input(manifest.inputs().get(0), values);
    about(manifest, values);
    return Template.parse(plan.card().map(CardText::read).orElse(USUAL)).render(values);
  }

  /** Of the first input. */
  private static void input(ModelInput input, Map<String, Object> values) {
    values.put("columns", Integer.toString(input.features().width()));
    values.put("set", input.features().name() + " " + input.features().version());
    Optional<Recipe> recipe = input.recipe();
    values.put("sample_rate", recipe.map(r -> Integer.toString(r.sampleRate())).orElse(UNKNOWN));
    values.put("channels", recipe.map(Recipe::channels).orElse(UNKNOWN));
    values.put("frame_seconds", recipe.map(r -> plain(r.frameSeconds())).orElse(UNKNOWN));
  }

  private static void about(Manifest manifest, Map<String, Object> values) {
    var data = manifest.trainedOn().get(0);
    values.put("data", data.name());
    values.put("rows", String.format(Locale.ROOT, "%,d", data.rows()));
    values.put("unit", data.unit());
    values.put("labels", data.labels());
    values.put("terms", data.terms());
    values.put("citation", data.citation());
  }

  /** One table for each protocol. */
  private static String scores(Manifest manifest) {
    StringBuilder text = new StringBuilder();
    manifest
        .protocols()
        .forEach(
            (name, description) -> {
              text.append("**").append(name).append("**: ").append(description).append(".\n\n");
              text.append("| | metric | model | 95 % interval | baseline |\n");
              text.append("|---|---|---|---|---|\n");
              manifest.scores().stream()
                  .filter(score -> score.protocol().equals(name))
                  .forEach(score -> text.append(line(score)));
              text.append('\n');
            });
    return text.toString();
  }

  private static String line(ReportedScore score) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.3f | %.3f to %.3f | %.3f |\n",
        score.target(),
        score.metric().toUpperCase(Locale.ROOT),
        score.value(),
        score.low(),
        score.high(),
        score.baseline());
  }

  private static String bands(List<ReportedBand> bands) {
    if (bands.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("| | promised | held on unseen rows | mean width |\n|---|---|---|---|\n");
    for (ReportedBand band : bands) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f %% | %.1f %% | %.2f |\n",
              band.target(),
              100 * band.level(),
              100 * band.coverage(),
              band.meanWidth()));
    }
    return text.toString();
  }

  private static String halfWidths(Manifest manifest, ConformalBand band) {
    return String.join(
        " and ",
        IntStream.range(0, band.targets())
            .mapToObj(
                target ->
                    String.format(
                        Locale.ROOT,
                        "%.2f to either side for %s",
                        band.halfWidth(target),
                        manifest.outputs().get(target).name()))
            .toList());
  }

  /** The columns that count most for each target, where the model has learned that. */
  private static String relevance(Manifest manifest, ModelParts parts) {
    Tensor relevance = parts.parameters().get("relevance");
    if (relevance == null) {
      return "";
    }
    List<String> columns =
        manifest.inputs().stream().flatMap(in -> in.features().columns().stream()).toList();
    StringBuilder text = new StringBuilder();
    for (int target = 0; target < manifest.outputs().size(); target++) {
      int base = target * columns.size();
      List<String> most =
          IntStream.range(0, columns.size())
              .boxed()
              .sorted(
                  (a, b) ->
                      Float.compare(relevance.values()[base + b], relevance.values()[base + a]))
              .limit(COLUMNS_SHOWN)
              .map(column -> "`" + columns.get(column) + "`")
              .toList();
      text.append("* ").append(manifest.outputs().get(target).name()).append(": ");
      text.append(String.join(", ", most)).append('\n');
    }
    return text.toString();
  }

  private static String plain(OptionalDouble number) {
    return number.isPresent() ? plain(number.getAsDouble()) : UNKNOWN;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
