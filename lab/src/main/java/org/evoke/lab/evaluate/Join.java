/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.data.clips.ClipTable;
import org.evoke.score.Groups;
import org.evoke.score.Rows;

/**
 * Brings true values and predictions of the same clips together.
 *
 * @param targets the targets with their values
 * @param notes what a reader should know
 */
record Join(List<JoinedTarget> targets, List<String> notes) {
  Join {
    targets = List.copyOf(targets);
    notes = List.copyOf(notes);
  }

  /**
   * Reads and joins the files.
   *
   * @throws InputException when clips, columns or values do not fit; says where
   */
  static Join of(EvaluationRequest request) {
    ClipTable labels = request.labels().reader().labels(request.labels().path());
    List<ClipTable> models = new ArrayList<>();
    models.add(request.predictions().reader().predictions(request.predictions().path()));
    request.against().ifPresent(a -> models.add(a.reader().predictions(a.path())));
    TargetNames names = TargetNames.of(request, labels, models);
    List<String> notes = new ArrayList<>();
    names.note().ifPresent(notes::add);
    return new Join(targets(request, labels, models, names.names()), notes);
  }

  private static List<JoinedTarget> targets(
      EvaluationRequest request, ClipTable labels, List<ClipTable> models, List<String> names) {
    if (request.time().isEmpty()) {
      return clips(request, labels, models, names);
    }
    SeriesJoin series = new SeriesJoin(request, request.time().get(), labels, models);
    return names.stream().map(series::target).toList();
  }

  private static List<JoinedTarget> clips(
      EvaluationRequest request, ClipTable labels, List<ClipTable> models, List<String> names) {
    List<int[]> rows = models.stream().map(model -> ClipMatch.rows(labels, model)).toList();
    Groups groups =
        request.group().isPresent()
            ? new Groups(grouping(request.group().get(), labels, models.get(0), rows.get(0)))
            : Groups.none(labels.rows());
    List<JoinedTarget> targets = new ArrayList<>();
    for (String name : names) {
      List<double[]> predicted = new ArrayList<>();
      for (int m = 0; m < models.size(); m++) {
        predicted.add(Rows.select(models.get(m).numbers(name), rows.get(m)));
      }
      targets.add(new JoinedTarget(name, truth(request, labels, name), predicted, groups, 0));
    }
    return targets;
  }

  /** The cells of the group column, of the labels or else of the predictions. */
  private static List<String> grouping(
      String column, ClipTable labels, ClipTable predictions, int[] rows) {
    if (labels.names().contains(column) || !predictions.names().contains(column)) {
      return labels.texts(column);
    }
    List<String> cells = predictions.texts(column);
    return java.util.Arrays.stream(rows).mapToObj(cells::get).toList();
  }

  /** The true values of a target, which must keep their scale. */
  static double[] truth(EvaluationRequest request, ClipTable labels, String name) {
    double[] values = labels.numbers(name);
    Scale scale = request.scales().getOrDefault(name, labels.scales().get(name));
    if (scale == null) {
      return values;
    }
    List<String> outside = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      if (values[row] < scale.low() || values[row] > scale.high()) {
        outside.add(labels.places().of(row) + " " + values[row]);
      }
    }
    if (!outside.isEmpty()) {
      throw new InputException(
          outside.size()
              + " true values of "
              + name
              + " leave their scale, "
              + scale.low()
              + " to "
              + scale.high()
              + ": "
              + ClipTable.listed(outside));
    }
    return values;
  }
}
