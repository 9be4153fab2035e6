/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.util.List;
import java.util.Map;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.score.Metric;

/**
 * What is trained: one candidate, or several of which one is chosen for each target by
 * cross-validation inside the training rows.
 *
 * @param name such as {@code recipe}
 * @param candidates at least one
 * @param chooseBy what candidates are compared by
 */
public record ModelPlan(String name, List<Candidate> candidates, Metric chooseBy) {
  public ModelPlan {
    candidates = List.copyOf(candidates);
  }

  /** Whether there is anything to choose. */
  public boolean isChoice() {
    return candidates.size() > 1;
  }

  /**
   * A family with its options.
   *
   * @param name family and what sets it apart, such as {@code linear-ridge: penalty 30.0}
   * @param family name of the family
   * @param options all its options, defaults included
   * @param trainer fits it
   */
  public record Candidate(
      String name, String family, Map<String, Object> options, FamilyTrainer trainer) {}
}
