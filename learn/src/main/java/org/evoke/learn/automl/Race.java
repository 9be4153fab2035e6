/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evoke.core.Tasks;

/**
 * Tries configurations on the inner folds, those of a batch at the same time. After the first fold,
 * and again after the second, those that are clearly worse than the best one so far are left out
 * (racing, Maron and Moore 1994; Birattari et al. 2002). What is left out depends on the batch
 * alone, not on who finishes first.
 */
final class Race {
  private final InnerFolds folds;
  private final Judge judge;
  private final Ledger ledger;
  private final Meter meter;
  private final ExecutorService pool;
  private final int threads;

  Race(
      InnerFolds folds,
      Judge judge,
      Ledger ledger,
      Meter meter,
      ExecutorService pool,
      int threads) {
    this.folds = folds;
    this.judge = judge;
    this.ledger = ledger;
    this.meter = meter;
    this.pool = pool;
    this.threads = threads;
  }

  /** Whether a trial was begun before the search was ended. */
  boolean isKnown(Trial trial) {
    return ledger.find(trial.point().configuration(), 0).isPresent();
  }

  /**
   * Tries one on all folds.
   *
   * @param regardless whether it is finished even when the time is over
   */
  Trial whole(Trial trial, boolean regardless) {
    Trial run = stage(List.of(trial), 0, folds.count(), regardless).get(0);
    return run.state() == State.OPEN ? run.in(State.COMPLETE) : run;
  }

  /**
   * Tries some against the best so far.
   *
   * @param best complete
   */
  List<Trial> run(List<Trial> batch, Trial best) {
    List<Trial> trials = new ArrayList<>(batch);
    int[] ends = IntStream.of(1, 2, folds.count()).distinct().toArray();
    int from = 0;
    for (int end : ends) {
      trials = stage(trials, from, end, false);
      for (int i = 0; end < folds.count() && i < trials.size(); i++) {
        Trial trial = trials.get(i);
        if (trial.state() == State.OPEN && judge.isClearlyWorse(trial, best)) {
          trials.set(i, trial.in(State.DISCARDED));
        }
      }
      from = end;
    }
    trials.replaceAll(t -> t.state() == State.OPEN ? t.in(State.COMPLETE) : t);
    return trials;
  }

  /** Runs some folds of those that are still open. */
  private List<Trial> stage(List<Trial> trials, int from, int to, boolean regardless) {
    List<List<Future<Optional<FoldFit>>>> running = new ArrayList<>();
    for (Trial trial : trials) {
      List<Future<Optional<FoldFit>>> own = new ArrayList<>();
      if (trial.state() == State.OPEN) {
        double each = trial.fits().isEmpty() ? 0 : trial.seconds() / trial.fits().size();
        double rest = each * Math.ceil((folds.count() - from) / (double) threads);
        Configuration configuration = trial.point().configuration();
        for (int fold = from; fold < to; fold++) {
          int number = fold;
          own.add(pool.submit(() -> fit(configuration, number, regardless ? -1 : rest)));
        }
      }
      running.add(own);
    }
    List<Trial> after = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      after.add(finished(trials.get(i), running.get(i)));
    }
    return after;
  }

  /**
   * A fit, found or made; empty when there is no time for it.
   *
   * @param needed seconds that it and what follows will take; less than 0 where time plays no part
   */
  private Optional<FoldFit> fit(Configuration configuration, int fold, double needed) {
    Optional<FoldFit> known = ledger.find(configuration, fold);
    if (known.isPresent()) {
      return known;
    }
    if (needed >= 0 && !meter.leaves(needed)) {
      return Optional.empty();
    }
    FoldFit fit = folds.fit(configuration, fold);
    ledger.add(configuration, fold, fit, meter.seconds());
    return Optional.of(fit);
  }

  private static Trial finished(Trial trial, List<Future<Optional<FoldFit>>> running) {
    List<FoldFit> done = new ArrayList<>();
    State state = trial.state();
    for (Future<Optional<FoldFit>> each : running) {
      Optional<FoldFit> fit = Tasks.result(each, "a fit");
      if (state == State.OPEN && fit.isEmpty()) {
        state = State.UNFINISHED;
      } else if (state == State.OPEN) {
        done.add(fit.get());
        state = fit.get().hasFailed() ? State.FAILED : state;
      }
    }
    return trial.with(done).in(state);
  }
}
