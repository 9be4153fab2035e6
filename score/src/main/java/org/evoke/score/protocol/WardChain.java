/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

/**
 * The clusters that are not yet merged, and a chain of them in which each is the nearest neighbour
 * of the one before; its end merges when two are each other's nearest.
 */
final class WardChain {
  private final double[][] centres;
  private final double[] sizes;
  private final int[] alive;
  private int left;
  private final int[] chain;
  private int length;
  private double nearest;
  private double height;

  /** Starts with every point as a cluster; the centres are changed. */
  WardChain(double[][] centres) {
    this.centres = centres;
    this.left = centres.length;
    this.sizes = new double[left];
    this.alive = new int[left];
    this.chain = new int[left + 1];
    for (int i = 0; i < left; i++) {
      sizes[i] = 1;
      alive[i] = i;
    }
  }

  /** Merges two clusters and returns a point of each. */
  int[] merge() {
    if (length == 0) {
      chain[length++] = alive[0];
    }
    while (true) {
      int last = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int neighbour = neighbour(last, before);
      if (neighbour == before) {
        length -= 2;
        join(before, last);
        return new int[] {before, last};
      }
      chain[length++] = neighbour;
    }
  }

  /** The height of the last merge. */
  double height() {
    return height;
  }

  /** The nearest other cluster; the one before in the chain wins a tie, or chains would not end. */
  private int neighbour(int of, int before) {
    int found = before;
    nearest = before < 0 ? Double.POSITIVE_INFINITY : cost(of, before);
    for (int i = 0; i < left; i++) {
      int other = alive[i];
      if (other != of) {
        double cost = cost(of, other);
        if (cost < nearest) {
          nearest = cost;
          found = other;
        }
      }
    }
    return found;
  }

  private double cost(int a, int b) {
    double square = 0;
    for (int d = 0; d < centres[a].length; d++) {
      double difference = centres[a][d] - centres[b][d];
      square += difference * difference;
    }
    return 2 * sizes[a] * sizes[b] / (sizes[a] + sizes[b]) * square;
  }

  /** The second joins the first, and the last of the living takes its place. */
  private void join(int into, int gone) {
    height = Math.sqrt(nearest);
    double size = sizes[into] + sizes[gone];
    for (int d = 0; d < centres[into].length; d++) {
      centres[into][d] = (sizes[into] * centres[into][d] + sizes[gone] * centres[gone][d]) / size;
    }
    sizes[into] = size;
    left--;
    for (int i = 0; i < left; i++) {
      if (alive[i] == gone) {
        alive[i] = alive[left];
        return;
      }
    }
  }
}
