/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.Progress;
import org.evoke.core.Seed;

/**
 * The search for one output: the portfolio, then batches that a model of what was seen proposes,
 * until the budget is spent. Batches have the same size whatever the number of threads.
 */
final class Search {
  private static final int BATCH = 8;

  private final List<FamilySpace> spaces;
  private final Budget budget;
  private final Race race;
  private final Judge judge;
  private final Meter meter;
  private final Seed seed;
  private final List<Trial> trials = new ArrayList<>();

  Search(List<FamilySpace> spaces, Budget budget, Race race, Judge judge, Meter meter, Seed seed) {
    this.spaces = spaces;
    this.budget = budget;
    this.race = race;
    this.judge = judge;
    this.meter = meter;
    this.seed = seed;
  }

  /** What was tried, in order; the first is always complete. */
  List<Trial> run(Progress progress) {
    for (Point point : Portfolio.of(spaces)) {
      Trial trial = Trial.of(trials.size() + 1, Origin.PORTFOLIO, point);
      if (trials.size() < budget.evaluations() && goesOn(trial)) {
        trials.add(race.whole(trial, trials.isEmpty()));
        progress.update(meter.share(trials.size()), 1);
      }
    }
    Proposer proposer = new Proposer(spaces, judge);
    for (int round = 0; trials.size() < budget.evaluations(); round++) {
      int count = Math.min(BATCH, budget.evaluations() - trials.size());
      List<Trial> batch =
          proposer.batch(trials, trials.size() + 1, count, seed.derive("batch").derive(round));
      if (batch.isEmpty() || !goesOn(batch.get(0))) {
        break;
      }
      trials.addAll(race.run(batch, judge.best(trials).orElseThrow()));
      progress.update(meter.share(trials.size()), 1);
    }
    return trials;
  }

  /** Whether there is time, or was when the search was here before. */
  private boolean goesOn(Trial next) {
    return trials.isEmpty() || meter.leaves(0) || race.isKnown(next);
  }
}
