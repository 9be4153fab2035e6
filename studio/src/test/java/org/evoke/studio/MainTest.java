/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void versionIsThatOfTheBuild() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("evoke \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "predict", "extract", "train", "evaluate", "models", "doctor"})
  void everyCommandHasHelp(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: evoke " + command);
    assertThat(CommandRun.of().out()).contains(command);
  }

  @Test
  void wrongUsageIsTwoWithAHint() {
    CommandRun unknownOption = CommandRun.of("predict", "x.wav", "--formats", "csv");
    assertThat(unknownOption.code()).isEqualTo(2);
    assertThat(unknownOption.err()).contains("--formats").contains("--format");
    CommandRun nothing = CommandRun.of("predict");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("MEDIA").contains("evoke predict --help");
    assertThat(CommandRun.of("forecast").code()).isEqualTo(2);
    assertThat(CommandRun.of("models").code()).isEqualTo(2);
  }

  @Test
  void anUnknownOptionIsNamedEvenWhereAnArgumentIsMissing() {
    CommandRun run = CommandRun.of("predict", "--hlep");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--hlep").contains("--help");
  }

  @Test
  void doctorFindsEverything() {
    CommandRun run = CommandRun.of("doctor");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("java", "ffmpeg", "deam74", "EVOKE_HOME");
  }

  @Test
  void modelsAreListedAndShownWithBaselineAndTerms() {
    assertThat(CommandRun.of("models", "list").out()).contains("deam74").contains("non-commercial");
    String shown = CommandRun.of("models", "show", "deam74").out();
    assertThat(shown).contains("r2", "rmse", "pcc", "ccc", "mean predictor").contains("Aljanaki");
  }

  @Test
  void anUnknownModelIsFourAndNamesTheKnown() {
    CommandRun run = CommandRun.of("models", "show", "deam47");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("deam47").contains("deam74");
    assertThat(CommandRun.of("predict", "--model", "deam47", "x.wav").code()).isEqualTo(4);
  }
}
