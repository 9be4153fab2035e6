/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.data.clips.ClipTable;
import org.evoke.score.Groups;
import org.evoke.score.series.Aligned;

/**
 * Brings series over time together, clip by clip, by the rule of {@link Aligned}: each moment of
 * the labels with the predictions around it. The clip is the group unless a column says otherwise.
 */
final class SeriesJoin {
  private final EvaluationRequest request;
  private final ClipTable labels;
  private final List<ClipTable> models;
  private final Moments known;
  private final List<Moments> predicted;

  SeriesJoin(EvaluationRequest request, String time, ClipTable labels, List<ClipTable> models) {
    this.request = request;
    this.labels = labels;
    this.models = models;
    known = Moments.of(labels, time);
    predicted = models.stream().map(model -> Moments.of(model, time)).toList();
    for (int m = 0; m < models.size(); m++) {
      ClipTable model = models.get(m);
      ClipMatch.requireAll(labels, known.rows().keySet(), predicted.get(m).rows(), model);
      ClipMatch.requireAll(model, predicted.get(m).rows().keySet(), known.rows(), labels);
    }
  }

  /** A target, the moments of all clips one after the other. */
  JoinedTarget target(String name) {
    double[] truth = Join.truth(request, labels, name);
    List<List<Aligned>> byModel = new ArrayList<>();
    for (int m = 0; m < models.size(); m++) {
      double[] column = models.get(m).numbers(name);
      List<Aligned> clips = new ArrayList<>();
      for (String id : known.rows().keySet()) {
        clips.add(aligned(id, name, truth, predicted.get(m), column));
      }
      byModel.add(clips);
    }
    List<Aligned> first = byModel.get(0);
    return new JoinedTarget(
        name,
        concatenated(first.stream().map(Aligned::truth)),
        byModel.stream().map(m -> concatenated(m.stream().map(Aligned::predicted))).toList(),
        groups(first),
        first.stream().mapToInt(Aligned::uncovered).sum());
  }

  private Aligned aligned(
      String id, String name, double[] truth, Moments answers, double[] column) {
    Aligned clip;
    try {
      clip = Aligned.of(known.series(id, truth), answers.series(id, column));
    } catch (InputException e) {
      throw new InputException("clip " + id + ", " + name + ": " + e.getMessage(), e);
    }
    if (models.size() > 1 && clip.uncovered() > 0) {
      throw new InputException(
          "clip "
              + id
              + ": "
              + clip.uncovered()
              + " true values of "
              + name
              + " have no prediction; two models are compared where both predict all");
    }
    return clip;
  }

  private Groups groups(List<Aligned> clips) {
    List<String> names = new ArrayList<>();
    List<String> ids = List.copyOf(known.rows().keySet());
    for (int c = 0; c < clips.size(); c++) {
      String id = ids.get(c);
      String group =
          request.group().map(g -> labels.texts(g).get(known.rows().get(id)[0])).orElse(id);
      names.addAll(Collections.nCopies(clips.get(c).truth().length, group));
    }
    return new Groups(names);
  }

  private static double[] concatenated(Stream<double[]> parts) {
    return parts.flatMapToDouble(Arrays::stream).toArray();
  }
}
