/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.evoke.core.Seed;
import org.evoke.score.Bootstrap;
import org.evoke.score.Interval;
import org.evoke.score.event.Counts;
import org.evoke.score.event.Event;
import org.evoke.score.event.EventBased;
import org.evoke.score.event.EventFile;
import org.evoke.score.event.EventRule;
import org.evoke.score.event.SegmentBased;

/**
 * Scores of the methods of a run: counts of all test sounds together (micro), the mean over the
 * seeds, with a bootstrap interval over sounds.
 *
 * @param experiment what was run
 * @param result what came out
 */
record DetectorScores(DetectorExperiment experiment, DetectorRun.Result result) {
  /** Length of the segments of segment-based scores. */
  private static final double SEGMENT_SECONDS = 1;

  /**
   * Scores of one method.
   *
   * @param method its name
   * @param seeds of its trainings
   * @param values score with interval by name: f1, precision, recall, error_rate, onset_f1,
   *     segment_f1
   * @param bySeed F1 of each seed
   * @param byFold F1 of each fold, the mean over seeds
   */
  record Row(
      String method,
      List<Long> seeds,
      Map<String, Interval> values,
      List<Double> bySeed,
      Map<String, Double> byFold) {}

  private static Map<String, ToDoubleFunction<Counts>> metrics() {
    Map<String, ToDoubleFunction<Counts>> metrics = new LinkedHashMap<>();
    metrics.put("f1", DetectorScores::f1);
    metrics.put("precision", Counts::precision);
    metrics.put("recall", Counts::recall);
    metrics.put("error_rate", Counts::errorRate);
    return metrics;
  }

  /** Nothing found of what is there is 0, not undefined. */
  private static double f1(Counts counts) {
    return counts.reference() > 0 && counts.estimated() == 0 ? 0 : counts.f1();
  }

  /** A row for each method, in the order of the run. */
  List<Row> rows() {
    Set<String> methods = new LinkedHashSet<>();
    result.found().forEach(fold -> methods.add(fold.method()));
    return methods.stream().map(this::row).toList();
  }

  private Row row(String method) {
    List<Long> seeds =
        result.found().stream()
            .filter(fold -> fold.method().equals(method))
            .map(FoldEvents::seed)
            .distinct()
            .toList();
    List<String> ids = new ArrayList<>(result.truth().keySet());
    EventRule rule = experiment.rule();
    EventRule onsets = new EventRule(rule.collar(), rule.lengthShare(), false);
    Map<String, Interval> values = new LinkedHashMap<>();
    Counts[][] counts = counts(method, seeds, ids, file -> events(file, rule));
    metrics().forEach((name, metric) -> values.put(name, interval(counts, metric)));
    values.put(
        "onset_f1",
        interval(counts(method, seeds, ids, file -> events(file, onsets)), DetectorScores::f1));
    values.put(
        "segment_f1", interval(counts(method, seeds, ids, this::segments), DetectorScores::f1));
    List<Double> bySeed = new ArrayList<>();
    for (Counts[] one : counts) {
      bySeed.add(f1(sum(one)));
    }
    return new Row(method, seeds, values, bySeed, byFold(method, seeds));
  }

  private Map<String, Double> byFold(String method, List<Long> seeds) {
    Map<String, Double> byFold = new LinkedHashMap<>();
    for (FoldEvents fold : result.found()) {
      if (fold.method().equals(method)) {
        List<EventFile> files = new ArrayList<>();
        fold.events()
            .forEach((id, found) -> files.add(new EventFile(result.truth().get(id), found)));
        double f1 =
            f1(EventBased.of(files, List.of(experiment.label()), experiment.rule()).overall());
        byFold.merge(fold.fold(), f1 / seeds.size(), Double::sum);
      }
    }
    return byFold;
  }

  private Counts events(EventFile file, EventRule rule) {
    return EventBased.of(List.of(file), List.of(experiment.label()), rule).overall();
  }

  private Counts segments(EventFile file) {
    return SegmentBased.of(List.of(file), List.of(experiment.label()), SEGMENT_SECONDS).overall();
  }

  private interface Scoring {
    Counts of(EventFile file);
  }

  /** By seed and sound. */
  private Counts[][] counts(String method, List<Long> seeds, List<String> ids, Scoring scoring) {
    Counts[][] counts = new Counts[seeds.size()][ids.size()];
    for (FoldEvents fold : result.found()) {
      if (fold.method().equals(method)) {
        int seed = seeds.indexOf(fold.seed());
        for (Map.Entry<String, List<Event>> found : fold.events().entrySet()) {
          EventFile file = new EventFile(result.truth().get(found.getKey()), found.getValue());
          counts[seed][ids.indexOf(found.getKey())] = scoring.of(file);
        }
      }
    }
    return counts;
  }

  private Interval interval(Counts[][] counts, ToDoubleFunction<Counts> metric) {
    Bootstrap bootstrap = new Bootstrap(experiment.draws(), 0.95);
    int sounds = counts[0].length;
    int[] once = new int[sounds];
    java.util.Arrays.setAll(once, i -> i);
    double[][] drawn =
        bootstrap.resample(sounds, draw -> new double[] {mean(counts, draw, metric)}, new Seed(1));
    return bootstrap.interval(mean(counts, once, metric), drawn[0]);
  }

  private static double mean(Counts[][] counts, int[] drawn, ToDoubleFunction<Counts> metric) {
    double sum = 0;
    for (Counts[] seed : counts) {
      Counts whole = new Counts(0, 0, 0, 0);
      for (int sound : drawn) {
        whole = whole.plus(seed[sound]);
      }
      sum += metric.applyAsDouble(whole);
    }
    return sum / counts.length;
  }

  private static Counts sum(Counts[] counts) {
    Counts whole = new Counts(0, 0, 0, 0);
    for (Counts one : counts) {
      whole = whole.plus(one);
    }
    return whole;
  }
}
