/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.evoke.core.UsageException;
import org.evoke.lab.Samples;
import org.evoke.pipeline.bundle.ModelBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleMakerTest {
  private static final String BUNDLE =
      "protocol: {kind: kfold, folds: 3}\nbundle: {task: to be tried}\n";

  @TempDir Path folder;

  @BeforeEach
  void writeTables() {
    Samples.tables(folder, 8, 6, 1);
  }

  @Test
  void theBundleOpensAndSaysWhatIsKnown() {
    Samples.run(folder, Samples.DATA + "model: {family: linear-ridge}\n" + BUNDLE);
    ModelBundle bundle = ModelBundle.load(folder.resolve("run/model"));
    assertThat(bundle.manifest().id()).isEqualTo("sample");
    assertThat(bundle.manifest().scores()).hasSize(8);
    assertThat(bundle.manifest().contextSeconds()).isEmpty();
    assertThat(bundle.card()).contains("# sample: to be tried", "| valence | R2 |");
    assertThat(bundle.model().inputs()).containsKey("sound");
  }

  @Test
  void modelsThatHoldTrainingRowsAreNotWritten() {
    String text = Samples.DATA + "model: {family: svr}\n" + BUNDLE;
    assertThatThrownBy(() -> Samples.run(folder, text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("svr cannot be put into a bundle");
  }

  @Test
  void aModelThatIsStillToBeChosenIsNotWritten() {
    String text =
        Samples.DATA + "model: {family: linear-ridge, grid: {penalty: [1, 2]}}\n" + BUNDLE;
    assertThatThrownBy(() -> Samples.run(folder, text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("name a model with fixed options");
  }
}
