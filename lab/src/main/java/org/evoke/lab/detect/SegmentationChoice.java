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
 * Chooses how curves become events: the threshold, median filter, gap and least length with the
 * largest event-based F1 on training sounds, the first of equals.
 *
 * @param label of the events
 * @param rule when an event is found
 */
record SegmentationChoice(String label, EventRule rule) {
  private static final double[] THRESHOLDS = {
    0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7,
    0.75, 0.8, 0.85, 0.9, 0.95
  };
  private static final double[] MEDIAN_SECONDS = {0, 0.2, 0.36, 0.6};
  private static final double[] GAP_SECONDS = {0, 0.3};
  private static final double[] LEAST_SECONDS = {0.1, 0.2, 0.4};

  static SegmentationChoice of(DetectorExperiment experiment) {
    return new SegmentationChoice(experiment.label(), experiment.rule());
  }

  /** The best segmentation of training curves. */
  Segmentation best(List<HeardCurve> curves, List<List<Event>> truth) {
    Segmentation best = null;
    double most = -1;
    for (Segmentation candidate : candidates(curves.get(0).stepSeconds())) {
      Counts counts = counts(curves, truth, candidate);
      double f1 = counts.estimated() == 0 ? 0 : counts.f1();
      if (best == null || f1 > most) {
        best = candidate;
        most = f1;
      }
    }
    return best;
  }

  private static List<Segmentation> candidates(double step) {
    List<Segmentation> candidates = new ArrayList<>();
    for (double median : MEDIAN_SECONDS) {
      for (double gap : GAP_SECONDS) {
        for (double least : LEAST_SECONDS) {
          for (double threshold : THRESHOLDS) {
            candidates.add(
                new Segmentation(
                    threshold,
                    2 * (int) Math.round(median / step / 2) + 1,
                    (int) Math.ceil(gap / step - 1e-9),
                    (int) Math.max(1, Math.round(least / step))));
          }
        }
      }
    }
    return candidates.stream().distinct().toList();
  }

  private Counts counts(
      List<HeardCurve> curves, List<List<Event>> truth, Segmentation segmentation) {
    List<EventFile> files = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      files.add(new EventFile(truth.get(i), events(curves.get(i), segmentation)));
    }
    return EventBased.of(files, List.of(label), rule).overall();
  }

  /** The events of a curve. */
  List<Event> events(HeardCurve curve, Segmentation segmentation) {
    return segmentation.spans(curve.probabilities()).stream()
        .map(span -> new Event(label, span.from() * curve.stepSeconds(), curve.end(span)))
        .toList();
  }
}
