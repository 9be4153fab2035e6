/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void aPatternFindsThePartsOfAName() {
    NamePattern pattern = new NamePattern("subj{subject}_{session}_{film}.dat");
    assertThat(pattern.match("subj3_12_BMI.dat").orElseThrow())
        .containsExactly(entry("subject", "3"), entry("session", "12"), entry("film", "BMI"));
    assertThat(pattern.match("SUBJ1_1_GLA_2.DAT").orElseThrow()).containsEntry("film", "GLA_2");
    assertThat(pattern.match("subj3_BMI.dat")).isEmpty();
    assertThat(pattern.match("subj3_12_BMI.dat.bak")).isEmpty();
  }

  @Test
  void aStarIsAnExtension() {
    NamePattern pattern = new NamePattern("{fold}-{clip}-{take}.*");
    assertThat(pattern.match("1-100032-A.ogg").orElseThrow()).containsEntry("fold", "1");
    assertThat(pattern.match("1-100032-A")).isEmpty();
  }

  @Test
  void partsThatAreNeededMustBeThere() {
    NamePattern pattern = new NamePattern("{a}.dat");
    assertThatThrownBy(() -> pattern.requiring("film"))
        .isInstanceOf(UsageException.class)
        .hasMessage("name {a}.dat must hold {film}");
  }

  @Test
  void namesAreChangedByKey() {
    LayoutNames names = LayoutNames.of("media", "Movies", "train", "train.csv");
    assertThat(names.with(Map.of("media", "films")).get("media")).isEqualTo("films");
    assertThatThrownBy(() -> names.with(Map.of("medai", "films")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("medai")
        .hasMessageContaining("media");
  }

  @Test
  void noNameLeadsOutOfTheFolder() {
    LayoutNames names = LayoutNames.of("media", "../other", "train", "/etc/passwd", "ok", "a/../b");
    Path folder = Path.of("set");
    assertThatThrownBy(() -> names.path(folder, "media"))
        .isInstanceOf(UsageException.class)
        .hasMessage("name ../other leads out of the folder of the data set");
    assertThatThrownBy(() -> names.path(folder, "train")).isInstanceOf(UsageException.class);
    assertThat(names.path(folder, "ok")).isEqualTo(Path.of("set/b"));
  }
}
