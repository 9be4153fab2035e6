/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
  private static final List<String> KNOWN = List.of("folds", "group", "early-stopping");

  @Test
  void theNearestNameIsMeant() {
    assertThat(KnownNames.nearest("fold", KNOWN)).hasValue("folds");
    assertThat(KnownNames.nearest("GROUPS", KNOWN)).hasValue("group");
    assertThat(KnownNames.nearest("early_stoping", KNOWN)).hasValue("early-stopping");
  }

  @Test
  void nothingIsMeantWhereAllIsFar() {
    assertThat(KnownNames.nearest("optimiser", KNOWN)).isEmpty();
    assertThat(KnownNames.nearest("", KNOWN)).isEmpty();
    assertThat(KnownNames.nearest("x", List.of())).isEmpty();
  }

  @Test
  void theSentenceNamesAllThatIsKnown() {
    assertThat(KnownNames.unknown("key", "fold", KNOWN))
        .isEqualTo("unknown key fold; did you mean folds? Known: folds, group, early-stopping");
    assertThat(KnownNames.unknown("key", "zzzzzz", KNOWN)).startsWith("unknown key zzzzzz; Known");
  }

  @Test
  void ofManyTheNearestAreNamed() {
    List<String> many =
        List.of("models", "events", "train.epochs", "train.rate", "seeds", "detector.epochs", "x");
    assertThat(KnownNames.unknownOfMany("setting", "epochs", many, "the list"))
        .isEqualTo(
            "unknown setting epochs; Nearest: train.epochs, detector.epochs,"
                + " events, models, seeds; the list lists all 7");
    assertThat(KnownNames.unknownOfMany("setting", "train.epohcs", many, "the list"))
        .startsWith(
            "unknown setting train.epohcs; did you mean train.epochs? Nearest: train.epochs")
        .doesNotContain(" x");
    assertThat(KnownNames.unknownOfMany("key", "fold", KNOWN, "the list"))
        .isEqualTo("unknown key fold; did you mean folds? Nearest: folds, group, early-stopping");
  }
}
