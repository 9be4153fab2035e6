/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.liris;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LirisExcerptsTest {
  @TempDir Path folder;

  @Test
  void theLayoutThatIsGivenOutIsRead() {
    LirisExcerpts excerpts = LirisExcerpts.read(LirisFolder.write(folder));
    assertThat(excerpts.names()).startsWith("ACCEDE00000", "ACCEDE00001").hasSize(4);
    assertThat(excerpts.valence()).containsExactly(2.5, 3, 1.5, 4.5);
    assertThat(excerpts.arousal()).containsExactly(1.25, 2.25, 3.25, 4.25);
    assertThat(excerpts.rows(LirisExcerpts.LEARNING)).containsExactly(0, 1, 3);
    assertThat(excerpts.rows(LirisExcerpts.TEST)).containsExactly(2);
    assertThat(excerpts.rows(LirisExcerpts.VALIDATION)).isEmpty();
  }

  @Test
  void runsOfOneSetAreTheGroups() {
    LirisExcerpts excerpts = LirisExcerpts.read(LirisFolder.write(folder));
    assertThat(excerpts.groups()).containsExactly("run-000", "run-000", "run-001", "run-002");
  }

  @Test
  void moviesAreTheGroupsWhereTheyAreNamed() {
    LirisFolder.put(
        LirisFolder.write(folder),
        "ACCEDEdescription.xml",
        LirisFolder.description(
            "Sintel.mp4", "The_Dabbler_1_6.mp4", "Room.mp4", "The_Dabbler_2_6.mp4"));
    LirisExcerpts excerpts = LirisExcerpts.read(folder);
    assertThat(excerpts.moviesKnown()).isTrue();
    assertThat(excerpts.groups()).containsExactly("Sintel", "The_Dabbler", "Room", "The_Dabbler");
    assertThat(LirisExcerpts.files(folder)).hasSize(5);
  }

  @Test
  void filesMayLieSideBySide() {
    LirisFolder.put(folder, "ACCEDEranking.txt", LirisFolder.RANKING);
    LirisFolder.put(folder, "ACCEDEsets.txt", LirisFolder.SETS);
    LirisFolder.put(folder, "ACCEDEfeaturesArousal_TAC2015.txt", LirisFolder.AROUSAL);
    LirisFolder.put(folder, "ACCEDEfeaturesValence_TAC2015.txt", LirisFolder.VALENCE);
    assertThat(LirisExcerpts.read(folder).size()).isEqualTo(4);
  }

  @Test
  void joinedFeaturesHaveEachColumnOnceAndKeepTheOutliers() {
    LirisExcerpts excerpts = LirisExcerpts.read(LirisFolder.write(folder));
    LirisFeatures joined = excerpts.arousalFeatures().joined(excerpts.valenceFeatures());
    assertThat(joined.columns()).isEqualTo(List.of("alpha", "slope", "zcr"));
    assertThat(joined.values()).containsExactly(1, 4.32e15, 10, 2, 1, 20, 3, 2, 30, 4, 3, 40);
  }

  @Test
  void thePublishedDataHaveTheirOfficialSets() {
    LirisExcerpts excerpts = LirisExcerpts.read(SharedData.require("data/liris-accede"));
    assertThat(excerpts.size()).isEqualTo(9800);
    assertThat(excerpts.rows(LirisExcerpts.TEST)).hasSize(4900);
    assertThat(excerpts.rows(LirisExcerpts.LEARNING)).hasSize(2450);
    assertThat(excerpts.rows(LirisExcerpts.VALIDATION)).hasSize(2450);
    assertThat(excerpts.groups().stream().distinct()).hasSize(114);
    LirisFeatures joined = excerpts.arousalFeatures().joined(excerpts.valenceFeatures());
    assertThat(excerpts.arousalFeatures().columns()).hasSize(23);
    assertThat(excerpts.valenceFeatures().columns()).hasSize(17);
    assertThat(joined.columns()).hasSize(36);
    int shared = joined.columns().indexOf("nbSceneCuts");
    int theirs = excerpts.valenceFeatures().columns().indexOf("nbSceneCuts");
    assertThat(IntStream.range(0, 9800))
        .allSatisfy(
            row ->
                assertThat(joined.values()[row * 36 + shared])
                    .isEqualTo(excerpts.valenceFeatures().values()[row * 17 + theirs]));
  }
}
