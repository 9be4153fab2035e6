/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.deam;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadDeamTableTest {
  private static final String HEADER = "track_id,a,valence_mean,arousal_mean\n";

  @TempDir Path folder;

  @Test
  void aMissingFileIsUnavailable() {
    assertThatThrownBy(() -> DeamSongs.read(folder.resolve("no.csv"), List.of("a")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("no.csv is not there");
  }

  @Test
  void aFolderIsNoTable() {
    assertThatThrownBy(() -> DeamSongs.read(folder, List.of("a")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is not a file");
  }

  @Test
  void aMissingColumnIsNamed() {
    refused(HEADER + "1,2,3,4\n", "t.csv:1: column b is missing", "b");
  }

  @Test
  void aDoubledColumnIsNamed() {
    refused("a,b,a\n", "t.csv:1: column a is there twice", "a");
  }

  @Test
  void textAndNanAreNamedWithLineAndColumn() {
    refused(HEADER + "1,2,3,4\n2,loud,3,4\n", "t.csv:3, column a: 'loud' is not a number", "a");
    refused(HEADER + "1,NaN,3,4\n", "t.csv:2, column a: value is NaN, must be finite", "a");
    refused(HEADER + "1,1e999,3,4\n", "t.csv:2, column a: value is 1e999, must be finite", "a");
    refused(HEADER + "1,,3,4\n", "t.csv:2, column a: '' is not a number", "a");
  }

  @Test
  void aShortLineIsNamed() {
    refused(HEADER + "1,2,3\n", "t.csv:2: 3 cells, must have 4", "a");
  }

  @Test
  void idsThatComeTwiceOrAreNotWholeAreNamed() {
    refused(
        HEADER + "1,2,3,4\n1,2,3,4\n", "t.csv:3, column track_id: id 1 is already in line 2", "a");
    refused(HEADER + "1.5,2,3,4\n", "id is 1.5, must be whole", "a");
  }

  @Test
  void ratingsOutsideTheirScaleAreNamed() {
    refused(
        HEADER + "1,2,0.5,4\n", "column valence_mean: rating is 0.5, must lie in 1.0 to 9.0", "a");
    refused(HEADER + "1,2,5,9.5\n", "column arousal_mean: rating is 9.5", "a");
  }

  @Test
  void emptyTablesAreRefused() {
    refused("", "empty, must begin with a line of column names", "a");
    refused(HEADER, "no songs below the column names", "a");
  }

  @Test
  void binaryIsRefused() throws IOException {
    Path table = Files.write(folder.resolve("t.csv"), new byte[] {(byte) 0xc3, 0x28, (byte) 0xff});
    assertThatThrownBy(() -> DeamSongs.read(table, List.of("a")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not UTF-8 text");
  }

  @Test
  void brokenSplitListsAreRefused() throws IOException {
    Path words = Files.writeString(folder.resolve("w.txt"), "12\ntwelve\n");
    Path twice = Files.writeString(folder.resolve("t.txt"), "12\n\n12\n");
    assertThatThrownBy(() -> SongList.read(words))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("w.txt:2: 'twelve' is not a song id");
    assertThatThrownBy(() -> SongList.read(twice))
        .hasMessageContaining("t.txt:3: song 12 is there twice");
    assertThatThrownBy(() -> SongList.read(folder.resolve("none.txt")))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void aSongOfTheSplitThatIsNotInTheTableIsNamed() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), HEADER + "1,2,3,4\n");
    DeamSongs songs = DeamSongs.read(table, List.of("a"));
    assertThatThrownBy(() -> songs.rows(new int[] {1, 5}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("song 5 of the split is not in the table");
  }

  private void refused(String text, String message, String column) {
    Path table = folder.resolve("t.csv");
    try {
      Files.writeString(table, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThatThrownBy(() -> DeamSongs.read(table, List.of(column)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
