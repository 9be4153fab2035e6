/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.learn.search.Schedule;
import org.evoke.learn.search.SearchFold;
import org.evoke.score.Rows;
import org.evoke.score.protocol.StratifiedDraw;

/**
 * What the published code does with two data sets A and B that stand below each other in one table.
 * Row j of B is row nA + j there, where nA is the number of rows of A. The code takes row m + j,
 * with m the number of training rows of A that the mix holds (in training folds and for the final
 * scores) or the number of its test rows of A (in test folds while settings are chosen). Settings
 * are chosen once, on the folds that are reported. Shares of a data set are drawn with
 * probabilities proportional to the size of a row's cluster.
 */
final class PublishedProtocol implements JointProtocol {
  private final DomainFolds folds;
  private final Seed seed;

  /**
   * The protocol.
   *
   * @throws UsageException when there are not two data sets
   */
  PublishedProtocol(DomainFolds folds, Seed seed) {
    this.folds = folds;
    this.seed = seed;
    int domains = folds.data().domains().size();
    if (domains != 2) {
      throw new UsageException(
          "--protocol published is of two data sets, there are "
              + domains
              + "; leave it out, or give two");
    }
  }

  @Override
  public String described() {
    return "as the published code does: rows of the second data set are looked up at the number of"
        + " selected training (or test) rows of the first plus their own, instead of at the number"
        + " of all rows of the first; settings are chosen once, on the reported folds; early rounds"
        + " of a search see the first rows only; shares are drawn in favour of large clusters."
        + " Training and test rows overlap, see the table of overlaps.";
  }

  @Override
  public int folds() {
    return folds.count();
  }

  /** Rows of a data set that a mix holds of a part of a fold, in its own numbers. */
  private int[] selected(Mix mix, int domain, int fold, int[] rows, String part) {
    int count = (int) Math.round(mix.shares().get(domain) * rows.length);
    Seed own = seed.derive(part).derive(mix.id()).derive(domain).derive(fold);
    int[] drawn =
        StratifiedDraw.weightedBySize(Rows.select(folds.strata(domain), rows), count, own);
    return Rows.select(rows, drawn);
  }

  private int[] selectedTrain(Mix mix, int domain, int fold) {
    return selected(mix, domain, fold, folds.fold(domain, fold).train(), "draw");
  }

  private static int[] shifted(int[] rows, int by) {
    return IntStream.of(rows).map(row -> row + by).toArray();
  }

  private static int[] joined(int[] first, int[] second) {
    return IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
  }

  @Override
  public int[] train(Mix mix, int fold) {
    int[] first = selectedTrain(mix, 0, fold);
    return joined(first, shifted(selectedTrain(mix, 1, fold), first.length));
  }

  @Override
  public int[] test(Mix mix, int domain, int fold) {
    int[] own = folds.fold(domain, fold).test();
    return domain == 0 ? own : shifted(own, selectedTrain(mix, 0, fold).length);
  }

  @Override
  public Optional<List<SearchFold>> tuning(Mix mix) {
    List<SearchFold> all = new ArrayList<>();
    for (int f = 0; f < folds.count(); f++) {
      int[] first = selected(mix, 0, f, folds.fold(0, f).test(), "test");
      int[] second = selected(mix, 1, f, folds.fold(1, f).test(), "test");
      all.add(new SearchFold(train(mix, f), joined(first, shifted(second, first.length))));
    }
    return Optional.of(all);
  }

  @Override
  public Schedule schedule() {
    return Schedule.FIRST_ROWS;
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
