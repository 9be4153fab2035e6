/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.evoke.core.Seed;
import org.evoke.learn.search.SearchFold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which rows the two protocols learn from and test, with data sets of the paper's sizes. */
class JointProtocolTest {
  private static final int FIRST = 765;
  private static final int SECOND = 767;
  private static final Mix BOTH = Mix.all(2);
  private static DomainFolds folds;

  @BeforeAll
  static void divide() {
    JointData data =
        new JointData(
            List.of(
                TwoDomains.domain("A", FIRST, 0.5, 1, 1),
                TwoDomains.domain("B", SECOND, 0.5, 1, 2)));
    folds = new DomainFolds(data, 5, new Seed(3));
  }

  /** The shares that a simulation of the published code's indices gives. */
  @Test
  void thePublishedIndicesOverlapAsTheyDoInThePublishedCode() {
    PublishedProtocol published = new PublishedProtocol(folds, new Seed(4));
    assertThat(Overlap.tested(published, BOTH, 0)).isCloseTo(0.16, within(0.02));
    assertThat(Overlap.tested(published, BOTH, 1)).isCloseTo(0.16, within(0.02));
    assertThat(Overlap.tuned(published, BOTH)).isCloseTo(0.49, within(0.03));
    Mix onlyFirst = Mix.alone(0, 2);
    assertThat(Overlap.tested(published, onlyFirst, 0)).isZero();
    assertThat(Overlap.tested(published, onlyFirst, 1)).isCloseTo(0.15, within(0.03));
    int[] train = published.train(BOTH, 0);
    int first = folds.fold(0, 0).train().length;
    double foreign =
        (double) IntStream.range(first, train.length).filter(i -> train[i] < FIRST).count()
            / (train.length - first);
    assertThat(foreign).isCloseTo(0.2, within(0.02));
    SearchFold tuned = published.tuning(BOTH).orElseThrow().get(0);
    int tested = folds.fold(0, 0).test().length;
    double foreignTest =
        (double)
                IntStream.range(tested, tuned.test().length)
                    .filter(i -> tuned.test()[i] < FIRST)
                    .count()
            / (tuned.test().length - tested);
    assertThat(foreignTest).isCloseTo(0.8, within(0.03));
    assertThat(Arrays.stream(train).max().orElseThrow()).isLessThan(FIRST + SECOND - 100);
  }

  @Test
  void theSoundProtocolTestsEveryRowOnceAndLearnsFromNoneOfThem() {
    SoundProtocol sound = new SoundProtocol(folds, new Seed(4));
    Set<Integer> tested = new HashSet<>();
    for (int fold = 0; fold < 5; fold++) {
      int[] train = sound.train(BOTH, fold);
      for (int domain = 0; domain < 2; domain++) {
        int[] test = sound.test(BOTH, domain, fold);
        assertThat(Arrays.stream(test)).allMatch(tested::add);
        assertThat(IntStream.of(train).boxed().toList())
            .doesNotContainAnyElementsOf(IntStream.of(test).boxed().toList());
      }
    }
    assertThat(tested).hasSize(FIRST + SECOND);
    assertThat(sound.tuning(BOTH)).isEmpty();
  }

  @Test
  void sharesAreDrawnFromEveryClusterInProportion() {
    SoundProtocol sound = new SoundProtocol(folds, new Seed(4));
    Mix half = Mix.with(1, 0.5, 2);
    int[] strata = folds.strata();
    int[] whole = sound.train(BOTH, 0);
    int[] drawn = sound.train(half, 0);
    for (int stratum : IntStream.of(folds.strata(1)).distinct().toArray()) {
      long all = IntStream.of(whole).filter(row -> strata[row] == stratum).count();
      long some = IntStream.of(drawn).filter(row -> strata[row] == stratum).count();
      assertThat((double) some).isCloseTo(all / 2.0, within(1.0));
    }
  }

  /** Rows of large clusters come more often than their share. */
  @Test
  void thePublishedDrawFavoursLargeClusters() {
    PublishedProtocol published = new PublishedProtocol(folds, new Seed(4));
    Mix little = Mix.with(1, 0.2, 2);
    int[] clusters = folds.strata(1);
    double drawn = 0;
    double all = 0;
    for (int fold = 0; fold < 5; fold++) {
      int first = folds.fold(0, fold).train().length;
      int[] rows = published.train(little, fold);
      for (int i = first; i < rows.length; i++) {
        drawn += size(clusters, clusters[rows[i] - first]) / (rows.length - first) / 5;
      }
      int[] train = folds.fold(1, fold).train();
      for (int row : train) {
        all += size(clusters, clusters[row]) / train.length / 5;
      }
    }
    assertThat(drawn).isGreaterThan(1.05 * all);
  }

  private static double size(int[] clusters, int cluster) {
    return IntStream.of(clusters).filter(c -> c == cluster).count();
  }
}
