/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.context;

import java.util.Arrays;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;

/**
 * Means of feature rows over contexts. The context of a step is centred on the middle of the step
 * and holds the rows whose own middle lies in it; at both ends of the file it is cut off, so that
 * the first and the last steps are judged by about half a context. Each row counts the same,
 * whatever its length.
 *
 * <p>Sums run over all rows once, in double and in the order of time, so the cost does not depend
 * on the length of the context.
 */
public final class ContextMeans {
  private final FeatureTrack rows;
  private final double[] middles;
  private final double[] sums;

  /**
   * Prepares the means of a track.
   *
   * @param rows T x D, T at least 1, in order of time
   */
  public ContextMeans(FeatureTrack rows) {
    if (rows.rows() == 0) {
      throw new InputException("no row of " + rows.set().name() + ", needs at least 1");
    }
    this.rows = rows;
    int width = rows.width();
    middles = new double[rows.rows()];
    sums = new double[(rows.rows() + 1) * width];
    for (int row = 0; row < rows.rows(); row++) {
      middles[row] = (rows.starts()[row] + rows.ends()[row]) / 2;
      for (int column = 0; column < width; column++) {
        int at = row * width + column;
        sums[at + width] = sums[at] + rows.value(row, column);
      }
    }
  }

  /**
   * One row per step that has sound in its context.
   *
   * @param steps indices of those steps, ascending
   * @param means one row of means for each of them, with the times of the step
   */
  public record Contexts(int[] steps, FeatureTrack means) {
    /** The rows of some of the steps, ascending. */
    FeatureTrack at(int[] wanted) {
      int width = means.width();
      float[] values = new float[wanted.length * width];
      double[] starts = new double[wanted.length];
      double[] ends = new double[wanted.length];
      for (int i = 0; i < wanted.length; i++) {
        int row = Arrays.binarySearch(steps, wanted[i]);
        System.arraycopy(means.values(), row * width, values, i * width, width);
        starts[i] = means.starts()[row];
        ends[i] = means.ends()[row];
      }
      return new FeatureTrack(means.set(), values, starts, ends);
    }
  }

  /**
   * The mean over the context of each step. A context shorter than the rows takes the row nearest
   * to the middle of the step; a step that lies further than half a context from all sound is left
   * out.
   *
   * @param contextSeconds length of the context, positive
   */
  public Contexts over(StepGrid grid, double contextSeconds) {
    int[] steps = new int[grid.steps()];
    float[] values = new float[grid.steps() * rows.width()];
    int count = 0;
    for (int step = 0; step < grid.steps(); step++) {
      double centre = grid.centre(step);
      int from = firstRowFrom(centre - contextSeconds / 2);
      int to = firstRowFrom(centre + contextSeconds / 2);
      if (from == to) {
        from = nearestRow(centre);
        to = from + 1;
        if (distance(from, centre) > contextSeconds / 2) {
          continue;
        }
      }
      mean(from, to, values, count * rows.width());
      steps[count++] = step;
    }
    return contexts(grid, Arrays.copyOf(steps, count), values);
  }

  private Contexts contexts(StepGrid grid, int[] steps, float[] values) {
    double[] starts = new double[steps.length];
    double[] ends = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      starts[i] = grid.starts()[steps[i]];
      ends[i] = grid.ends()[steps[i]];
    }
    float[] kept = Arrays.copyOf(values, steps.length * rows.width());
    return new Contexts(steps, new FeatureTrack(rows.set(), kept, starts, ends));
  }

  /** The mean over the whole track as one row. */
  public FeatureTrack whole() {
    FeatureSet set = rows.set();
    float[] values = new float[set.width()];
    mean(0, rows.rows(), values, 0);
    double end = rows.ends()[rows.rows() - 1];
    return new FeatureTrack(set, values, new double[] {rows.starts()[0]}, new double[] {end});
  }

  private void mean(int from, int to, float[] target, int offset) {
    int width = rows.width();
    for (int column = 0; column < width; column++) {
      double sum = sums[to * width + column] - sums[from * width + column];
      target[offset + column] = (float) (sum / (to - from));
    }
  }

  /** The first row whose middle is not before a time, or the number of rows. */
  private int firstRowFrom(double seconds) {
    int at = Arrays.binarySearch(middles, seconds);
    return at >= 0 ? at : -at - 1;
  }

  private int nearestRow(double seconds) {
    int after = Math.min(firstRowFrom(seconds), middles.length - 1);
    int before = Math.max(after - 1, 0);
    return seconds - middles[before] < middles[after] - seconds ? before : after;
  }

  /** How far a time lies outside a row, 0 inside it. */
  private double distance(int row, double seconds) {
    return Math.max(0, Math.max(rows.starts()[row] - seconds, seconds - rows.ends()[row]));
  }
}
