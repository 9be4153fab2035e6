/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.junit.jupiter.api.Test;

class SplittersTest {
  private static final Groups FILMS = new Groups(List.of("b", "a", "b", "c", "a"));
  private static final Seed SEED = new Seed(3);

  @Test
  void oneGroupIsLeftOutAtATime() {
    List<Fold> folds = new LeaveOneGroupOut().split(FILMS, SEED);
    assertThat(folds).hasSize(3);
    assertThat(folds.get(0).test()).containsExactly(0, 2);
    assertThat(folds.get(1).test()).containsExactly(1, 4);
    assertThat(folds.get(2).test()).containsExactly(3);
    assertThat(folds.get(2).train()).containsExactly(0, 1, 2, 4);
    assertThatThrownBy(() -> new LeaveOneGroupOut().split(new Groups(List.of("a", "a")), SEED))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("1 groups cannot fill 2 folds");
  }

  @Test
  void everyRepeatTestsAllRowsInFoldsOfItsOwn() {
    Repeated repeated = new Repeated(new GroupKFold(4), 3);
    List<List<Fold>> repeats = repeated.repeats(Groups.none(40), SEED);
    assertThat(repeats).hasSize(3);
    assertThat(repeated.split(Groups.none(40), SEED)).hasSize(12);
    assertThat(repeats.get(0).get(0).test()).isNotEqualTo(repeats.get(1).get(0).test());
    assertThatThrownBy(() -> new Repeated(new GroupKFold(4), 0))
        .hasMessageContaining("number of repeats is 0");
  }

  @Test
  void whatHasNoMeaningInsideTheTrainingRowsIsRefused() {
    FixedSplit fixed = new FixedSplit(new int[] {0, 2}, new int[] {3});
    assertThat(fixed.split(FILMS, SEED)).hasSize(1);
    assertThatThrownBy(() -> fixed.within(new int[] {0, 2}))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("choose k folds");
    assertThatThrownBy(() -> new Repeated(new GroupKFold(2), 2).within(new int[] {0}))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void controlsAreFoundByName() {
    assertThat(Control.named("shuffled-labels")).isEqualTo(Control.SHUFFLED_LABELS);
    assertThat(Control.named("canary")).isEqualTo(Control.CANARY);
    assertThatThrownBy(() -> Control.named("canari"))
        .isInstanceOf(UsageException.class)
        .hasMessage("unknown control canari; did you mean canary? Known: shuffled-labels, canary");
  }
}
