/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.graph;

import java.util.List;

/**
 * An operation and what it is applied to.
 *
 * @param operation what is done
 * @param inputs 0 for the input of the network, n for the result of its nth node, from 1
 */
public record Node(Operation operation, List<Integer> inputs) {
  public Node {
    inputs = List.copyOf(inputs);
  }
}
