/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private final Findings findings = new Findings();

  @Test
  void manyOfAKindAreCounted() {
    for (int line = 1; line <= 42; line++) {
      findings.add(Finding.Kind.OUT_OF_SCALE, "labels.csv", line, "valence is 7");
    }
    findings.add(Finding.Kind.MISSING, "media", "no media file of a");
    assertThat(findings.list()).hasSize(7);
    assertThat(findings.list().get(0).words())
        .isEqualTo("out of scale: labels.csv:1: valence is 7");
    assertThat(findings.list().get(5).words())
        .isEqualTo("out of scale: labels.csv: and 37 more of this");
  }

  @Test
  void oddThingsCanBeUsedAndOthersNot() {
    findings.add(Finding.Kind.ODD, "media", "not there");
    assertThatCode(findings::requireUsable).doesNotThrowAnyException();
    findings.add(Finding.Kind.MISSING, "train.csv", "the labels");
    findings.add(Finding.Kind.MALFORMED, "val.csv", 3, "2 cells");
    assertThatThrownBy(findings::requireUsable)
        .isInstanceOf(InputException.class)
        .hasMessage(
            "missing: train.csv: the labels (and 1 more; 'evoke datasets check' lists all)");
  }
}
