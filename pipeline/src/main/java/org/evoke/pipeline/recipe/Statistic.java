/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

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
  public FeatureSet of(FeatureSet rows) {
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
  public float[] of(List<float[]> rows) {
    Gathered gathered = new Gathered(rows.get(0).length);
    rows.forEach(gathered::add);
    return gathered.values();
  }

  /** Nothing yet, for rows of a length. */
  public Gathered gathered(int width) {
    return new Gathered(width);
  }

  /**
   * What has come of a window so far. Memory does not grow with the rows. Deviations by the
   * recurrence of Welford (1962), which does not lose digits to large means.
   */
  public final class Gathered {
    private final double[] sums;
    private final double[] means;
    private final double[] squares;
    private long rows;

    private Gathered(int width) {
      sums = new double[width];
      means = new double[width];
      squares = new double[width];
    }

    /** Adds a row. */
    public void add(float[] row) {
      rows++;
      for (int column = 0; column < sums.length; column++) {
        double difference = row[column] - means[column];
        sums[column] += row[column];
        means[column] += difference / rows;
        squares[column] += difference * (row[column] - means[column]);
      }
    }

    /** Number of rows. */
    public long rows() {
      return rows;
    }

    /** The values; NaN without rows. */
    public float[] values() {
      int width = sums.length;
      float[] values = new float[Statistic.this == MEAN ? width : 2 * width];
      for (int column = 0; column < width; column++) {
        values[column] = (float) (sums[column] / rows);
        if (Statistic.this == MEAN_STDDEV) {
          values[width + column] = (float) Math.sqrt(squares[column] / rows);
        }
      }
      return values;
    }
  }
}
