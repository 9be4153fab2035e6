/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.lab.data.DataSet;
import org.evoke.lab.experiment.Experiment;
import org.evoke.lab.experiment.ModelPlan;
import org.evoke.lab.experiment.ProtocolPlan;
import org.evoke.score.Fold;

/**
 * The rows divided once into folds by a protocol.
 *
 * @param protocol how
 * @param seed seed of the experiment
 * @param repeat which division with this seed, counted from 0
 * @param folds in order
 */
record Division(ProtocolPlan protocol, long seed, int repeat, List<Fold> folds) {
  /**
   * All divisions of an experiment. They do not depend on the model, so that models are compared on
   * the same folds.
   *
   * @throws InputException when the rows cannot be divided so; names the protocol
   */
  static List<Division> of(Experiment experiment, DataSet data) {
    List<Division> divisions = new ArrayList<>();
    for (ProtocolPlan protocol : experiment.protocols()) {
      requireGroup(protocol, data);
      for (long seed : experiment.seeds()) {
        for (int repeat = 0; repeat < protocol.repeats(); repeat++) {
          divisions.add(new Division(protocol, seed, repeat, folds(protocol, data, seed, repeat)));
        }
      }
    }
    return divisions;
  }

  private static List<Fold> folds(ProtocolPlan protocol, DataSet data, long seed, int repeat) {
    try {
      return protocol
          .split()
          .splitter(data)
          .split(data.clips().groups(), new Seed(seed).derive("shuffle").derive(repeat));
    } catch (InputException e) {
      throw new InputException("protocol " + protocol.name() + ": " + e.getMessage(), e);
    }
  }

  private static void requireGroup(ProtocolPlan protocol, DataSet data) {
    if (!protocol.group().isEmpty() && !protocol.group().equals(data.group())) {
      throw new InputException(
          "protocol "
              + protocol.name()
              + ": group is "
              + protocol.group()
              + ", the data are grouped by "
              + data.group());
    }
  }

  /** The folds with a model, in order. */
  List<FoldTask> tasks(ModelPlan model) {
    List<FoldTask> tasks = new ArrayList<>();
    for (int number = 0; number < folds.size(); number++) {
      tasks.add(new FoldTask(protocol, model, seed, repeat, number, folds.get(number)));
    }
    return tasks;
  }
}
