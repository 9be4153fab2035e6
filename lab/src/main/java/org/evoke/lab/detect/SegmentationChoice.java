/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.util.ArrayList;
import java.util.List;
import org.evoke.pipeline.event.Segmentation;
import org.evoke.score.event.Counts;
import org.evoke.score.event.Event;
import org.evoke.score.event.EventBased;
import org.evoke.score.event.EventFile;
import org.evoke.score.event.EventRule;

/**
 * Chooses how curves become events: the threshold, median filter, edge, gap and least length with
 * the largest event-based F1 on training sounds, the first of equals.
 *
 * @param label of the events
 * @param rule when an event is found
 */
record SegmentationChoice(String label, EventRule rule) {
  private static final double[] THRESHOLDS = {
    0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7,
    0.75, 0.8, 0.85, 0.9, 0.95
  };
  private static final double[] MEDIAN_SECONDS = {0, 0.16, 0.32, 0.48};
  private static final double[] EDGES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
  private static final double[] GAP_SECONDS = {0, 0.16, 0.32};
  private static final double[] LEAST_SECONDS = {0.12, 0.2};

  static SegmentationChoice of(DetectorExperiment experiment) {
    return new SegmentationChoice(experiment.label(), experiment.rule());
  }

  /** The best segmentation of training curves. */
  Segmentation best(List<HeardCurve> curves, List<List<Event>> truth) {
    Segmentation best = null;
    double most = -1;
    double step = curves.get(0).stepSeconds();
    for (double median : MEDIAN_SECONDS) {
      int steps = 2 * (int) Math.round(median / step / 2) + 1;
      Segmentation filter = new Segmentation(1, steps, 0, 0, 0);
      List<double[]> filtered =
          curves.stream().map(curve -> filter.filtered(curve.probabilities())).toList();
      for (Segmentation candidate : candidates(step, steps)) {
        double f1 = f1(curves, filtered, truth, candidate);
        if (f1 > most) {
          best = candidate;
          most = f1;
        }
      }
    }
    return best;
  }

  private static List<Segmentation> candidates(double step, int median) {
    List<Segmentation> candidates = new ArrayList<>();
    for (double edge : EDGES) {
      for (double gap : GAP_SECONDS) {
        for (double least : LEAST_SECONDS) {
          for (double threshold : THRESHOLDS) {
            candidates.add(
                new Segmentation(
                    threshold,
                    median,
                    edge,
                    (int) Math.ceil(gap / step - 1e-9),
                    (int) Math.max(1, Math.round(least / step))));
          }
        }
      }
    }
    return candidates.stream().distinct().toList();
  }

  private double f1(
      List<HeardCurve> curves,
      List<double[]> filtered,
      List<List<Event>> truth,
      Segmentation segmentation) {
    List<EventFile> files = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      List<Event> found = events(curves.get(i), segmentation.spansOfFiltered(filtered.get(i)));
      files.add(new EventFile(truth.get(i), found));
    }
    Counts counts = EventBased.of(files, List.of(label), rule).overall();
    return counts.estimated() == 0 ? 0 : counts.f1();
  }

  /** The events of a curve. */
  List<Event> events(HeardCurve curve, Segmentation segmentation) {
    return events(curve, segmentation.spans(curve.probabilities()));
  }

  private List<Event> events(HeardCurve curve, List<Segmentation.Span> spans) {
    return spans.stream()
        .map(span -> new Event(label, span.from() * curve.stepSeconds(), curve.end(span)))
        .toList();
  }
}
