/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.calibrate;

import java.util.List;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.score.CrossValidation;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Learner;
import org.evoke.score.Splitter;

/**
 * Fits a regressor on all rows, and its band on what regressors fitted on parts of them say about
 * the other rows.
 *
 * @param trainer fits the regressor
 * @param splitter draws the parts
 */
public record Calibration(Trainer trainer, Splitter splitter) {
  /**
   * Fits a model with band and range.
   *
   * @param groups the group of each row
   * @param work how many fits run at a time
   */
  public CalibratedModel fit(TrainingSet set, Groups groups, Seed seed, CrossValidation work) {
    return new CalibratedModel(
        set.inputs(),
        set.outputs(),
        trainer.fit(set, seed),
        band(set, groups, seed, work),
        TrainingRange.of(set));
  }

  /** The band alone. */
  public ConformalBand band(TrainingSet set, Groups groups, Seed seed, CrossValidation work) {
    List<Fold> folds = splitter.split(groups, seed.derive("calibration"));
    double[][] unseen =
        work.outOfFold(folds, set.rows(), learner(trainer, set, seed), Progress.NONE);
    return ConformalBand.of(set.labels(), unseen);
  }

  /** The trainer as a learner over the rows of a set. */
  public static Learner learner(Trainer trainer, TrainingSet set, Seed seed) {
    return (train, test) ->
        trainer.fit(set.select(train), seed).predict(set.values(test), test.length);
  }
}
