/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * A largest set of pairs of which no two share a member, found by augmenting paths (Berge 1957),
 * left members in order.
 */
final class Matching {
  private final List<List<Integer>> edges;
  private final int[] right;
  private final int[] left;

  /**
   * Matches.
   *
   * @param edges for each left member the right ones that it may be paired with
   * @param rightCount number of right members
   */
  Matching(List<List<Integer>> edges, int rightCount) {
    this.edges = edges;
    this.right = new int[edges.size()];
    this.left = new int[rightCount];
    Arrays.fill(right, -1);
    Arrays.fill(left, -1);
    for (int member = 0; member < right.length; member++) {
      augment(member);
    }
  }

  /** The right member that a left one is paired with, -1 for none. */
  int partner(int member) {
    return right[member];
  }

  /** Whether each right member is paired. */
  boolean[] taken() {
    boolean[] taken = new boolean[left.length];
    for (int member = 0; member < left.length; member++) {
      taken[member] = left[member] >= 0;
    }
    return taken;
  }

  /** Breadth-first search for a free right member; the pairs along the way are exchanged. */
  private void augment(int start) {
    int[] from = new int[left.length];
    Arrays.fill(from, -1);
    ArrayDeque<Integer> waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      int member = waiting.poll();
      for (int candidate : edges.get(member)) {
        if (from[candidate] < 0) {
          from[candidate] = member;
          if (left[candidate] < 0) {
            exchange(candidate, from);
            return;
          }
          waiting.add(left[candidate]);
        }
      }
    }
  }

  private void exchange(int free, int[] from) {
    int candidate = free;
    while (candidate >= 0) {
      int member = from[candidate];
      int before = right[member];
      right[member] = candidate;
      left[candidate] = member;
      candidate = before;
    }
  }
}
