/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.data.json.JsonObject;
import org.evoke.lab.run.Pooled;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;
import org.evoke.score.Rows;

/**
 * What a cell gave.
 *
 * @param name of the cell
 * @param folder its run folder, with {@code predictions.csv} and everything else
 * @param scores each measure of each target
 * @param notes what a reader should know
 */
public record CellResult(String name, Path folder, List<Score> scores, List<String> notes) {
  public CellResult {
    scores = List.copyOf(scores);
    notes = List.copyOf(notes);
  }

  /**
   * A number with its 95 % interval.
   *
   * @param measure as in the experiment, such as {@code acc_pm1}
   * @param baseline of the mean of the training labels, or the most frequent class, on the same
   *     rows
   * @param byGroup the metric within each group, groups in order of their rows; NaN where it has
   *     none
   */
  public record Score(
      String target,
      String measure,
      double value,
      double low,
      double high,
      double baseline,
      int rows,
      Map<String, Double> byGroup) {
    public Score {
      byGroup = new LinkedHashMap<>(byGroup);
    }

    /** The values of the groups, in order. */
    public double[] groupValues() {
      return byGroup.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("target", target);
      map.put("measure", measure);
      map.put("value", value);
      map.put("low", low);
      map.put("high", high);
      map.put("baseline", baseline);
      map.put("rows", rows);
      map.put("by_group", byGroup);
      return map;
    }
  }

  /** The score of a target and measure, which must be there. */
  public Score score(String target, String measure) {
    return scores.stream()
        .filter(score -> score.target().equals(target) && score.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  static CellResult of(String name, Path folder, RunResult run) {
    List<Score> scores = new ArrayList<>();
    List<String> targets = run.experiment().targets();
    for (Scores.Score score : run.scores().scores()) {
      Pooled pooled = run.pooled().get(0);
      scores.add(
          new Score(
              score.target(),
              score.measure().id(),
              score.value().value(),
              score.value().low(),
              score.value().high(),
              score.baseline(),
              score.rows(),
              byGroup(pooled, targets.indexOf(score.target()), score)));
    }
    return new CellResult(name, folder, scores, run.scores().notes());
  }

  private static Map<String, Double> byGroup(Pooled pooled, int target, Scores.Score score) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int[] rows : pooled.groups().members()) {
      double value =
          score
              .measure()
              .metric()
              .of(
                  Rows.select(pooled.truth()[target], rows),
                  Rows.select(pooled.predicted()[target], rows));
      values.put(pooled.groups().names().get(rows[0]), value);
    }
    return values;
  }

  /** For keeping, and for {@code numbers.json}. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("cell", name);
    map.put("scores", scores.stream().map(Score::toMap).toList());
    map.put("notes", notes);
    return map;
  }

  static CellResult read(JsonObject json, Path folder) {
    List<Score> scores = new ArrayList<>();
    for (JsonObject score : json.objects("scores")) {
      Map<String, Double> byGroup = new LinkedHashMap<>();
      JsonObject groups = score.object("by_group");
      groups.values().forEach((group, value) -> byGroup.put(group, number(value)));
      scores.add(
          new Score(
              score.text("target"),
              score.text("measure"),
              number(score.values().get("value")),
              number(score.values().get("low")),
              number(score.values().get("high")),
              number(score.values().get("baseline")),
              (int) score.whole("rows"),
              byGroup));
    }
    return new CellResult(json.text("cell"), folder, scores, json.texts("notes"));
  }

  /** Numbers that JSON has no sign for are written as texts. */
  private static double number(Object value) {
    return value instanceof Number n ? n.doubleValue() : Double.parseDouble((String) value);
  }
}
