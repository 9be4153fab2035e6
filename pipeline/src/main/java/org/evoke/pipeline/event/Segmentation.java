/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.evoke.core.InputException;

/**
 * Makes spans of probabilities in equal steps of time: a median filter, a threshold, ends of events
 * by their own height, short gaps closed, short spans dropped, in this order.
 *
 * @param threshold lowest filtered probability that counts, above 0 to 1
 * @param median steps of the median filter, odd; 1 for none. At the ends it sees fewer
 * @param edge an event lasts around its largest filtered probability as long as it stays at this
 *     share of it, below 1; 0: as long as it stays at the threshold. Where a detector is less sure
 *     of an event as a whole, the event does not become shorter for that
 * @param gapSteps gaps of fewer steps are closed
 * @param leastSteps spans of fewer steps are dropped
 */
public record Segmentation(
    double threshold, int median, double edge, int gapSteps, int leastSteps) {
  public Segmentation {
    boolean odd = median >= 1 && median % 2 == 1;
    boolean height = threshold > 0 && threshold <= 1 && edge >= 0 && edge < 1;
    if (!height || !odd || gapSteps < 0 || leastSteps < 0) {
      throw new InputException(
          "segmentation: threshold is "
              + threshold
              + ", median "
              + median
              + ", edge "
              + edge
              + ", gap "
              + gapSteps
              + " and least length "
              + leastSteps
              + " steps; must be above 0 to 1, odd, 0 to below 1, 0 or more and 0 or more");
    }
  }

  /**
   * A span of steps.
   *
   * @param from first step
   * @param to step after the last one
   */
  public record Span(int from, int to) {
    /** Mean of probabilities, one for each step of the curve that the span is of. */
    public double mean(double[] probabilities) {
      return Arrays.stream(probabilities, from, to).average().orElseThrow();
    }
  }

  /** The spans of a curve in order of time. */
  public List<Span> spans(double[] probabilities) {
    return spansOfFiltered(filtered(probabilities));
  }

  /** The spans of a curve that has gone through the median filter, in order of time. */
  public List<Span> spansOfFiltered(double[] filtered) {
    List<Span> runs = new ArrayList<>();
    for (int step = 0; step < filtered.length; step++) {
      if (filtered[step] >= threshold) {
        int from = step;
        while (step + 1 < filtered.length && filtered[step + 1] >= threshold) {
          step++;
        }
        Span run = new Span(from, step + 1);
        runs.add(edge > 0 ? byHeight(filtered, run) : run);
      }
    }
    runs.sort(Comparator.comparingInt(Span::from));
    return joined(runs).stream().filter(span -> span.to() - span.from() >= leastSteps).toList();
  }

  /** Around the largest probability of a run, the first of equals. */
  private Span byHeight(double[] filtered, Span run) {
    int top = run.from();
    for (int step = run.from() + 1; step < run.to(); step++) {
      top = filtered[step] > filtered[top] ? step : top;
    }
    double least = edge * filtered[top];
    int from = top;
    while (from > 0 && filtered[from - 1] >= least) {
      from--;
    }
    int to = top + 1;
    while (to < filtered.length && filtered[to] >= least) {
      to++;
    }
    return new Span(from, to);
  }

  private List<Span> joined(List<Span> runs) {
    List<Span> joined = new ArrayList<>();
    for (Span run : runs) {
      int end = joined.size() - 1;
      int gap = end < 0 ? 0 : run.from() - joined.get(end).to();
      if (end >= 0 && (gap <= 0 || gap < gapSteps)) {
        Span before = joined.get(end);
        joined.set(end, new Span(before.from(), Math.max(before.to(), run.to())));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  /** The curve behind the median filter. */
  public double[] filtered(double[] probabilities) {
    if (median == 1) {
      return probabilities.clone();
    }
    double[] filtered = new double[probabilities.length];
    int reach = median / 2;
    for (int step = 0; step < filtered.length; step++) {
      int near = Math.min(reach, Math.min(step, filtered.length - 1 - step));
      double[] around = Arrays.copyOfRange(probabilities, step - near, step + near + 1);
      Arrays.sort(around);
      filtered[step] = around[near];
    }
    return filtered;
  }
}
