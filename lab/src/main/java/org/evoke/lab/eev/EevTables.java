/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.eev;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evoke.data.eev.EevVideo;
import org.evoke.lab.data.EevSet;
import org.evoke.lab.study.Paper;
import org.evoke.lab.table.Numerals;
import org.evoke.lab.table.Table;
import org.evoke.score.Interval;

/** The tables, from the scores of all rows. */
final class EevTables {
  private static final String TABLE = "table1";

  private final Paper paper;
  private final Map<EevModel, EevScores> trained;
  private final EevScores ensemble;

  EevTables(Paper paper, Map<EevModel, EevScores> trained, EevScores ensemble) {
    this.paper = paper;
    this.trained = new LinkedHashMap<>(trained);
    this.ensemble = ensemble;
  }

  List<Table> all() {
    return List.of(correlations(), gains(), expressions());
  }

  private Table correlations() {
    List<List<String>> rows = new ArrayList<>();
    trained.forEach(
        (model, scores) ->
            rows.add(
                row(
                    model.input(),
                    Double.toString(model.dropout()),
                    model.positions() ? "yes" : "no",
                    scores,
                    model.key())));
    rows.add(row("ensemble", "", "yes", ensemble, "ensemble"));
    rows.add(List.of("mean of the training labels", "", "", "0.0000", "-", "-", "-", "-"));
    return new Table(
        "Table 1: mean correlation",
        "Pearson correlation within each video and expression, mean over the 15 expressions, then"
            + " over the videos; 0 where it is not defined, as for a prediction that does not"
            + " change. Ours: validation part, mean over seeds, 95 % interval from draws of whole"
            + " videos. The paper's: two halves of the test part, whose labels were never released,"
            + " so that the columns are not of the same videos.",
        List.of(
            "feature",
            "dropout",
            "positional encoding",
            "validation",
            "interval",
            "each seed",
            "paper, public test",
            "paper, private test"),
        rows);
  }

  private List<String> row(
      String feature, String dropout, String positions, EevScores scores, String key) {
    Interval mean = scores.mean();
    return List.of(
        feature,
        dropout,
        positions,
        Numerals.of(mean.value()),
        Numerals.ends(mean),
        Arrays.stream(scores.seedMeans()).mapToObj(Numerals::of).collect(Collectors.joining(" ")),
        figure(key, "public"),
        figure(key, "private"));
  }

  private String figure(String key, String column) {
    return paper
        .figure(TABLE, key, column)
        .map(value -> String.format(Locale.ROOT, "%.5f", value))
        .orElse("-");
  }

  /** Differences on the same videos. */
  private Table gains() {
    List<List<String>> rows = new ArrayList<>();
    trained.forEach(
        (model, scores) -> {
          EevScores with = trained.get(new EevModel(model.input(), model.dropout(), true));
          if (!model.positions() && with != null) {
            rows.add(gain("positional encoding, " + model.input(), with, scores));
          }
        });
    trained.forEach(
        (model, scores) -> {
          if (model.positions()) {
            rows.add(
                gain(
                    "ensemble, over " + model.input() + " with dropout " + model.dropout(),
                    ensemble,
                    scores));
          }
        });
    return new Table(
        "What it gains",
        "Difference of the mean correlation, video by video, with its 95 % interval from draws of"
            + " whole videos: a gain where the interval lies above 0.",
        List.of("of", "gain", "interval"),
        rows);
  }

  private static List<String> gain(String what, EevScores with, EevScores without) {
    Interval gain = with.minus(without);
    return List.of(what, Numerals.of(gain.value()), Numerals.ends(gain));
  }

  private Table expressions() {
    List<String> head = new ArrayList<>(List.of("expression"));
    trained.keySet().forEach(model -> head.add(model.key()));
    head.add("ensemble");
    List<List<String>> rows = new ArrayList<>();
    for (int e = 0; e < EevVideo.EXPRESSIONS.size(); e++) {
      List<String> row = new ArrayList<>(List.of(EevVideo.EXPRESSIONS.get(e)));
      for (EevScores scores : trained.values()) {
        row.add(Numerals.of(scores.expression(e)));
      }
      row.add(Numerals.of(ensemble.expression(e)));
      rows.add(row);
    }
    return new Table(
        "By expression",
        "Mean correlation over videos and seeds; the number is the dropout, without: no positional"
            + " encoding. Inputs: "
            + EevSet.VISUAL
            + ", "
            + EevSet.AUDIO
            + ".",
        head,
        rows);
  }
}
