/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.Seed;
import org.evoke.learn.search.Schedule;
import org.evoke.learn.search.SearchFold;
import org.evoke.score.Rows;
import org.evoke.score.protocol.StratifiedDraw;

/**
 * Training rows are those of the fold, shares of data sets drawn from every cluster of labels in
 * proportion; settings are chosen by folds inside them.
 */
final class SoundProtocol implements JointProtocol {
  private final DomainFolds folds;
  private final Seed seed;

  SoundProtocol(DomainFolds folds, Seed seed) {
    this.folds = folds;
    this.seed = seed;
  }

  @Override
  public String described() {
    return folds.count()
        + " folds of whole groups, stratified over Ward clusters of the labels of each data set;"
        + " shares of a data set are drawn from all its clusters in proportion; settings are chosen"
        + " by "
        + folds.count()
        + " folds inside the training rows of each fold. No test row is looked at before it is"
        + " scored.";
  }

  @Override
  public int folds() {
    return folds.count();
  }

  @Override
  public int[] train(Mix mix, int fold) {
    IntStream all = IntStream.empty();
    for (int d = 0; d < folds.data().domains().size(); d++) {
      int[] rows = folds.fold(d, fold).train();
      int count = (int) Math.round(mix.shares().get(d) * rows.length);
      Seed own = seed.derive("draw").derive(mix.id()).derive(d).derive(fold);
      int[] drawn = StratifiedDraw.proportional(Rows.select(folds.strata(d), rows), count, own);
      all = IntStream.concat(all, IntStream.of(folds.data().global(d, Rows.select(rows, drawn))));
    }
    return all.toArray();
  }

  @Override
  public int[] test(Mix mix, int domain, int fold) {
    return folds.data().global(domain, folds.fold(domain, fold).test());
  }

  @Override
  public Optional<List<SearchFold>> tuning(Mix mix) {
    return Optional.empty();
  }

  @Override
  public Schedule schedule() {
    return Schedule.STRATIFIED;
  }

  @Override
  public int[] strata() {
    return folds.strata();
  }

  @Override
  public List<String> notes() {
    return folds.notes();
  }
}
