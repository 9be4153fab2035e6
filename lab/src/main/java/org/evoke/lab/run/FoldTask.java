/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.Locale;
import org.evoke.core.Seed;
import org.evoke.lab.experiment.ModelPlan;
import org.evoke.lab.experiment.ProtocolPlan;
import org.evoke.score.Fold;

/**
 * One model on one fold of one division of the rows.
 *
 * @param protocol how it is measured
 * @param model what is trained
 * @param seed seed of the experiment
 * @param repeat which division with this seed, counted from 0
 * @param number of the fold in its division, counted from 0
 * @param fold its rows
 */
record FoldTask(
    ProtocolPlan protocol, ModelPlan model, long seed, int repeat, int number, Fold fold) {

  /** Its name, which is a file name too; differs from those of all other tasks of a run. */
  String id() {
    return String.format(
        Locale.ROOT, "%s+%s+%d+%d+%d", protocol.name(), model.name(), seed, repeat + 1, number + 1);
  }

  /** Where the model's random numbers come from: the same in each fold. */
  Seed fitSeed() {
    return new Seed(seed).derive("model");
  }

  /** Where the folds of a choice come from. */
  Seed choiceSeed() {
    return new Seed(seed).derive("choice");
  }

  /** Where a control's random numbers for this fold come from. */
  Seed controlSeed() {
    return new Seed(seed).derive("control").derive(protocol.name()).derive(repeat).derive(number);
  }
}
