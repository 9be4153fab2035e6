/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.pipeline.recipe.Statistic;

/**
 * Takes rows in order of time and hands over a statistic of those that lie wholly within each
 * segment. To be {@link #finish finished} after the last row.
 */
final class SegmentRows implements FeatureSink {
  private final SegmentPlan plan;
  private final Statistic statistic;
  private final int width;
  private final FeatureSink sink;
  private Statistic.Gathered gathered;
  private long segment;
  private double reached;

  /** Begins; {@code width} columns of the rows that come. */
  SegmentRows(SegmentPlan plan, Statistic statistic, int width, FeatureSink sink) {
    this.plan = plan;
    this.statistic = statistic;
    this.width = width;
    this.sink = sink;
    gathered = statistic.gathered(width);
  }

  @Override
  public void row(double start, double end, float[] values) {
    while (start >= plan.end(segment) - SegmentPlan.EXACT_SECONDS) {
      handOver();
      segment++;
    }
    reached = Math.max(reached, end);
    boolean inside =
        start >= plan.start(segment) - SegmentPlan.EXACT_SECONDS
            && end <= plan.end(segment) + SegmentPlan.EXACT_SECONDS;
    if (inside) {
      gathered.add(values);
    }
  }

  private void handOver() {
    if (gathered.rows() > 0 && plan.counts(segment, reached)) {
      sink.row(plan.start(segment), plan.rowEnd(segment, reached), gathered.values());
    }
    gathered = statistic.gathered(width);
  }

  /** No row follows. */
  void finish() {
    handOver();
  }
}
