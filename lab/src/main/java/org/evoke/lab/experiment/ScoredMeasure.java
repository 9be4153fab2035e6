/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.score.Averaging;
import org.evoke.score.Measure;
import org.evoke.score.Metric;

/**
 * What an experiment reports: a measure over all scored rows, or a metric within each fold averaged
 * over the folds.
 *
 * @param measure metric and averaging; pooled for one over folds
 * @param perFold whether it is computed within each fold
 */
public record ScoredMeasure(Measure measure, boolean perFold) {
  private static final String PER_FOLD = "_per_fold";

  /**
   * The measure of a name, such as {@code r2}, {@code pcc_per_group} or {@code rmse_per_fold}.
   *
   * @throws UsageException when there is none, with the nearest known name
   */
  public static ScoredMeasure named(String id) {
    if (id.endsWith(PER_FOLD)) {
      String metric = id.substring(0, id.length() - PER_FOLD.length());
      for (Metric known : Metric.values()) {
        if (known.id().equals(metric)) {
          return new ScoredMeasure(Measure.pooled(known), true);
        }
      }
    }
    if (!Measure.names().contains(id)) {
      throw new UsageException(KnownNames.unknown("metric", id, names()));
    }
    return new ScoredMeasure(Measure.named(id), false);
  }

  /** All names that are known. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(Measure.names());
    for (Metric metric : Metric.values()) {
      names.add(metric.id() + PER_FOLD);
    }
    return names;
  }

  /** The metric. */
  public Metric metric() {
    return measure.metric();
  }

  /** The name in files and in experiments. */
  public String id() {
    return perFold ? measure.metric().id() + PER_FOLD : measure.id();
  }

  /** What it is, for readers; y is the truth, p the prediction, over n rows. */
  public String definition() {
    return switch (metric()) {
      case MSE -> "mean squared error, sum (y - p)^2 / n";
      case RMSE -> "root of the mean squared error";
      case MAE -> "mean absolute error, sum |y - p| / n";
      case R2 -> "coefficient of determination, 1 - sum (y - p)^2 / sum (y - mean y)^2";
      case PCC -> "Pearson correlation coefficient";
      case CCC -> "concordance correlation coefficient (Lin 1989)";
      case ACC -> "share of rows whose class is predicted";
      case ACC_PM1 -> "share of rows whose class, or one next to it, is predicted";
    };
  }

  /** Over what it is averaged, for readers. */
  public String averaging() {
    if (perFold) {
      return "mean over folds; t interval";
    }
    return switch (measure.averaging()) {
      case POOLED -> "over all rows of all folds; interval by bootstrap over groups";
      case PER_GROUP -> "mean over groups where defined; interval by bootstrap over groups";
      case PER_GROUP_UNDEFINED_AS_ZERO ->
          "mean over groups, 0 where not defined; interval by bootstrap over groups";
    };
  }

  /** Whether it is averaged over all rows together. */
  public boolean isPooled() {
    return !perFold && measure.averaging() == Averaging.POOLED;
  }
}
