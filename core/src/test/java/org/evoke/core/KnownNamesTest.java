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
}
