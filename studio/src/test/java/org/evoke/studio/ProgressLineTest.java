/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What is told of the time that is left. */
final class ProgressLineTest {
  private final StringWriter shown = new StringWriter();
  private long seconds;
  private final ProgressLine line =
      new ProgressLine("table", new PrintWriter(shown), false, () -> seconds * 1_000_000_000L);

  private String at(long second, double done) {
    seconds = second;
    int before = shown.toString().length();
    line.update(done, 1);
    return shown.toString().substring(before).strip();
  }

  @Test
  void timeThatIsLeftFollowsFromWhatWasDoneSinceTheFirstWord() {
    at(0, 0);
    assertThat(at(20, 0.25)).isEqualTo("table:  25 %  60 s left");
    assertThat(at(40, 0.5)).isEqualTo("table:  50 %  40 s left");
  }

  @Test
  void whatAnEarlierRunHasDoneTookNoTimeOfThisOne() {
    at(0, 0.8);
    assertThat(at(30, 0.9)).isEqualTo("table:  90 %  30 s left");
  }

  @Test
  void somethingNewIsReckonedFromItsOwnBeginning() {
    at(0, 0);
    assertThat(at(400, 1)).isEqualTo("table: 100 %  0 s left");
    assertThat(at(500, 0)).isEqualTo("table:   0 %");
    assertThat(at(520, 0.1)).isEqualTo("table:  10 %  180 s left");
  }

  @Test
  void nothingIsSaidAboutTimeWhereNothingIsKnown() {
    at(0, 0);
    assertThat(at(20, 0.01)).isEqualTo("table:   1 %");
    seconds = 40;
    line.update(7, 0);
    assertThat(shown.toString()).endsWith("table" + System.lineSeparator());
    assertThat(at(60, 0.5)).isEqualTo("table:  50 %");
  }
}
