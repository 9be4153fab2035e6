/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Configurations that are tried first, whatever the data: those that did well on others, quick ones
 * before slow ones. The search learns from them where to go on (warm start, Feurer et al. 2015).
 */
final class Portfolio {
  private static final List<Start> STARTS =
      List.of(
          new Start("mean", Map.of()),
          new Start("linear-ridge", Map.of()),
          new Start("random-centres-ridge", Map.of()),
          new Start("svr", Map.of()),
          new Start("boosting", Map.of()),
          new Start("elastic-net", Map.of()),
          new Start("knn", Map.of()),
          new Start("random-centres-ridge", Map.of("centres", "600")),
          new Start("extra-trees", Map.of()),
          new Start("random-waves-ridge", Map.of()),
          new Start(
              "random-centres-ridge", Map.of("centres", "600", "penalty", 0.1, "evenness", 0.4)),
          new Start("random-centres-ridge", Map.of("sharpness", 0.12, "penalty", 0.1)),
          new Start("linear-ridge", Map.of("scaling", "clip-3", "penalty", 300)),
          new Start("linear-ridge", Map.of("components", "80", "penalty", 100)),
          new Start("svr", Map.of("C", 1, "epsilon", 0.6, "gamma", 0.2)),
          new Start("boosting", Map.of("rounds", 400, "rate", 0.03, "leaves", 6)),
          new Start("random-centres-ridge", Map.of("passes", "0", "evenness", 1, "penalty", 0.1)));

  private Portfolio() {}

  private record Start(String family, Map<String, Object> values) {}

  /** Those of the families that there are, in order. */
  static List<Point> of(List<FamilySpace> spaces) {
    List<Point> points = new ArrayList<>();
    for (Start start : STARTS) {
      spaces.stream()
          .filter(space -> space.family().equals(start.family))
          .forEach(space -> points.add(space.point(start.values)));
    }
    return points;
  }
}
