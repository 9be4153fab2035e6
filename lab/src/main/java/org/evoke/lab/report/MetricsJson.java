/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.lab.experiment.ProtocolPlan;
import org.evoke.lab.experiment.ScoredMeasure;
import org.evoke.lab.run.ProtocolText;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;
import org.evoke.score.Interval;
import org.evoke.score.protocol.Control;

/** {@code metrics.json}: everything that was measured, with definitions. */
final class MetricsJson {
  private static final String SCHEMA = "evoke-metrics/1";
  private static final double CONFIDENCE = 0.95;

  private MetricsJson() {}

  static Map<String, Object> of(RunResult run) {
    Scores scores = run.scores();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema", SCHEMA);
    map.put("name", run.experiment().name());
    map.put("control", run.control().map(Control::id).orElse("none"));
    map.put("data_sha256", run.data().sha256());
    map.put("rows", run.data().clips().rows());
    map.put("groups", run.data().clips().groups().members().size());
    map.put("seeds", run.experiment().seeds());
    map.put("confidence", CONFIDENCE);
    map.put("bootstrap_draws", run.experiment().draws());
    map.put(
        "baseline", "mean of the training labels, or the most frequent class, on the same rows");
    map.put("protocols", protocols(run));
    map.put("metrics", definitions(scores));
    map.put("scores", scores.scores().stream().map(MetricsJson::score).toList());
    map.put("differences", scores.comparisons().stream().map(MetricsJson::difference).toList());
    map.put("divisions", scores.shuffles().stream().map(MetricsJson::shuffle).toList());
    map.put("choices", scores.choices().stream().map(MetricsJson::choice).toList());
    map.put("bands", scores.bands().stream().map(MetricsJson::band).toList());
    map.put("controls", scores.verdicts().stream().map(MetricsJson::verdict).toList());
    map.put("notes", scores.notes());
    return map;
  }

  private static Map<String, Object> protocols(RunResult run) {
    Map<String, Object> protocols = new LinkedHashMap<>();
    for (ProtocolPlan protocol : run.experiment().protocols()) {
      protocols.put(
          protocol.name(), ProtocolText.of(run.experiment(), protocol, run.data().group()));
    }
    return protocols;
  }

  private static Map<String, Object> definitions(Scores scores) {
    Map<String, Object> definitions = new LinkedHashMap<>();
    for (Scores.Score score : scores.scores()) {
      ScoredMeasure measure = score.measure();
      definitions.put(
          measure.id(), Map.of("definition", measure.definition() + "; " + measure.averaging()));
    }
    return definitions;
  }

  private static Map<String, Object> entry(
      String protocol, String model, String target, String metric) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("protocol", protocol);
    map.put("model", model);
    map.put("target", target);
    if (!metric.isEmpty()) {
      map.put("metric", metric);
    }
    return map;
  }

  private static Map<String, Object> score(Scores.Score score) {
    Map<String, Object> map =
        entry(score.protocol(), score.model(), score.target(), score.measure().id());
    interval(score.value(), map);
    map.put("baseline", defined(score.baseline()));
    map.put("rows", score.rows());
    map.put("groups", score.groups());
    return map;
  }

  private static Map<String, Object> difference(Scores.Difference difference) {
    Map<String, Object> map =
        entry(
            difference.protocol(),
            difference.model(),
            difference.target(),
            difference.measure().id());
    map.put("reference", difference.reference());
    interval(difference.difference(), map);
    return map;
  }

  private static Map<String, Object> shuffle(Scores.Shuffle shuffle) {
    Map<String, Object> map =
        entry(shuffle.protocol(), shuffle.model(), shuffle.target(), shuffle.measure().id());
    List<Object> values = new ArrayList<>();
    Arrays.stream(shuffle.values()).forEach(value -> values.add(defined(value)));
    map.put("values", values);
    return map;
  }

  private static Map<String, Object> choice(Scores.Choice choice) {
    Map<String, Object> map = entry(choice.protocol(), choice.model(), choice.target(), "");
    map.put("candidate", choice.candidate());
    map.put("folds", choice.folds());
    map.put("of", choice.of());
    map.put("inner", defined(choice.inner()));
    return map;
  }

  private static Map<String, Object> band(Scores.BandScore band) {
    Map<String, Object> map = entry(band.protocol(), band.model(), band.target(), "");
    map.put("level", band.level());
    map.put("coverage", band.coverage());
    map.put("mean_width", band.meanWidth());
    return map;
  }

  private static Map<String, Object> verdict(Scores.Verdict verdict) {
    Map<String, Object> map = entry(verdict.protocol(), verdict.model(), verdict.target(), "");
    map.put("passed", verdict.verdict().passed());
    map.put("gain", defined(verdict.verdict().gain()));
    map.put("p", defined(verdict.verdict().p()));
    map.put("statement", verdict.verdict().statement());
    return map;
  }

  private static void interval(Interval interval, Map<String, Object> map) {
    map.put("value", defined(interval.value()));
    map.put("low", defined(interval.low()));
    map.put("high", defined(interval.high()));
  }

  /** JSON has no sign for a number without a value. */
  private static Object defined(double value) {
    return Double.isFinite(value) ? (Object) value : null;
  }
}
