/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts operations behind each other; results are told apart by numbers, as in {@link Node}. */
public final class GraphBuilder {
  /** The number of the input. */
  public static final int INPUT = 0;

  private final List<Node> nodes = new ArrayList<>();
  private final List<ParameterShape> head = new ArrayList<>();

  /** Applies an operation and gives the number of its result. */
  public int add(Operation operation, int... inputs) {
    nodes.add(new Node(operation, Arrays.stream(inputs).boxed().toList()));
    return nodes.size();
  }

  /** Mean over all places, (batch, channels). */
  public int globalMean(int input) {
    return add(Operation.Plain.FLATTEN, add(Operation.Plain.GLOBAL_MEAN, input));
  }

  /** A parameter of the public implementation that the features do not need. */
  public void head(String name, Integer... shape) {
    head.add(ParameterShape.trained(name, List.of(shape)));
  }

  /** The network so far. */
  public Graph graph() {
    return new Graph(nodes, head);
  }
}
