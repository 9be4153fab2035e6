/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Oracle;
import org.junit.jupiter.api.Test;

class StratifiedKFoldTest {
  @Test
  void equalsTheReferenceInOrderAndKeepsItsCountsWhenShuffled() throws IOException {
    JsonNode cases = Oracle.shared("models/classical/stratified_kfold_expected.json").get("cases");
    assertThat(cases).hasSizeGreaterThanOrEqualTo(3);
    for (JsonNode each : cases) {
      int[] strata = Oracle.ints(each.get("y"));
      int k = each.get("k").asInt();
      Groups rows = Groups.none(strata.length);
      int[] ordered = foldOf(StratifiedKFold.inOrder(k, strata).split(rows, new Seed(1)), strata);
      assertThat(ordered).isEqualTo(Oracle.ints(each.get("test_fold_unshuffled")));
      int[] shuffled = foldOf(new StratifiedKFold(k, strata).split(rows, new Seed(1)), strata);
      assertThat(shuffled).isNotEqualTo(ordered);
      assertThat(counts(shuffled, strata, k)).isDeepEqualTo(counts(ordered, strata, k));
    }
  }

  @Property(tries = 200)
  void rowsOfAStratumAndSizesOfFoldsDifferByAtMostOne(
      @ForAll @IntRange(min = 2, max = 7) int k,
      @ForAll @IntRange(min = 7, max = 80) int rows,
      @ForAll @IntRange(min = 1, max = 6) int kinds,
      @ForAll long seed) {
    int[] strata = random(rows, kinds, seed);
    List<Fold> folds = new StratifiedKFold(k, strata).split(Groups.none(rows), new Seed(seed));
    long[][] counts = counts(foldOf(folds, strata), strata, k);
    for (int stratum = 0; stratum < counts[0].length; stratum++) {
      long least = Long.MAX_VALUE;
      long most = 0;
      for (long[] fold : counts) {
        least = Math.min(least, fold[stratum]);
        most = Math.max(most, fold[stratum]);
      }
      assertThat(most - least).isLessThanOrEqualTo(1);
    }
    assertThat(folds)
        .allSatisfy(fold -> assertThat(fold.test().length).isBetween(rows / k, rows / k + 1));
  }

  @Property(tries = 200)
  void groupsStayWholeAndEveryFoldTestsSome(
      @ForAll @IntRange(min = 2, max = 6) int k,
      @ForAll @IntRange(min = 6, max = 30) int films,
      @ForAll long seed) {
    RandomStream random = new Seed(seed).stream();
    List<String> names = new ArrayList<>();
    for (int film = 0; film < films; film++) {
      for (int clip = random.nextInt(9); clip >= 0; clip--) {
        names.add("film " + film);
      }
    }
    int[] strata = random(names.size(), 3, seed);
    Groups groups = new Groups(names);
    List<Fold> folds = new StratifiedKFold(k, strata).split(groups, new Seed(seed));
    assertThat(folds).hasSize(k);
    assertThat(foldOf(folds, strata)).doesNotContain(-1);
  }

  /** Films of one stratum each: whole groups can be dealt evenly, and are. */
  @Test
  void groupsAreDealtSoThatStrataAreEven() {
    List<String> names = new ArrayList<>();
    int[] strata = new int[120];
    for (int row = 0; row < 120; row++) {
      names.add("film " + row / 4);
      strata[row] = row / 4 % 3;
    }
    List<Fold> folds = new StratifiedKFold(5, strata).split(new Groups(names), new Seed(2));
    for (long[] fold : counts(foldOf(folds, strata), strata, 5)) {
      assertThat(fold).containsExactly(8, 8, 8);
    }
  }

  @Test
  void wardFoldsHoldTheSameShareOfEveryKindOfLabel() {
    RandomStream random = new Seed(8).stream();
    double[][] labels = new double[2][200];
    int[] kinds = new int[200];
    for (int row = 0; row < 200; row++) {
      kinds[row] = row % 4;
      labels[0][row] = (row % 2) + 0.05 * random.nextGaussian();
      labels[1][row] = (row / 2 % 2) + 0.05 * random.nextGaussian();
    }
    WardKFold splitter = new WardKFold(5, labels, 40);
    List<Fold> folds = splitter.split(Groups.none(200), new Seed(1));
    for (long[] fold : counts(foldOf(folds, kinds), kinds, 5)) {
      assertThat(fold).containsExactly(10, 10, 10, 10);
    }
    assertThat(new WardKFold(5, labels).smallest()).isEqualTo(25);
    int[] part = folds.get(0).train();
    assertThat(splitter.within(part).split(Groups.none(part.length), new Seed(1))).hasSize(5);
  }

  @Test
  void badInputIsNamed() {
    StratifiedKFold three = new StratifiedKFold(3, new int[] {0, 1});
    assertThatThrownBy(() -> three.split(Groups.none(2), new Seed(1)))
        .isInstanceOf(InputException.class)
        .hasMessage("2 groups cannot fill 3 folds; use fewer folds");
    assertThatThrownBy(() -> three.split(Groups.none(4), new Seed(1)))
        .hasMessage("4 group names for 2 rows");
    assertThatThrownBy(() -> new StratifiedKFold(1, new int[3])).hasMessageContaining("at least 2");
    assertThatThrownBy(() -> new WardKFold(2, new double[1][9], 0))
        .hasMessageContaining("smallest cluster is 0");
    double[][] broken = {{1, 2, Double.NaN, 4}};
    assertThatThrownBy(() -> new WardKFold(2, broken).split(Groups.none(4), new Seed(1)))
        .hasMessage("row 2: label 0 is NaN, must be finite");
  }

  private static int[] random(int rows, int kinds, long seed) {
    RandomStream random = new Seed(seed).derive("strata").stream();
    int[] strata = new int[rows];
    for (int row = 0; row < rows; row++) {
      strata[row] = random.nextInt(kinds);
    }
    return strata;
  }

  private static int[] foldOf(List<Fold> folds, int[] strata) {
    int[] foldOf = new int[strata.length];
    Arrays.fill(foldOf, -1);
    for (int f = 0; f < folds.size(); f++) {
      for (int row : folds.get(f).test()) {
        assertThat(foldOf[row]).isEqualTo(-1);
        foldOf[row] = f;
      }
    }
    return foldOf;
  }

  private static long[][] counts(int[] foldOf, int[] strata, int k) {
    long[][] counts = new long[k][Arrays.stream(strata).max().orElseThrow() + 1];
    for (int row = 0; row < strata.length; row++) {
      counts[foldOf[row]][strata[row]]++;
    }
    return counts;
  }
}
