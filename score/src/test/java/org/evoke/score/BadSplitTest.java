/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.score.protocol.FixedSplit;
import org.evoke.score.protocol.GroupKFold;
import org.junit.jupiter.api.Test;

class BadSplitTest {
  private static final Groups FILMS = new Groups(List.of("a", "a", "b", "c"));

  @Test
  void aRowOnBothSidesIsNamed() {
    assertThatThrownBy(() -> Fold.of(new int[] {0, 2}, new int[] {2}, FILMS))
        .isInstanceOf(LeakException.class)
        .hasMessage("row 2 is in the training and in the test part");
  }

  @Test
  void aGroupOnBothSidesIsNamed() {
    assertThatThrownBy(() -> Fold.of(new int[] {0, 2}, new int[] {1}, FILMS))
        .isInstanceOf(LeakException.class)
        .hasMessageContaining("group a of test row 1");
  }

  @Test
  void aFixedSplitThatLeaksIsRefused() {
    FixedSplit split = new FixedSplit(new int[] {0}, new int[] {1, 2});
    assertThatThrownBy(() -> split.split(FILMS, new Seed(1))).isInstanceOf(LeakException.class);
  }

  @Test
  void emptyPartsDoubledRowsAndRowsThatAreNotThereAreRefused() {
    assertThatThrownBy(() -> Fold.of(new int[0], new int[] {1}, FILMS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("training part of a fold is empty");
    assertThatThrownBy(() -> Fold.of(new int[] {2, 2}, new int[] {3}, FILMS))
        .hasMessageContaining("names row 2 twice");
    assertThatThrownBy(() -> Fold.of(new int[] {2}, new int[] {4}, FILMS))
        .hasMessageContaining("names row 4, there are 0 to 3");
  }

  @Test
  void fewerGroupsThanFoldsAndASingleFoldAreRefused() {
    assertThatThrownBy(() -> new GroupKFold(4).split(FILMS, new Seed(1)))
        .isInstanceOf(InputException.class)
        .hasMessage("3 groups cannot fill 4 folds; use fewer folds");
    assertThatThrownBy(() -> new GroupKFold(1)).hasMessageContaining("must be at least 2");
  }

  @Test
  void columnsThatCannotBeComparedAreRefused() {
    assertThatThrownBy(() -> Metric.R2.of(new double[2], new double[3]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 true values but 3 predictions");
    assertThatThrownBy(() -> Metric.R2.of(new double[0], new double[0]))
        .hasMessageContaining("no rows");
    assertThatThrownBy(() -> Metric.MSE.of(new double[] {1, Double.NaN}, new double[2]))
        .hasMessageContaining("row 1: true value NaN");
  }

  @Test
  void foldsThatDoNotTileTheRowsCannotBePooled() {
    List<Fold> one = List.of(Fold.of(new int[] {0, 1}, new int[] {2}, FILMS));
    Learner learner = (train, test) -> new double[1][test.length];
    assertThatThrownBy(() -> new CrossValidation(1).outOfFold(one, 4, learner, Progress.NONE))
        .hasMessageContaining("1 of 4 rows are tested");
  }

  @Test
  void anErrorInsideAFoldReachesTheCallerAsItIs() {
    List<Fold> folds = new GroupKFold(2).split(FILMS, new Seed(1));
    Learner failing =
        (train, test) -> {
          throw new InputException("column x is missing");
        };
    assertThatThrownBy(() -> new CrossValidation(2).predictions(folds, failing, Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessage("column x is missing");
  }

  @Test
  void aChoiceAmongNothingIsRefused() {
    assertThatThrownBy(
            () ->
                new NestedChoice(
                    java.util.Map.of(),
                    new double[1][4],
                    FILMS,
                    new GroupKFold(2),
                    Metric.R2,
                    new Seed(1),
                    new CrossValidation(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no candidates");
  }
}
