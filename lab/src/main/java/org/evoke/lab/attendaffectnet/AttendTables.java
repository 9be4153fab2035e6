/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.table.Numerals;
import org.evoke.lab.table.Table;
import org.evoke.score.Interval;

/**
 * Tables of mean squared error and correlation: a row for each model and stream.
 *
 * @param plan what was asked for
 * @param scores what was measured
 * @param published name of the paper's table
 */
record AttendTables(AttendSettings plan, AttendScores scores, String published) {
  private static final List<String> MEASURES = List.of("mse", "pcc");
  private static final String MARK = "as printed in the paper";

  /** Ours beside the paper's, and the literature that the paper compares with. */
  Table main(String caption) {
    List<String> head = new ArrayList<>(List.of("model", "stream"));
    for (String target : plan.targets()) {
      for (String measure : MEASURES) {
        head.add(target + " " + measure.toUpperCase(java.util.Locale.ROOT));
        head.add("95 % interval");
        head.add("paper");
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(baseline());
    for (String model : plan.models()) {
      for (String stream : plan.streams()) {
        rows.add(ours(model, stream));
      }
    }
    literature().keySet().forEach(name -> rows.add(printed(name)));
    return new Table("Models", caption, head, rows);
  }

  private List<String> baseline() {
    List<String> cells = new ArrayList<>(List.of("mean of the training labels", "-"));
    for (String target : plan.targets()) {
      CellResult.Score score =
          scores.score(plan.models().get(0), plan.streams().get(0), target, "mse").orElseThrow();
      cells.addAll(List.of(Numerals.of(score.baseline()), "-", "-", "-", "-", "-"));
    }
    return cells;
  }

  private List<String> ours(String model, String stream) {
    List<String> cells = new ArrayList<>(List.of(model, stream));
    for (String target : plan.targets()) {
      for (String measure : MEASURES) {
        CellResult.Score score = scores.score(model, stream, target, measure).orElseThrow();
        cells.add(Numerals.of(score.value()));
        cells.add(Numerals.ends(new Interval(score.value(), score.low(), score.high())));
        cells.add(figure(published, model + " " + stream, target + " " + measure));
      }
    }
    return cells;
  }

  private Map<String, Map<String, Double>> literature() {
    return plan.settings().paper().figures().getOrDefault(published + "-literature", Map.of());
  }

  private List<String> printed(String name) {
    List<String> cells = new ArrayList<>(List.of(name + ", " + MARK, "-"));
    for (String target : plan.targets()) {
      for (String measure : MEASURES) {
        cells.addAll(
            List.of("-", "-", figure(published + "-literature", name, target + " " + measure)));
      }
    }
    return cells;
  }

  private String figure(String table, String row, String column) {
    Optional<Double> value = plan.settings().paper().figure(table, row, column);
    return value.map(number -> String.format(java.util.Locale.ROOT, "%.3f", number)).orElse("-");
  }

  /** What the paper says of its tables, on the same rows. */
  Table claims(String groups) {
    List<List<String>> rows = new ArrayList<>();
    for (String model : plan.models()) {
      for (String target : plan.targets()) {
        claim(rows, target, model, "video", model, AttendSettings.BOTH);
        claim(rows, target, model, "audio", model, AttendSettings.BOTH);
        claim(rows, target, model, "video", model, "audio");
        claim(
            rows, target, model, AttendSettings.BOTH, AttendSettings.FEATURE, AttendSettings.BOTH);
      }
    }
    return new Table(
        "What the paper claims",
        "Mean squared error of the one less that of the other, mean over "
            + groups
            + " and its 95 % t interval: above 0 where the other is better; where 0 lies inside,"
            + " these data do not tell.",
        List.of("target", "one", "other", "difference in MSE", "95 % interval"),
        rows);
  }

  private void claim(
      List<List<String>> rows,
      String target,
      String model,
      String stream,
      String otherModel,
      String otherStream) {
    if (model.equals(otherModel) && stream.equals(otherStream)) {
      return;
    }
    Optional<CellResult.Score> one = scores.score(model, stream, target, "mse");
    Optional<CellResult.Score> other = scores.score(otherModel, otherStream, target, "mse");
    if (one.isPresent() && other.isPresent()) {
      AttendScores.difference(one.get(), other.get())
          .ifPresent(
              interval ->
                  rows.add(
                      List.of(
                          target,
                          model + " " + stream,
                          otherModel + " " + otherStream,
                          Numerals.of(interval.value()),
                          Numerals.ends(interval))));
    }
  }
}
