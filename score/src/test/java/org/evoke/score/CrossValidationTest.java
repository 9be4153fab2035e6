/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.protocol.GroupKFold;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  private static final int ROWS = 40;
  private static final Groups SONGS = Groups.none(ROWS);
  private static final double[] TRUTH = random(ROWS);

  /** The mean of the training labels. */
  private static final Learner MEAN =
      (train, test) -> {
        double mean = Arrays.stream(train).mapToDouble(row -> TRUTH[row]).average().orElseThrow();
        double[] all = new double[test.length];
        Arrays.fill(all, mean);
        return new double[][] {all};
      };

  /** The label of the training row before, or the mean where that is not known. */
  private static final Learner NEIGHBOUR =
      (train, test) -> {
        Set<Integer> known = new HashSet<>(Arrays.stream(train).boxed().toList());
        double[] all = MEAN.predict(train, test)[0];
        for (int i = 0; i < test.length; i++) {
          all[i] = known.contains(test[i] - 1) ? TRUTH[test[i] - 1] : all[i];
        }
        return new double[][] {all};
      };

  @Test
  void everyRowIsPredictedByAFoldThatDidNotSeeIt() {
    List<Fold> folds = new GroupKFold(5).split(SONGS, new Seed(3));
    double[] predicted = new CrossValidation(1).outOfFold(folds, ROWS, MEAN, Progress.NONE)[0];
    for (Fold fold : folds) {
      double mean =
          Arrays.stream(fold.train()).mapToDouble(row -> TRUTH[row]).average().orElseThrow();
      for (int row : fold.test()) {
        assertThat(predicted[row]).isEqualTo(mean);
      }
    }
  }

  @Test
  void threadsChangeNothingAndProgressEndsAtAll() {
    List<Fold> folds = new GroupKFold(8).split(SONGS, new Seed(3));
    List<Double> seen = new ArrayList<>();
    double[][] one = new CrossValidation(1).outOfFold(folds, ROWS, NEIGHBOUR, Progress.NONE);
    double[][] four =
        new CrossValidation(4)
            .outOfFold(folds, ROWS, NEIGHBOUR, (done, total) -> seen.add(done / total));
    assertThat(four).isDeepEqualTo(one);
    assertThat(seen).hasSize(8).endsWith(1.0);
  }

  @Test
  void nestedChoiceTakesWhatIsBestInsideTheTrainingRows() {
    Map<String, Learner> candidates = new LinkedHashMap<>();
    candidates.put("worse", (train, test) -> plus(MEAN.predict(train, test), 10));
    candidates.put("mean", MEAN);
    assertThat(choice(candidates).choose(rows())).containsExactly("mean");
    assertThat(choice(candidates).predict(rows(), new int[] {0}))
        .isDeepEqualTo(MEAN.predict(rows(), new int[] {0}));
  }

  /**
   * A candidate that knows the labels of the outer test rows, and nothing else, gains nothing: the
   * choice never looks at these rows.
   */
  @Test
  void nestedChoiceCannotSeeACanaryInTheTestRows() {
    for (Fold outer : new GroupKFold(5).split(SONGS, new Seed(9))) {
      Set<Integer> test = new HashSet<>(Arrays.stream(outer.test()).boxed().toList());
      Learner canary =
          (train, rows) -> {
            double[][] predicted = plus(MEAN.predict(train, rows), 0.5);
            for (int i = 0; i < rows.length; i++) {
              predicted[0][i] = test.contains(rows[i]) ? TRUTH[rows[i]] : predicted[0][i];
            }
            return predicted;
          };
      Map<String, Learner> candidates = new LinkedHashMap<>();
      candidates.put("canary", canary);
      candidates.put("mean", MEAN);
      assertThat(choice(candidates).choose(outer.train())).containsExactly("mean");
    }
  }

  private static NestedChoice choice(Map<String, Learner> candidates) {
    return new NestedChoice(
        candidates,
        new double[][] {TRUTH},
        SONGS,
        new GroupKFold(4),
        Metric.R2,
        new Seed(2),
        new CrossValidation(2));
  }

  private static int[] rows() {
    int[] rows = new int[ROWS];
    Arrays.setAll(rows, i -> i);
    return rows;
  }

  private static double[][] plus(double[][] predicted, double offset) {
    for (int i = 0; i < predicted[0].length; i++) {
      predicted[0][i] += offset;
    }
    return predicted;
  }

  private static double[] random(int rows) {
    RandomStream random = new Seed(1).stream();
    double[] values = new double[rows];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }
}
