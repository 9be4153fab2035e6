/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.core.RandomStream;

/**
 * What may vary in a family.
 *
 * @param family name of the family
 * @param dimensions what varies
 * @param fixed options that do not
 * @param width how many columns there are
 */
record FamilySpace(
    String family, List<Dimension> dimensions, Map<String, Object> fixed, int width) {
  FamilySpace {
    dimensions = List.copyOf(dimensions);
    fixed = Map.copyOf(fixed);
  }

  /**
   * The point where all is usual but for some.
   *
   * @param other values by dimension
   */
  Point point(Map<String, Object> other) {
    double[] positions = new double[dimensions.size()];
    for (int d = 0; d < positions.length; d++) {
      Dimension dimension = dimensions.get(d);
      Object value = other.get(dimension.name());
      positions[d] = value == null ? dimension.usual() : dimension.position(value);
    }
    return new Point(this, positions);
  }

  /** A point anywhere. */
  Point random(RandomStream random) {
    double[] positions = new double[dimensions.size()];
    Arrays.setAll(positions, d -> random.nextDouble());
    return new Point(this, positions);
  }
}
