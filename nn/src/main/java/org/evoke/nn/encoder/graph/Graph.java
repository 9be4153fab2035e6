/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network as a list of operations, each applied to results of earlier ones; the last one gives
 * the features (batch, width).
 *
 * @param nodes operations in order
 * @param head parameters of the public implementation behind the features, such as a classifier;
 *     they may be in its weight files and are not used
 */
public record Graph(List<Node> nodes, List<ParameterShape> head) {
  public Graph {
    nodes = List.copyOf(nodes);
    head = List.copyOf(head);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (int input : nodes.get(i).inputs()) {
        if (input < 0 || input > i) {
          throw new IllegalArgumentException("node " + (i + 1) + " takes " + input);
        }
      }
      for (ParameterShape parameter : nodes.get(i).operation().parameters()) {
        if (!names.add(parameter.name())) {
          throw new IllegalArgumentException("parameter " + parameter.name() + " comes twice");
        }
      }
    }
  }

  /** The parameters that the operations need, in order. */
  public List<ParameterShape> parameters() {
    return nodes.stream().flatMap(node -> node.operation().parameters().stream()).toList();
  }

  /** Number of trained values of the public implementation, with its head. */
  public long publishedCount() {
    List<ParameterShape> all = new ArrayList<>(parameters());
    all.addAll(head);
    return all.stream().filter(ParameterShape::trained).mapToLong(ParameterShape::count).sum();
  }

  /** How often the input (0) and the result of each node (from 1) is taken; the last one once. */
  public int[] uses() {
    int[] uses = new int[nodes.size() + 1];
    nodes.forEach(node -> node.inputs().forEach(input -> uses[input]++));
    uses[nodes.size()]++;
    return uses;
  }
}
