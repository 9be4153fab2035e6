/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.graph;

import java.util.List;

/**
 * A parameter that a network needs.
 *
 * @param name as the public implementation calls it
 * @param shape length of each axis
 * @param trained false for running statistics, which are not counted as parameters
 */
public record ParameterShape(String name, List<Integer> shape, boolean trained) {
  public ParameterShape {
    shape = List.copyOf(shape);
  }

  /** A trained parameter. */
  public static ParameterShape trained(String name, List<Integer> shape) {
    return new ParameterShape(name, shape, true);
  }

  /** Running statistics. */
  public static ParameterShape kept(String name, int channels) {
    return new ParameterShape(name, List.of(channels), false);
  }

  /** Number of values. */
  public long count() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
  }
}
