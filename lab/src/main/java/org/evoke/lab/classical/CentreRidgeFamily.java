/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import java.util.ArrayList;
import java.util.List;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.lab.yaml.Fields;
import org.evoke.learn.ridge.CentreRidgeTrainer;
import org.evoke.learn.ridge.CentreSettings;

/**
 * {@code random-centres-ridge}: ridge regression on kernels at random centres. Sharpness, penalty,
 * passes and evenness are one number, or one for each target.
 */
final class CentreRidgeFamily implements Family {
  @Override
  public String name() {
    return org.evoke.learn.ridge.Families.CENTRES;
  }

  @Override
  public String summary() {
    return "Ridge regression on kernels at random centres with learned relevance of the columns";
  }

  @Override
  public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
    int centres = options.whole("centres", 1, 600);
    int sketch = options.whole("sketch-centres", 1, 300);
    double spread = options.positive("spread", 0.8);
    int targets = outline.targets().size();
    List<Double> sharpness = each(options, "sharpness", 0.003, targets);
    List<Double> penalty = each(options, "penalty", 0.2, targets);
    List<Double> passes = each(options, "passes", 2, targets);
    List<Double> evenness = each(options, "evenness", 0.2, targets);
    List<CentreSettings> settings = new ArrayList<>();
    for (int t = 0; t < targets; t++) {
      settings.add(
          new CentreSettings(
              sharpness.get(t), penalty.get(t), passes.get(t).intValue(), evenness.get(t)));
    }
    return new ClassicalTrainer(new CentreRidgeTrainer(centres, sketch, spread, settings));
  }

  private static List<Double> each(Fields options, String key, double usual, int targets) {
    List<Double> numbers = options.numbers(key);
    if (numbers.isEmpty()) {
      numbers = options.keep(key, List.of(usual));
    }
    if (numbers.size() != 1 && numbers.size() != targets) {
      throw options.wrong(key, numbers, "one number, or one for each of " + targets + " targets");
    }
    return numbers.size() == targets
        ? numbers
        : java.util.Collections.nCopies(targets, numbers.get(0));
  }
}
