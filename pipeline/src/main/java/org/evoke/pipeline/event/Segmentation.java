/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;

/**
 * Makes spans of probabilities in equal steps of time: a median filter, a threshold, short gaps
 * closed, short spans dropped, in this order.
 *
 * @param threshold lowest filtered probability that counts, above 0 to 1
 * @param median steps of the median filter, odd; 1 for none. At the ends it sees fewer
 * @param gapSteps gaps of fewer steps are closed
 * @param leastSteps spans of fewer steps are dropped
 */
public record Segmentation(double threshold, int median, int gapSteps, int leastSteps) {
  public Segmentation {
    boolean odd = median >= 1 && median % 2 == 1;
    if (!(threshold > 0 && threshold <= 1) || !odd || gapSteps < 0 || leastSteps < 0) {
      throw new InputException(
          "segmentation: threshold is "
              + threshold
              + ", median "
              + median
              + ", gap "
              + gapSteps
              + " and least length "
              + leastSteps
              + " steps; must be above 0 to 1, odd, 0 or more and 0 or more");
    }
  }

  /**
   * A span of steps.
   *
   * @param from first step
   * @param to step after the last one
   * @param probability mean of the unfiltered probabilities
   */
  public record Span(int from, int to, double probability) {}

  /** The spans of a curve in order of time. */
  public List<Span> spans(double[] probabilities) {
    double[] filtered = filtered(probabilities);
    List<int[]> runs = new ArrayList<>();
    for (int step = 0; step < filtered.length; step++) {
      if (filtered[step] >= threshold) {
        extend(runs, step);
      }
    }
    List<Span> spans = new ArrayList<>();
    for (int[] run : runs) {
      if (run[1] - run[0] >= leastSteps) {
        double mean = Arrays.stream(probabilities, run[0], run[1]).average().orElseThrow();
        spans.add(new Span(run[0], run[1], mean));
      }
    }
    return spans;
  }

  private void extend(List<int[]> runs, int step) {
    int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    int gap = last == null ? 0 : step - last[1];
    if (last != null && (gap == 0 || gap < gapSteps)) {
      last[1] = step + 1;
    } else {
      runs.add(new int[] {step, step + 1});
    }
  }

  private double[] filtered(double[] probabilities) {
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
