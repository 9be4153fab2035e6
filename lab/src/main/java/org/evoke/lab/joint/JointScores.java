/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Scale;
import org.evoke.score.Interval;
import org.evoke.score.Metric;
import org.evoke.score.Rows;
import org.evoke.score.statistics.FoldInterval;

/** How models did: a metric within each fold, and its mean over the folds with a t interval. */
final class JointScores {
  private static final double CONFIDENCE = 0.95;

  private final JointStudy study;
  private final Map<String, double[][][]> predicted;

  /**
   * Scores.
   *
   * @param predicted by task: by data set, target and row
   */
  JointScores(JointStudy study, Map<String, double[][][]> predicted) {
    this.study = study;
    this.predicted = predicted;
  }

  JointStudy study() {
    return study;
  }

  /**
   * The metric within each fold.
   *
   * @param domain the data set that is tested
   */
  double[] folds(Mix mix, JointModel model, int domain, int target, Metric metric) {
    double[] values = new double[study.protocol().folds()];
    double[] labels = study.data().set().labels()[target];
    for (int fold = 0; fold < values.length; fold++) {
      int[] test = study.protocol().test(mix, domain, fold);
      double[][][] own = predicted.get(new JointTask(mix, model, fold).id());
      values[fold] = metric.of(Rows.select(labels, test), own[domain][target]);
    }
    return values;
  }

  /** The mean over the folds; ends NaN where a fold has no value. */
  Interval mean(Mix mix, JointModel model, int domain, int target, Metric metric) {
    return interval(folds(mix, model, domain, target, metric));
  }

  /** The mean difference over the folds, the first less the second, paired. */
  Interval difference(Mix mix, Mix other, JointModel model, int domain, int target, Metric metric) {
    double[] first = folds(mix, model, domain, target, metric);
    double[] second = folds(other, model, domain, target, metric);
    for (int fold = 0; fold < first.length; fold++) {
      first[fold] -= second[fold];
    }
    return interval(first);
  }

  private static Interval interval(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return new Interval(Double.NaN, Double.NaN, Double.NaN);
      }
    }
    return FoldInterval.of(values, CONFIDENCE);
  }

  /** Every number, for programs. */
  List<Map<String, Object>> toList() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Mix mix : study.mixes()) {
      for (JointModel model : study.models()) {
        for (int domain = 0; domain < study.data().domains().size(); domain++) {
          for (int target = 0; target < Domain.TARGETS.size(); target++) {
            all.add(entry(mix, model, domain, target));
          }
        }
      }
    }
    return all;
  }

  private Map<String, Object> entry(Mix mix, JointModel model, int domain, int target) {
    Scale scale = Domain.TARGETS.get(target);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("train", mix.words(study.data().domains()));
    map.put("shares", mix.shares());
    map.put("model", model.name());
    map.put("test", study.data().domains().get(domain).name());
    map.put("target", scale.name());
    map.put("rmse_by_fold", folds(mix, model, domain, target, Metric.RMSE));
    map.put("r2_by_fold", folds(mix, model, domain, target, Metric.R2));
    return map;
  }
}
