/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.score.protocol.GroupKFold;

class FoldTest {
  /** Whatever parts are asked for: either they are apart, or there is no fold. */
  @Property
  void existsOnlyWhenItsPartsShareNeitherRowNorGroup(
      @ForAll("parts") int[] train, @ForAll("parts") int[] test, @ForAll("groups") Groups groups) {
    Set<Integer> shared =
        Arrays.stream(train).boxed().collect(Collectors.toCollection(HashSet::new));
    shared.retainAll(Arrays.stream(test).boxed().toList());
    Set<String> sharedGroups = new HashSet<>(groups.of(train).names());
    sharedGroups.retainAll(groups.of(test).names());
    if (shared.isEmpty() && sharedGroups.isEmpty()) {
      Fold fold = Fold.of(train, test, groups);
      assertThat(fold.train()).isEqualTo(train);
      assertThat(fold.test()).isEqualTo(test);
    } else {
      assertThatThrownBy(() -> Fold.of(train, test, groups)).isInstanceOf(LeakException.class);
    }
  }

  @Property
  void foldsOfWholeGroupsTileTheRows(
      @ForAll("groups") Groups groups,
      @ForAll @IntRange(min = 2, max = 6) int k,
      @ForAll long seed) {
    if (groups.members().size() < k) {
      assertThatThrownBy(() -> new GroupKFold(k).split(groups, new Seed(seed)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("groups cannot fill " + k + " folds");
      return;
    }
    List<Fold> folds = new GroupKFold(k).split(groups, new Seed(seed));
    assertThat(folds).hasSize(k);
    int[] tested =
        folds.stream().flatMapToInt(fold -> Arrays.stream(fold.test())).sorted().toArray();
    assertThat(tested).isEqualTo(IntStream.range(0, groups.rows()).toArray());
    for (Fold fold : folds) {
      assertThat(fold.train().length + fold.test().length).isEqualTo(groups.rows());
    }
  }

  @Property(tries = 50)
  void foldsOfSingleRowsDifferInSizeByAtMostOne(
      @ForAll @IntRange(min = 10, max = 60) int rows, @ForAll long seed) {
    List<Fold> folds = new GroupKFold(7).split(Groups.none(rows), new Seed(seed));
    assertThat(folds)
        .allSatisfy(fold -> assertThat(fold.test().length).isBetween(rows / 7, rows / 7 + 1));
  }

  @Property(tries = 20)
  void sameSeedGivesTheSameFolds(@ForAll long seed) {
    GroupKFold splitter = new GroupKFold(3);
    List<Fold> first = splitter.split(Groups.none(20), new Seed(seed));
    List<Fold> second = splitter.split(Groups.none(20), new Seed(seed));
    for (int i = 0; i < 3; i++) {
      assertThat(first.get(i).test()).isEqualTo(second.get(i).test());
    }
  }

  @Provide
  Arbitrary<int[]> parts() {
    return Arbitraries.integers()
        .between(0, 19)
        .set()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray());
  }

  @Provide
  Arbitrary<Groups> groups() {
    return Arbitraries.integers()
        .between(0, 12)
        .map(i -> "film " + i)
        .list()
        .ofSize(20)
        .map(Groups::new);
  }
}
