/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import java.util.Arrays;

/**
 * Nodes of trees as they grow. A node with children has a column and a threshold; rows whose value
 * is at most the threshold go to the first child, others to the second, which follows it. A leaf
 * has a value, rounded to float32.
 */
final class TreeNodes {
  /** What stands for the first child of a leaf. */
  static final int LEAF = 0;

  private int[] columns = new int[64];
  private int[] children = new int[64];
  private double[] thresholds = new double[64];
  private float[] values = new float[64];
  private int count;

  /** Adds a leaf and returns its number. */
  int addLeaf(double value) {
    if (count == columns.length) {
      columns = Arrays.copyOf(columns, 2 * count);
      children = Arrays.copyOf(children, 2 * count);
      thresholds = Arrays.copyOf(thresholds, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count] = (float) value;
    return count++;
  }

  /** Makes a leaf a node with two new leaves and returns the number of the first. */
  int split(int leaf, int column, double threshold, double first, double second) {
    int child = addLeaf(first);
    addLeaf(second);
    columns[leaf] = column;
    thresholds[leaf] = threshold;
    children[leaf] = child;
    return child;
  }

  int count() {
    return count;
  }

  int column(int node) {
    return columns[node];
  }

  int child(int node) {
    return children[node];
  }

  double threshold(int node) {
    return thresholds[node];
  }

  float value(int node) {
    return values[node];
  }
}
