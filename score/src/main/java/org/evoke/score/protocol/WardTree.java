/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.Arrays;
import java.util.Comparator;
import org.evoke.core.InputException;

/**
 * Hierarchical clustering of points by the criterion of Ward (1963), found with chains of nearest
 * neighbours (Murtagh 1983): time n squared, memory n. The height of a merge of clusters A and B
 * with centres a and b is sqrt(2 |A| |B| / (|A| + |B|)) |a - b|.
 */
public final class WardTree {
  private final int points;
  private final int[][] merges;
  private final double[] heights;

  private WardTree(int points, int[][] merges, double[] heights) {
    this.points = points;
    this.merges = merges;
    this.heights = heights;
  }

  /**
   * Clusters points.
   *
   * @param columns the coordinates, by dimension and point
   * @throws InputException when there is no point or a coordinate is not finite
   */
  public static WardTree of(double[][] columns) {
    if (columns.length == 0 || columns[0].length == 0) {
      throw new InputException("no points to cluster, need at least 1");
    }
    int points = columns[0].length;
    double[][] centres = new double[points][columns.length];
    for (int dimension = 0; dimension < columns.length; dimension++) {
      for (int point = 0; point < points; point++) {
        double value = columns[dimension][point];
        if (!Double.isFinite(value)) {
          throw new InputException(
              "row " + point + ": label " + dimension + " is " + value + ", must be finite");
        }
        centres[point][dimension] = value;
      }
    }
    WardChain chain = new WardChain(centres);
    int[][] merges = new int[points - 1][];
    double[] heights = new double[points - 1];
    for (int m = 0; m < merges.length; m++) {
      merges[m] = chain.merge();
      heights[m] = chain.height();
    }
    return sorted(points, merges, heights);
  }

  private static WardTree sorted(int points, int[][] merges, double[] heights) {
    Integer[] order = new Integer[merges.length];
    Arrays.setAll(order, m -> m);
    Arrays.sort(order, Comparator.comparingDouble(m -> heights[m]));
    int[][] sortedMerges = new int[merges.length][];
    double[] sortedHeights = new double[merges.length];
    for (int m = 0; m < order.length; m++) {
      sortedMerges[m] = merges[order[m]];
      sortedHeights[m] = heights[order[m]];
    }
    return new WardTree(points, sortedMerges, sortedHeights);
  }

  /** The heights of the n - 1 merges, ascending; a copy. */
  public double[] heights() {
    return heights.clone();
  }

  /**
   * The clusters that are left before the highest merges.
   *
   * @param clusters how many, 1 to n
   * @return the cluster of each point, numbered from 0 in order of their first point
   */
  public int[] cut(int clusters) {
    if (clusters < 1 || clusters > points) {
      throw new IllegalArgumentException(clusters + " clusters of " + points + " points");
    }
    int[] parent = new int[points];
    Arrays.setAll(parent, i -> i);
    for (int m = 0; m < points - clusters; m++) {
      int a = root(parent, merges[m][0]);
      int b = root(parent, merges[m][1]);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    int[] cluster = new int[points];
    int next = 0;
    for (int point = 0; point < points; point++) {
      int root = root(parent, point);
      cluster[point] = root == point ? next++ : cluster[root];
    }
    return cluster;
  }

  /**
   * The finest of the usual cuts whose clusters are all large enough: starts with n / smallest
   * clusters, and takes one fewer while any holds fewer than {@code smallest} points. Where there
   * are fewer points than that, all are one cluster.
   *
   * @param smallest least number of points of a cluster, at least 1
   * @return the cluster of each point, numbered from 0 in order of their first point
   */
  public int[] cutWithSmallest(int smallest) {
    if (smallest < 1) {
      throw new InputException("smallest cluster is " + smallest + ", must be at least 1");
    }
    int clusters = Math.max(1, points / smallest);
    int[] cluster = cut(clusters);
    while (clusters > 1 && least(cluster, clusters) < smallest) {
      cluster = cut(--clusters);
    }
    return cluster;
  }

  private static int least(int[] cluster, int clusters) {
    int[] sizes = new int[clusters];
    for (int each : cluster) {
      sizes[each]++;
    }
    return Arrays.stream(sizes).min().orElseThrow();
  }

  private static int root(int[] parent, int point) {
    int root = point;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
