/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsCommandTest {
  @TempDir Path folder;

  @Test
  void theListSaysWhereToAskAndOnWhichTerms() {
    CommandRun run = CommandRun.of("datasets", "list");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("cognimuse: COGNIMUSE", "deam: DEAM", "eev: EEV", "liris-accede: LIRIS-ACCEDE")
        .contains("  terms    research", "  access   request from its authors")
        .contains("  name     media: Movies");
  }

  @Test
  void findingsAreAnInputError() throws IOException {
    CommandRun run = CommandRun.of("datasets", "check", "eev", folder);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains("missing: train.csv: the labels of the part train", "3 findings");
    Path names = Files.writeString(folder.resolve("names.yaml"), "train: a.csv\n");
    assertThat(CommandRun.of("datasets", "check", "eev", folder, "--names", names).out())
        .contains("missing: a.csv: the labels of the part train");
  }

  @Test
  void unknownNamesAndFoldersAreRefused() {
    assertThat(CommandRun.of("datasets", "check", "cognimus", folder))
        .matches(run -> run.code() == 2 && run.err().contains("cognimuse"));
    assertThat(CommandRun.of("datasets", "check", "eev", folder.resolve("absent")).code())
        .isEqualTo(4);
  }

  @Test
  void controlsAreMadeWhereThereAreSome() {
    CommandRun list = CommandRun.of("datasets", "generate");
    assertThat(list.out())
        .contains("eev: online videos")
        .containsOnlyOnce("  --control: films")
        .containsOnlyOnce("  --control: online videos");
    Path made = folder.resolve("control");
    CommandRun run =
        CommandRun.of(
            "datasets", "generate", "eev", made, "--control", "--items", 5, "--seconds", 1);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(made.resolve("train.csv")).content().hasLineCount(1 + 3 * 6);
    CommandRun none = CommandRun.of("datasets", "generate", "deam", made, "--control");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("deam has no control; those that have one are cognimuse, eev");
  }

  @Test
  void mediaThatEndBeforeTheirLabelsOrCannotBeReadAreFound() throws IOException {
    Path made = folder.resolve("eev");
    Path shorter = folder.resolve("shorter");
    CommandRun.of("datasets", "generate", "eev", made, "--items", 5, "--seconds", 4);
    CommandRun.of("datasets", "generate", "eev", shorter, "--items", 5, "--seconds", 1);
    CommandRun whole = CommandRun.of("datasets", "check", "eev", made);
    assertThat(whole.out()).doesNotContain("lasts", "malformed");
    List<Path> videos;
    try (Stream<Path> files = Files.list(made.resolve("videos"))) {
      videos = files.sorted().toList();
    }
    Path first = videos.get(0).getFileName();
    Files.copy(
        shorter.resolve("videos").resolve(first),
        videos.get(0),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(videos.get(1), "no video");

    CommandRun run = CommandRun.of("datasets", "check", "eev", made);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains("odd: videos/" + first + ": lasts 1.0 s, its labels end at")
        .contains("malformed: videos/" + videos.get(1).getFileName());
  }

  @Test
  void realFoldersAreLookedAt() {
    CommandRun liris =
        CommandRun.of("datasets", "check", "liris-accede", SharedData.require("data/liris-accede"));
    assertThat(liris.out()).contains("odd: data: not there", "1 finding, all usable");
    CommandRun esc = CommandRun.of("datasets", "check", "esc10", SharedData.require("data/esc10"));
    assertThat(esc.out()).contains("is ESC-10");
    assertThat(esc.code()).isZero();
    CommandRun eimt =
        CommandRun.of("datasets", "check", "eimt16", SharedData.require("data/eimt16"));
    assertThat(eimt.out()).contains("odd: data: not there", "1 finding, all usable");
  }
}
