/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;

/**
 * A metric with its averaging: what a reported score measures.
 *
 * @param metric the metric
 * @param averaging over which rows
 */
public record Measure(Metric metric, Averaging averaging) {
  /**
   * Mean correlation of the EEV challenge for one expression: Pearson correlation within each
   * video, 0 where either side is constant, mean over the videos.
   */
  public static final Measure EEV = new Measure(Metric.PCC, Averaging.PER_GROUP_UNDEFINED_AS_ZERO);

  private static final String PER_GROUP = "_per_group";
  private static final Map<String, Measure> KNOWN = known();

  public Measure {
    if (averaging == Averaging.PER_GROUP_UNDEFINED_AS_ZERO && metric != Metric.PCC) {
      throw new UsageException(
          metric.id() + " cannot count as 0 where it is not defined, only pcc can");
    }
  }

  /** The metric over all rows together. */
  public static Measure pooled(Metric metric) {
    return new Measure(metric, Averaging.POOLED);
  }

  /** The mean over groups of the metric within each. */
  public static Measure perGroup(Metric metric) {
    return new Measure(metric, Averaging.PER_GROUP);
  }

  /**
   * The measure with this {@link #id}, in any case.
   *
   * @throws UsageException when there is none, with the nearest known name
   */
  public static Measure named(String id) {
    Measure measure = KNOWN.get(id.strip().toLowerCase(Locale.ROOT));
    if (measure == null) {
      throw new UsageException(KnownNames.unknown("metric", id, KNOWN.keySet()));
    }
    return measure;
  }

  /** The names that are known. */
  public static List<String> names() {
    return List.copyOf(KNOWN.keySet());
  }

  /** The name in files: {@code pcc} over all rows, {@code pcc_per_group}, {@code eev}. */
  public String id() {
    return switch (averaging) {
      case POOLED -> metric.id();
      case PER_GROUP -> metric.id() + PER_GROUP;
      case PER_GROUP_UNDEFINED_AS_ZERO -> "eev";
    };
  }

  private static Map<String, Measure> known() {
    Map<String, Measure> known = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      known.put(metric.id(), pooled(metric));
    }
    known.put("eev", EEV);
    for (Metric metric : Metric.values()) {
      known.put(metric.id() + PER_GROUP, perGroup(metric));
    }
    return known;
  }
}
