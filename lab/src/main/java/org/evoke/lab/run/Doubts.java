/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.ArrayList;
import java.util.List;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.DataSet;
import org.evoke.lab.data.Input;
import org.evoke.lab.experiment.Experiment;
import org.evoke.score.protocol.NearDuplicate;
import org.evoke.score.protocol.NearDuplicates;

/** Finds what makes a reader doubt scores: test rows that are almost training rows. */
final class Doubts {
  /** More values than this take too long to compare. */
  private static final long MOST_VALUES = 4_000_000;

  private static final int SHOWN = 3;

  private Doubts() {}

  /** Test rows of the first division of each protocol that are almost rows to learn from. */
  static List<String> about(List<Division> divisions, DataSet data) {
    List<String> doubts = new ArrayList<>();
    for (Division division : divisions) {
      boolean first = division.repeat() == 0 && division.seed() == divisions.get(0).seed();
      if (!first) {
        continue;
      }
      for (Input input : data.clips().inputs()) {
        if ((long) input.rows().rows() * input.width() <= MOST_VALUES) {
          twins(division, input, data.clips(), doubts);
        }
      }
    }
    return doubts;
  }

  /** Models that choose by the rows that they are scored on. */
  static List<String> about(Experiment experiment) {
    return experiment.models().stream()
        .filter(
            model -> model.candidates().stream().anyMatch(one -> one.trainer().looksAtScoredRows()))
        .map(
            model ->
                "model "
                    + model.name()
                    + ": its epoch is chosen by the rows that it is scored on, so that its scores"
                    + " are too good")
        .toList();
  }

  private static void twins(Division division, Input input, Clips clips, List<String> doubts) {
    float[] narrow = input.values();
    double[] values = new double[narrow.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = narrow[i];
    }
    List<NearDuplicate> found = new ArrayList<>();
    division
        .folds()
        .forEach(fold -> found.addAll(NearDuplicates.USUAL.across(values, input.width(), fold)));
    if (found.isEmpty()) {
      return;
    }
    List<String> pairs =
        found.stream()
            .limit(SHOWN)
            .map(pair -> clips.ids().get(pair.test()) + " like " + clips.ids().get(pair.train()))
            .toList();
    doubts.add(
        division.protocol().name()
            + ": "
            + found.size()
            + " test rows have almost the features ("
            + input.name()
            + ") of a row learned from, such as "
            + String.join(", ", pairs)
            + "; the same clip may be there under two names");
  }
}
