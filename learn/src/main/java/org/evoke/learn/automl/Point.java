/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.Map;
import java.util.TreeMap;
import org.evoke.core.RandomStream;

/**
 * A point of a family's space.
 *
 * @param space the space
 * @param positions one in [0, 1] for each dimension
 */
record Point(FamilySpace space, double[] positions) {
  /** What is to be trained. */
  Configuration configuration() {
    Map<String, Object> options = new TreeMap<>(space.fixed());
    for (int d = 0; d < positions.length; d++) {
      options.putAll(space.dimensions().get(d).options(positions[d]));
    }
    Object columns = options.remove(Spaces.SELECT);
    boolean some = columns instanceof Integer count && count < space.width();
    return new Configuration(space.family(), options, some ? (int) columns : Configuration.ALL);
  }

  /** A point near by: one or two of the positions moved, choices anywhere. */
  Point near(RandomStream random, double step) {
    double[] moved = positions.clone();
    for (int times = 1 + random.nextInt(2); times > 0 && moved.length > 0; times--) {
      int d = random.nextInt(moved.length);
      boolean choice = space.dimensions().get(d) instanceof Dimension.Choice;
      double there = choice ? random.nextDouble() : moved[d] + step * random.nextGaussian();
      moved[d] = Math.max(0, Math.min(1, there));
    }
    return new Point(space, moved);
  }
}
