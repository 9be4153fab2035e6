/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.InputException;

/**
 * Rows of several inputs that belong together: each row of the input with the fewest, with the rows
 * of the others that begin nearest to it, at most half a row away. Rows without such partners are
 * left out.
 */
public final class JoinedRows {
  private final Map<String, RowSource> inputs;
  private final Map<String, int[]> indices = new LinkedHashMap<>();
  private final RowSource base;
  private final int[] kept;

  /**
   * Joins.
   *
   * @param inputs by name, at least one
   * @throws InputException when no rows belong together
   */
  public JoinedRows(Map<String, RowSource> inputs) {
    this.inputs = new LinkedHashMap<>(inputs);
    base = inputs.values().stream().min(java.util.Comparator.comparingInt(RowSource::rows)).get();
    Map<String, int[]> partners = new LinkedHashMap<>();
    inputs.forEach((name, source) -> partners.put(name, partners(source)));
    List<Integer> whole = new ArrayList<>();
    for (int row = 0; row < base.rows(); row++) {
      int number = row;
      if (partners.values().stream().allMatch(own -> own[number] >= 0)) {
        whole.add(row);
      }
    }
    kept = whole.stream().mapToInt(Integer::intValue).toArray();
    if (kept.length == 0) {
      throw new InputException("the inputs " + inputs.keySet() + " have no rows of the same time");
    }
    partners.forEach(
        (name, own) -> indices.put(name, Arrays.stream(kept).map(row -> own[row]).toArray()));
  }

  private int[] partners(RowSource source) {
    int[] partners = new int[base.rows()];
    int at = 0;
    for (int row = 0; row < partners.length; row++) {
      double start = base.start(row);
      while (at + 1 < source.rows()
          && Math.abs(source.start(at + 1) - start) <= Math.abs(source.start(at) - start)) {
        at++;
      }
      partners[row] = at < source.rows() && isNear(source, at, row) ? at : -1;
    }
    return partners;
  }

  private boolean isNear(RowSource source, int at, int row) {
    double longer = Math.max(source.end(at) - source.start(at), base.end(row) - base.start(row));
    return Math.abs(source.start(at) - base.start(row)) <= longer / 2 + 1e-3;
  }

  /** Number of joined rows, at least 1. */
  public int rows() {
    return kept.length;
  }

  /** Start of a row in seconds. */
  public double start(int row) {
    return base.start(kept[row]);
  }

  /** End of a row in seconds. */
  public double end(int row) {
    return base.end(kept[row]);
  }

  /** Some rows that follow each other. */
  public FeatureTracks part(int from, int count) {
    Map<String, FeatureTrack> parts = new LinkedHashMap<>();
    inputs.forEach((name, source) -> parts.put(name, part(source, indices.get(name), from, count)));
    return new FeatureTracks(parts);
  }

  private static FeatureTrack part(RowSource source, int[] indices, int from, int count) {
    int first = indices[from];
    if (indices[from + count - 1] - first == count - 1) {
      return source.part(first, count);
    }
    int width = source.set().width();
    float[] values = new float[count * width];
    double[] starts = new double[count];
    double[] ends = new double[count];
    for (int i = 0; i < count; i++) {
      FeatureTrack one = source.part(indices[from + i], 1);
      System.arraycopy(one.values(), 0, values, i * width, width);
      starts[i] = one.starts()[0];
      ends[i] = one.ends()[0];
    }
    return new FeatureTrack(source.set(), values, starts, ends);
  }
}
