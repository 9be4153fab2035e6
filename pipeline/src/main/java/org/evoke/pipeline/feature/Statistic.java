/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evoke.core.FeatureSet;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;

/** What becomes of the rows of a window, element by element. */
public enum Statistic {
  /** Their mean. */
  MEAN,
  /** Their mean, then their standard deviation (of the rows themselves, divisor n). */
  MEAN_STDDEV;

  /** Its name, such as {@code mean-stddev}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Statistic::id).toList();
  }

  /**
   * The statistic of a name.
   *
   * @throws UsageException when there is none
   */
  public static Statistic named(String id) {
    return Arrays.stream(values())
        .filter(statistic -> statistic.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UsageException(KnownNames.unknown("statistic", id, ids())));
  }

  /** The columns of windows over rows of a set. */
  FeatureSet of(FeatureSet rows) {
    if (this == MEAN) {
      return rows;
    }
    List<String> columns =
        Stream.concat(
                rows.columns().stream().map(column -> column + "_mean"),
                rows.columns().stream().map(column -> column + "_stddev"))
            .toList();
    return new FeatureSet(rows.name(), rows.version(), columns);
  }

  /**
   * The values of a window.
   *
   * @param rows at least one, all of one length
   */
  float[] of(List<float[]> rows) {
    int width = rows.get(0).length;
    float[] values = new float[this == MEAN ? width : 2 * width];
    for (int column = 0; column < width; column++) {
      double mean = mean(rows, column);
      values[column] = (float) mean;
      if (this == MEAN_STDDEV) {
        values[width + column] = (float) deviation(rows, column, mean);
      }
    }
    return values;
  }

  private static double mean(List<float[]> rows, int column) {
    double sum = 0;
    for (float[] row : rows) {
      sum += row[column];
    }
    return sum / rows.size();
  }

  private static double deviation(List<float[]> rows, int column, double mean) {
    double sum = 0;
    for (float[] row : rows) {
      double difference = row[column] - mean;
      sum += difference * difference;
    }
    return Math.sqrt(sum / rows.size());
  }
}
