/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Target;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.FitContext;

/**
 * Fits several models on the same rows, each with random numbers of its own.
 *
 * @param members what is fitted, at least two
 */
record AverageTrainer(List<FamilyTrainer> members) implements FamilyTrainer {
  AverageTrainer {
    members = List.copyOf(members);
  }

  @Override
  public boolean isShippable() {
    return false;
  }

  @Override
  public FamilyModel fit(Clips training, FitContext context) {
    for (Target target : training.targets()) {
      if (target.isClass()) {
        throw new InputException(
            target.name() + " has classes, which have no mean; average predicts numbers");
      }
    }
    List<FamilyModel> fitted = new ArrayList<>();
    try {
      for (int i = 0; i < members.size(); i++) {
        fitted.add(members.get(i).fit(training, own(context, "member-" + (i + 1))));
      }
    } catch (RuntimeException e) {
      fitted.forEach(FamilyModel::close);
      throw e;
    }
    return new AverageModel(fitted);
  }

  private static FitContext own(FitContext context, String name) {
    return new FitContext(
        context.seed().derive(name),
        context.work().resolve(name),
        context.threads(),
        context.progress());
  }
}
