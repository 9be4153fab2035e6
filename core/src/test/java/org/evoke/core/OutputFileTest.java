/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void makesFoldersAndReplaces() throws IOException {
    Path file = folder.resolve("a/b/c.txt");
    OutputFile.writeText(file, "one");
    OutputFile.writeText(file, "two");
    assertThat(file).hasContent("two");
    assertThat(file.getParent().toFile().list()).containsExactly("c.txt");
  }

  @Test
  void leavesTheOldFileAndNothingElseWhenWritingFails() throws IOException {
    Path file = folder.resolve("c.txt");
    OutputFile.writeText(file, "old");
    assertThatThrownBy(
            () ->
                OutputFile.write(
                    file,
                    temporary -> {
                      Files.writeString(temporary, "half");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("disk full");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("c.txt");
  }

  @Test
  void saysWhatIsInTheWay() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> OutputFile.writeText(file.resolve("x.txt"), ""))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("x.txt");
    assertThatThrownBy(() -> OutputFile.writeText(folder, ""))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("a folder of that name is there");
  }

  @Test
  void aSetAppearsWholeOrNotAtAll() {
    Map<Path, OutputFile.Content> contents = new LinkedHashMap<>();
    contents.put(folder.resolve("a.csv"), temporary -> Files.writeString(temporary, "a"));
    contents.put(
        folder.resolve("b.csv"),
        temporary -> {
          throw new IOException("disk full");
        });
    assertThatThrownBy(() -> OutputFile.writeAll(contents))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("b.csv")
        .hasMessageContaining("disk full");
    assertThat(folder.toFile().list()).isEmpty();

    contents.put(folder.resolve("b.csv"), temporary -> Files.writeString(temporary, "b"));
    OutputFile.writeAll(contents);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.csv", "b.csv");
  }

  @Test
  void aFolderInTheWayOfOneFileKeepsTheWholeSetAway() throws IOException {
    Files.createDirectory(folder.resolve("b.csv"));
    Map<Path, OutputFile.Content> contents = new LinkedHashMap<>();
    contents.put(folder.resolve("a.csv"), temporary -> Files.writeString(temporary, "a"));
    contents.put(folder.resolve("b.csv"), temporary -> Files.writeString(temporary, "b"));
    assertThatThrownBy(() -> OutputFile.writeAll(contents)).isInstanceOf(OutputException.class);
    assertThat(folder.toFile().list()).containsExactly("b.csv");
  }
}
