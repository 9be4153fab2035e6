/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;

/**
 * A number plus the leaves that a row reaches in some trees. All nodes stand in one list, the root
 * of each tree first and children after their parents. Immutable.
 */
public final class Forest {
  /** Largest whole number up to which float32 holds all. */
  private static final int MOST = 1 << 24;

  private final double base;
  private final int[] roots;
  private final int[] columns;
  private final int[] children;
  private final double[] thresholds;
  private final float[] values;

  private Forest(
      double base,
      int[] roots,
      int[] columns,
      int[] children,
      double[] thresholds,
      float[] values) {
    this.base = base;
    this.roots = roots;
    this.columns = columns;
    this.children = children;
    this.thresholds = thresholds;
    this.values = values;
  }

  /**
   * Puts trees together.
   *
   * @param base what is predicted before the first tree; rounded to float32
   * @param share factor of every leaf
   */
  static Forest of(double base, double share, List<TreeNodes> trees) {
    int count = trees.stream().mapToInt(TreeNodes::count).sum();
    if (count > MOST) {
      throw new InputException(
          "the trees have "
              + count
              + " nodes, at most "
              + MOST
              + " can be kept; ask for fewer"
              + " trees or larger leaves");
    }
    int[] roots = new int[trees.size()];
    Forest forest =
        new Forest(
            (float) base,
            roots,
            new int[count],
            new int[count],
            new double[count],
            new float[count]);
    int next = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = next;
      next = forest.copy(trees.get(tree), next, share);
    }
    return forest;
  }

  private int copy(TreeNodes tree, int from, double share) {
    for (int node = 0; node < tree.count(); node++) {
      boolean leaf = tree.child(node) == TreeNodes.LEAF;
      columns[from + node] = tree.column(node);
      thresholds[from + node] = tree.threshold(node);
      children[from + node] = leaf ? TreeNodes.LEAF : from + tree.child(node);
      values[from + node] = leaf ? (float) (share * tree.value(node)) : 0;
    }
    return from + tree.count();
  }

  /**
   * What is predicted for one row.
   *
   * @param row n x D, row-major
   * @param from where the row begins
   */
  double predict(double[] row, int from) {
    double sum = base;
    for (int root : roots) {
      int node = root;
      while (children[node] != TreeNodes.LEAF) {
        boolean first = row[from + columns[node]] <= thresholds[node];
        node = children[node] + (first ? 0 : 1);
      }
      sum += values[node];
    }
    return sum;
  }

  /** Its parameters, with names that begin with the prefix. */
  Map<String, Tensor> parameters(String prefix) {
    Map<String, Tensor> all =
        new HashMap<>(Parameters.wide(prefix + "thresholds", thresholds, thresholds.length));
    all.put(prefix + "base", new Tensor(new int[] {1}, new float[] {(float) base}));
    all.put(prefix + "roots", whole(roots));
    all.put(prefix + "columns", whole(columns));
    all.put(prefix + "children", whole(children));
    all.put(prefix + "values", new Tensor(new int[] {values.length}, values));
    return all;
  }

  private static Tensor whole(int[] numbers) {
    float[] exact = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      exact[i] = numbers[i];
    }
    return new Tensor(new int[] {numbers.length}, exact);
  }

  /**
   * Opens a saved one.
   *
   * @param width number of columns
   * @throws InputException when a node names a column or a child that cannot be
   */
  static Forest open(Parameters parameters, String prefix, int width) {
    float[] values = parameters.get(prefix + "values", -1).values();
    int count = values.length;
    int[] columns = numbers(parameters, prefix + "columns", count, width);
    int[] children = numbers(parameters, prefix + "children", count, count);
    int[] roots = numbers(parameters, prefix + "roots", -1, count);
    for (int node = 0; node < count; node++) {
      boolean leaf = children[node] == TreeNodes.LEAF;
      if (!leaf && (children[node] <= node || children[node] + 1 >= count)) {
        throw new InputException(
            "parameter "
                + prefix
                + "children: node "
                + node
                + " of "
                + count
                + " has the child "
                + children[node]
                + ", must be 0 or a later node");
      }
    }
    return new Forest(
        parameters.doubles(prefix + "base", 1)[0],
        roots,
        columns,
        children,
        parameters.doubles(prefix + "thresholds", count),
        values);
  }

  private static int[] numbers(Parameters parameters, String name, int length, int bound) {
    float[] values = parameters.get(name, length).values();
    int[] numbers = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] = (int) values[i];
      if (numbers[i] != values[i] || numbers[i] < 0 || numbers[i] >= bound) {
        throw new InputException(
            "parameter "
                + name
                + " holds "
                + values[i]
                + ", must be whole and lie in 0 to "
                + (bound - 1));
      }
    }
    return numbers;
  }
}
