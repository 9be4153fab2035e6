/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.ArrayList;
import java.util.List;
import org.evoke.lab.experiment.SplitPlan;
import org.evoke.score.Fold;

/**
 * Where a row of the data stands in a division.
 *
 * @param protocol name of the protocol
 * @param seed seed of the experiment
 * @param repeat counted from 1
 * @param fold counted from 1
 * @param part {@code train} or {@code test}
 * @param row of the clips
 */
public record FoldRow(String protocol, long seed, int repeat, int fold, String part, int row) {
  /** The test rows of each fold; of fixed splits, which may leave rows out, the others too. */
  static List<FoldRow> of(Division division) {
    List<FoldRow> rows = new ArrayList<>();
    for (int f = 0; f < division.folds().size(); f++) {
      Fold fold = division.folds().get(f);
      if (division.protocol().split() instanceof SplitPlan.Fixed) {
        add(division, f, "train", fold.train(), rows);
      }
      add(division, f, "test", fold.test(), rows);
    }
    return rows;
  }

  private static void add(
      Division division, int fold, String part, int[] numbers, List<FoldRow> rows) {
    for (int row : numbers) {
      rows.add(
          new FoldRow(
              division.protocol().name(),
              division.seed(),
              division.repeat() + 1,
              fold + 1,
              part,
              row));
    }
  }
}
