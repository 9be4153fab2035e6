/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.data.clips.ClipTable;
import org.evoke.score.Bootstrap;
import org.evoke.score.Interval;
import org.evoke.score.event.Counts;
import org.evoke.score.event.Event;
import org.evoke.score.event.EventBased;
import org.evoke.score.event.EventFile;
import org.evoke.score.event.EventRule;
import org.evoke.score.event.EventScores;
import org.evoke.score.event.SegmentBased;

/**
 * Scores of a file of found events against a file of true ones: F1, precision, recall and error
 * rate of all labels together and of each, and the mean over labels of F1, event-based and, with
 * {@code segment_} before their names, over segments of time; with bootstrap intervals over files.
 * A file that only one table names has no events in the other.
 */
public final class EventEvaluation {
  /** Name of the mean over labels in the place of a label. */
  static final String MACRO = "macro";

  private static final String SEGMENT = "segment_";
  private static final Map<String, ToDoubleFunction<Counts>> METRICS = metrics();

  private EventEvaluation() {}

  private static Map<String, ToDoubleFunction<Counts>> metrics() {
    Map<String, ToDoubleFunction<Counts>> metrics = new LinkedHashMap<>();
    metrics.put("f1", Counts::f1);
    metrics.put("precision", Counts::precision);
    metrics.put("recall", Counts::recall);
    metrics.put("error_rate", Counts::errorRate);
    return metrics;
  }

  /**
   * Reads both tables and scores.
   *
   * @param predictions table of the events that were found
   * @param labels table of the events that are there
   * @param rule when two events lie in the same place
   * @param segmentSeconds length of the segments
   * @throws InputException when a table is malformed or they have no file in common
   */
  public static ClipEvaluation of(
      Path predictions,
      Path labels,
      EventRule rule,
      double segmentSeconds,
      Bootstrap bootstrap,
      Seed seed) {
    EventTable found = EventTable.read(predictions);
    EventTable known = EventTable.read(labels);
    List<String> notes = new ArrayList<>();
    Set<String> files = files(found, known, notes);
    List<String> names = labels(found, known);
    List<EventScores> events = new ArrayList<>();
    List<EventScores> segments = new ArrayList<>();
    for (String file : files) {
      EventFile one = new EventFile(known.of(file), found.of(file));
      events.add(EventBased.of(List.of(one), names, rule));
      segments.add(SegmentBased.of(List.of(one), names, segmentSeconds));
    }
    List<Score> scores = new ArrayList<>();
    addAll("", events, names, bootstrap, seed, scores);
    addAll(SEGMENT, segments, names, bootstrap, seed, scores);
    if (files.size() == 1) {
      notes.add("there is 1 file, an interval needs at least 2");
    }
    return new ClipEvaluation(scores, notes);
  }

  private static Set<String> files(EventTable found, EventTable known, List<String> notes) {
    Set<String> all = new LinkedHashSet<>(known.byFile().keySet());
    List<String> silent = new ArrayList<>(all);
    silent.removeAll(found.byFile().keySet());
    List<String> foreign = new ArrayList<>(found.byFile().keySet());
    foreign.removeAll(all);
    if (silent.size() == all.size()) {
      throw new InputException(
          "no file is in both tables: "
              + known.place()
              + " has "
              + ClipTable.listed(silent)
              + "; "
              + found.place()
              + " has "
              + ClipTable.listed(foreign));
    }
    if (!silent.isEmpty()) {
      notes.add(silent.size() + " files without found events: " + ClipTable.listed(silent));
    }
    if (!foreign.isEmpty()) {
      notes.add(foreign.size() + " files without true events: " + ClipTable.listed(foreign));
    }
    all.addAll(foreign);
    return all;
  }

  private static List<String> labels(EventTable found, EventTable known) {
    Set<String> labels = new TreeSet<>();
    for (EventTable table : List.of(found, known)) {
      table.byFile().values().forEach(file -> file.stream().map(Event::label).forEach(labels::add));
    }
    return List.copyOf(labels);
  }

  /** Scores of all labels together, of each, and the mean over them. */
  private static void addAll(
      String prefix,
      List<EventScores> files,
      List<String> names,
      Bootstrap bootstrap,
      Seed seed,
      List<Score> scores) {
    List<Counts> overall = files.stream().map(EventScores::overall).toList();
    add(Score.ALL, prefix, overall, bootstrap, seed, scores);
    for (String name : names) {
      List<Counts> counts = files.stream().map(part -> part.byLabel().get(name)).toList();
      add(name, prefix, counts, bootstrap, seed, scores);
    }
    EventScores whole = files.stream().reduce(EventScores::plus).orElseThrow();
    double macro = whole.macro(Counts::f1);
    double[][] draws =
        bootstrap.resample(
            files.size(), drawn -> new double[] {sums(files, drawn).macro(Counts::f1)}, seed);
    Interval interval = shown(bootstrap.interval(macro, draws[0]), files.size());
    scores.add(
        new Score(MACRO, prefix + "f1", interval, Math.toIntExact(whole.overall().reference())));
  }

  private static EventScores sums(List<EventScores> files, int[] drawn) {
    EventScores sum = files.get(drawn[0]);
    for (int i = 1; i < drawn.length; i++) {
      sum = sum.plus(files.get(drawn[i]));
    }
    return sum;
  }

  /** One file alone has no interval. */
  private static Interval shown(Interval interval, int files) {
    return files == 1 ? new Interval(interval.value(), Double.NaN, Double.NaN) : interval;
  }

  private static void add(
      String target,
      String prefix,
      List<Counts> files,
      Bootstrap bootstrap,
      Seed seed,
      List<Score> scores) {
    Counts whole = files.stream().reduce(Counts::plus).orElseThrow();
    double[] values = values(whole);
    double[][] draws = bootstrap.resample(files.size(), drawn -> values(sum(files, drawn)), seed);
    int m = 0;
    for (String metric : METRICS.keySet()) {
      Interval interval = bootstrap.interval(values[m], draws[m]);
      Interval shown = shown(interval, files.size());
      scores.add(new Score(target, prefix + metric, shown, Math.toIntExact(whole.reference())));
      m++;
    }
  }

  private static Counts sum(List<Counts> files, int[] drawn) {
    Counts sum = files.get(drawn[0]);
    for (int i = 1; i < drawn.length; i++) {
      sum = sum.plus(files.get(drawn[i]));
    }
    return sum;
  }

  private static double[] values(Counts counts) {
    return METRICS.values().stream().mapToDouble(metric -> metric.applyAsDouble(counts)).toArray();
  }
}
