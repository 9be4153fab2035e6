/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Grows one tree, always at the leaf whose split gains most. */
final class BoostedTree {
  private final Bins bins;
  private final BoostingSettings settings;
  private final double[] residuals;
  private final int[] columns;
  private final BestSplit splits;
  private final TreeNodes nodes = new TreeNodes();
  private final PriorityQueue<Leaf> open =
      new PriorityQueue<>(
          Comparator.comparingDouble((Leaf leaf) -> -leaf.split.gain())
              .thenComparingInt(Leaf::node));

  /**
   * A leaf that can be split.
   *
   * @param node its number
   * @param depth steps from the root
   * @param rows its training rows
   * @param total sum of their residuals
   * @param split its best split
   */
  private record Leaf(int node, int depth, int[] rows, double total, BestSplit.Split split) {}

  private BoostedTree(Bins bins, BoostingSettings settings, double[] residuals, int[] columns) {
    this.bins = bins;
    this.settings = settings;
    this.residuals = residuals;
    this.columns = columns;
    this.splits = new BestSplit(bins, settings.leafRows(), settings.penalty());
  }

  /**
   * Grows a tree on what is left to explain, and takes what it explains off.
   *
   * @param residuals one for each row; changed
   * @param columns columns that may be used, ascending
   */
  static TreeNodes grow(Bins bins, BoostingSettings settings, double[] residuals, int[] columns) {
    return new BoostedTree(bins, settings, residuals, columns).grow();
  }

  private TreeNodes grow() {
    int[] all = new int[residuals.length];
    double total = 0;
    for (int row = 0; row < all.length; row++) {
      all[row] = row;
      total += residuals[row];
    }
    // Leaves take their value off only when they are final, as splits look at what was left before.
    double[] taken = new double[all.length];
    add(nodes.addLeaf(value(total, all.length)), 0, all, total, taken);
    for (int leaves = 1; leaves < settings.leaves() && !open.isEmpty(); leaves++) {
      split(open.poll(), taken);
    }
    for (int row = 0; row < all.length; row++) {
      residuals[row] -= taken[row];
    }
    return nodes;
  }

  private double value(double total, int rows) {
    return settings.rate() * total / (rows + settings.penalty());
  }

  private void add(int node, int depth, int[] rows, double total, double[] taken) {
    for (int row : rows) {
      taken[row] = nodes.value(node);
    }
    if (depth < settings.depth()) {
      BestSplit.Split split = splits.find(rows, residuals, total, columns);
      if (split != null) {
        open.add(new Leaf(node, depth, rows, total, split));
      }
    }
  }

  private void split(Leaf leaf, double[] taken) {
    BestSplit.Split split = leaf.split;
    int[] first = new int[split.rows()];
    int[] second = new int[leaf.rows.length - split.rows()];
    byte[] codes = bins.codes(split.column());
    int ones = 0;
    int others = 0;
    for (int row : leaf.rows) {
      if ((codes[row] & 0xff) <= split.bin()) {
        first[ones++] = row;
      } else {
        second[others++] = row;
      }
    }
    double rest = leaf.total - split.first();
    int child =
        nodes.split(
            leaf.node,
            split.column(),
            bins.threshold(split.column(), split.bin()),
            value(split.first(), ones),
            value(rest, others));
    add(child, leaf.depth + 1, first, split.first(), taken);
    add(child + 1, leaf.depth + 1, second, rest, taken);
  }
}
