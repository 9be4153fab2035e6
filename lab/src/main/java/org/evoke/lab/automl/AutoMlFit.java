/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.automl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.lab.classical.ClassicalModel;
import org.evoke.lab.classical.ClassicalTrainer;
import org.evoke.lab.data.Clips;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.FitContext;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.automl.AutoMlResult;
import org.evoke.learn.automl.AutoMlTrainer;
import org.evoke.learn.automl.Workplace;

/**
 * Searches on the training rows, whose groups stay whole in the inner folds too, and says what was
 * tried.
 *
 * @param trainer searches
 */
record AutoMlFit(AutoMlTrainer trainer) implements FamilyTrainer {
  @Override
  public boolean isShippable() {
    return !trainer.holdsTrainingRows();
  }

  @Override
  public FamilyModel fit(Clips training, FitContext context) {
    TrainingSet set = ClassicalTrainer.set(training);
    Workplace place =
        new Workplace(Optional.of(context.work()), context.threads(), context.progress());
    AutoMlResult found = trainer.search(set, context.seed(), place);
    Map<String, FeatureSet> inputs = new LinkedHashMap<>();
    training.inputs().forEach(input -> inputs.put(input.name(), input.set()));
    return new ClassicalModel(
        inputs, set.outputs(), trainer, found.regressor(), SearchNotes.of(found.leaderboards()));
  }
}
