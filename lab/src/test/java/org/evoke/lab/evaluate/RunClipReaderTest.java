/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.clips.ClipTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunClipReaderTest {
  private static final String HEAD =
      "protocol,model,seed,repeat,fold,id,group,valence,valence_true,valence_baseline\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("predictions.csv"),
        HEAD
            + "fixed,ours,1,1,1,a,x,1.5,1,3\n"
            + "fixed,ours,1,1,1,b,y,2.5,2,3\n"
            + "fixed,recipe,1,1,1,b,y,9,2,3\n"
            + "fixed,recipe,1,1,1,a,x,8,1,3\n");
  }

  @Test
  void oneModelOfARunIsRead() {
    Source run = Source.of("run:" + folder + "@model=ours");
    ClipTable predictions = run.reader().predictions(run.path());
    assertThat(predictions.ids()).containsExactly("a", "b");
    assertThat(predictions.names()).containsExactly("group", "valence");
    assertThat(predictions.numbers("valence")).containsExactly(1.5, 2.5);
    assertThat(run.reader().labels(run.path()).numbers("valence")).containsExactly(1, 2);
    Source baseline = Source.of("run:" + folder + "@model=ours,values=baseline");
    assertThat(baseline.reader().predictions(baseline.path()).numbers("valence"))
        .containsExactly(3, 3);
  }

  @Test
  void modelsOfARunAreComparedOverItsGroups() {
    Source ours = Source.of("run:" + folder + "@protocol=fixed,model=ours,seed=1,repeat=1");
    EvaluationRequest plain = Written.request(ours, ours, "mse", Optional.of("group"));
    EvaluationRequest request =
        new EvaluationRequest(
            plain.predictions(),
            Optional.of(Source.of("run:" + folder + "@model=recipe")),
            plain.labels(),
            plain.targets(),
            plain.measures(),
            plain.group(),
            plain.time(),
            plain.scales(),
            plain.bootstrap(),
            plain.seed());
    assertThat(ClipEvaluation.of(request).scores())
        .extracting(score -> score.target() + " " + score.metric() + " " + score.interval().value())
        .contains("valence mse 0.25", "valence mse_against 49.0", "valence mse_difference -48.75");
  }

  @Test
  void severalModelsMustBeToldApart() {
    Source all = Source.of("run:" + folder);
    assertThatThrownBy(() -> all.reader().predictions(all.path()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("several of model: ours, recipe; name one, such as run:")
        .hasMessageEndingWith("@model=ours");
    Source none = Source.of("run:" + folder + "@model=our");
    assertThatThrownBy(() -> none.reader().predictions(none.path()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no row has {model=our}; models are ours, recipe");
  }

  @Test
  void unknownPartsAreRefused() {
    Source wrong = Source.of("run:" + folder + "@modle=ours");
    assertThatThrownBy(() -> wrong.reader().labels(wrong.path()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean model?");
    Source values = Source.of("run:" + folder + "@model=ours,values=truth");
    assertThatThrownBy(() -> values.reader().predictions(values.path()))
        .hasMessageContaining("must be predicted or baseline");
  }
}
