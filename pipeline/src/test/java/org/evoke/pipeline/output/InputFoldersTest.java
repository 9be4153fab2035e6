/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evoke.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFoldersTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (String name :
        List.of("b.mp3", "a.WAV", "notes.txt", "sub/b.ogg", "sub/.hidden.wav", ".git/c.wav")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  @Test
  void foldersBecomeTheMediaFilesBelowThemInOrderOfTheirPaths() {
    assertThat(InputFolders.expand(List.of(folder)))
        .extracting(
            file -> folder.relativize(file.path()).toString(), file -> file.within().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a.WAV", ""),
            org.assertj.core.groups.Tuple.tuple("b.mp3", ""),
            org.assertj.core.groups.Tuple.tuple("sub/b.ogg", "sub"));
  }

  @Test
  void namedFilesAreTakenWhateverTheyAreCalled() {
    Path notes = folder.resolve("notes.txt");
    Path missing = folder.resolve("missing.wav");
    assertThat(InputFolders.expand(List.of(missing, notes)))
        .containsExactly(InputFile.named(missing), InputFile.named(notes));
  }

  @Test
  void linksToFoldersAreNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("sub/again"), folder);
    assertThat(InputFolders.expand(List.of(folder))).hasSize(3);
  }

  @Test
  void aFolderWithoutMediaIsAnError() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> InputFolders.expand(List.of(empty)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no media file");
  }

  @Test
  void aFolderWithoutMediaFailsAloneAmongOthers() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path song = folder.resolve("b.mp3");
    assertThat(InputFolders.expand(List.of(empty, song)))
        .containsExactly(InputFile.named(empty), InputFile.named(song));
  }

  @Test
  void equalNamesAreNumberedInTheirFolderOnly() {
    Path out = Path.of("out");
    List<InputFile> inputs =
        InputFolders.expand(List.of(folder, folder.resolve("sub"), folder.resolve("b.mp3")));

    OutputPlan plan = OutputPlan.of(inputs, Optional.of(out), Set.of("csv"), List.of(""));

    assertThat(plan.places())
        .extracting(OutputPlan.Place::base)
        .containsExactly(
            out.resolve("a"),
            out.resolve("b"),
            out.resolve("sub/b"),
            out.resolve("b-2"),
            out.resolve("b-3"));
  }
}
