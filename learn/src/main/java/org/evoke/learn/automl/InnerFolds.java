/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.evoke.core.EvokeException;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.ensemble.Member;
import org.evoke.learn.select.ColumnRanking;
import org.evoke.learn.select.Columns;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.protocol.GroupKFold;

/** The rows of one output, divided; fits configurations on their parts. */
final class InnerFolds {
  private static final int WHOLE = -1;

  private final TrainingSet set;
  private final List<Fold> folds;
  private final Seed seed;
  private final Map<Integer, ColumnRanking> rankings = new ConcurrentHashMap<>();

  /**
   * Divides the rows; groups stay whole.
   *
   * @param set rows of one output
   * @throws InputException when there are fewer groups than folds
   */
  InnerFolds(TrainingSet set, int count, Seed seed) {
    int whole = set.groups().members().size();
    if (whole < count) {
      throw new InputException(
          set.rows()
              + " rows in "
              + whole
              + (whole == 1 ? " group" : " groups")
              + " cannot be divided into "
              + count
              + " folds to compare configurations, need at least one group for each fold; ask for"
              + " fewer folds");
    }
    this.set = set;
    this.folds = new GroupKFold(count).split(set.groups(), seed.derive("folds"));
    this.seed = seed.derive("fit");
  }

  int count() {
    return folds.size();
  }

  int[] test(int fold) {
    return folds.get(fold).test();
  }

  Groups groups() {
    return set.groups();
  }

  double[] labels() {
    return set.labels()[0];
  }

  /** Fits a configuration on a fold and predicts its test rows. */
  FoldFit fit(Configuration configuration, int fold) {
    long start = System.nanoTime();
    float[] predicted = new float[0];
    String failure = "";
    try {
      TrainingSet train = set.select(folds.get(fold).train());
      int[] test = folds.get(fold).test();
      Member member = member(configuration, train, fold, 1);
      predicted = limited(member.predict(set.values(test), test.length, set.width()));
    } catch (EvokeException | ArithmeticException e) {
      failure = String.valueOf(e.getMessage());
    }
    return new FoldFit(predicted, (System.nanoTime() - start) / 1e9, failure);
  }

  /** Fits a configuration on all rows. */
  Member fitWhole(Configuration configuration, double weight) {
    return member(configuration, set, WHOLE, weight);
  }

  private Member member(Configuration configuration, TrainingSet train, int part, double weight) {
    int[] columns = java.util.stream.IntStream.range(0, set.width()).toArray();
    if (configuration.columns() < set.width()) {
      columns =
          rankings
              .computeIfAbsent(part, any -> ColumnRanking.of(train, 0))
              .first(configuration.columns());
    }
    return new Member(
        configuration.family(),
        0,
        weight,
        columns,
        configuration.trainer().fit(Columns.of(train, columns), seed));
  }

  private float[] limited(double[] predicted) {
    Scale scale = set.outputs().get(0);
    float[] limited = new float[predicted.length];
    for (int i = 0; i < predicted.length; i++) {
      if (!Double.isFinite(predicted[i])) {
        throw new InputException("predicts " + predicted[i]);
      }
      limited[i] = (float) Math.max(scale.low(), Math.min(scale.high(), predicted[i]));
    }
    return limited;
  }
}
