/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import org.evoke.core.RandomStream;
import org.evoke.learn.Parameters;

/** Grows one extremely randomised tree. */
final class ExtraTree {
  private final double[] columns;
  private final double[] labels;
  private final ExtraTreesSettings settings;
  private final RandomStream random;
  private final int[] rows;
  private final int[] order;
  private final TreeNodes nodes = new TreeNodes();
  private final Deque<Part> open = new ArrayDeque<>();

  /** A leaf that may be split, and the places of its rows. */
  private record Part(int node, int depth, int from, int to) {}

  /** A split with what it lowers the error by, or none when the gain is 0. */
  private record Cut(int column, double threshold, double gain) {}

  private ExtraTree(
      double[] columns, double[] labels, ExtraTreesSettings settings, RandomStream random) {
    this.columns = columns;
    this.labels = labels;
    this.settings = settings;
    this.random = random;
    this.rows = numbers(labels.length);
    this.order = numbers(columns.length / labels.length);
  }

  private static int[] numbers(int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  /**
   * Grows a tree.
   *
   * @param columns D x n, one column after the other
   */
  static TreeNodes grow(
      double[] columns, double[] labels, ExtraTreesSettings settings, RandomStream random) {
    return new ExtraTree(columns, labels, settings, random).grow();
  }

  private TreeNodes grow() {
    open.add(new Part(nodes.addLeaf(mean(0, rows.length)), 0, 0, rows.length));
    while (!open.isEmpty()) {
      Part part = open.pop();
      boolean large = part.to - part.from >= 2 * settings.leafRows();
      if (large && part.depth < settings.depth()) {
        split(part);
      }
    }
    return nodes;
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += labels[rows[i]];
    }
    return sum / (to - from);
  }

  private void split(Part part) {
    Cut best = best(part);
    if (!(best.gain > 0)) {
      return;
    }
    int middle = part.from;
    int base = best.column * labels.length;
    for (int i = part.from; i < part.to; i++) {
      if (columns[base + rows[i]] <= best.threshold) {
        int row = rows[i];
        rows[i] = rows[middle];
        rows[middle++] = row;
      }
    }
    int child =
        nodes.split(
            part.node, best.column, best.threshold, mean(part.from, middle), mean(middle, part.to));
    open.push(new Part(child + 1, part.depth + 1, middle, part.to));
    open.push(new Part(child, part.depth + 1, part.from, middle));
  }

  /** Draws columns until enough of them vary, and one threshold for each. */
  private Cut best(Part part) {
    int wanted = (int) Math.max(1, Math.round(settings.columns() * order.length));
    double mean = mean(part.from, part.to);
    Cut best = new Cut(0, 0, 0);
    int tried = 0;
    for (int i = 0; i < order.length && tried < wanted; i++) {
      int chosen = i + random.nextInt(order.length - i);
      int column = order[chosen];
      order[chosen] = order[i];
      order[i] = column;
      double threshold = threshold(part, column);
      if (!Double.isNaN(threshold)) {
        tried++;
        double gain = gain(part, column, threshold, mean);
        best = gain > best.gain ? new Cut(column, threshold, gain) : best;
      }
    }
    return best;
  }

  /** Uniform between the ends of the column in this part, or NaN where it is constant. */
  private double threshold(Part part, int column) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int base = column * labels.length;
    for (int i = part.from; i < part.to; i++) {
      double value = columns[base + rows[i]];
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (!(high > low)) {
      return Double.NaN;
    }
    double share = random.nextDouble();
    double drawn = Parameters.representable(low * (1 - share) + high * share);
    return drawn >= low && drawn < high ? drawn : low;
  }

  private double gain(Part part, int column, double threshold, double mean) {
    int base = column * labels.length;
    double sum = 0;
    int count = 0;
    for (int i = part.from; i < part.to; i++) {
      if (columns[base + rows[i]] <= threshold) {
        sum += labels[rows[i]] - mean;
        count++;
      }
    }
    int others = part.to - part.from - count;
    boolean tooFew = count < settings.leafRows() || others < settings.leafRows();
    return tooFew ? 0 : sum * sum / count + sum * sum / others;
  }
}
