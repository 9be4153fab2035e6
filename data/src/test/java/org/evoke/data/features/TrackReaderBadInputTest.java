/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackReaderBadInputTest {
  @TempDir Path folder;

  @Test
  void missingFile() {
    assertThatThrownBy(() -> TrackReader.read(folder.resolve("none.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none.csv")
        .hasMessageContaining("no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", " \n"})
  void anEmptyTable(String text) throws IOException {
    assertRefused(text, "is no table of features: it is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name;frameTime;x#'a';0;1;2 | record 2: 4 fields, needs 3",
        "name;frameTime;x#'a';0;1#'a';0 | record 3: 2 fields, needs 3",
        "name;frameTime;x#a;0;1 | record 2: the name is not in single quotes",
        "name;frameTime;x#'a;0;1 | record 2: the name is not in single quotes",
        "name;frameTime;x#'a';zero;1 | record 2: a time is no number: zero",
        "name;frameTime;x#'a';0;one | record 2: field 3 is no number: one",
        "name,start_ms,end_ms,x#a,0,1 | record 2: 3 fields, needs 4",
        "name,start_ms,end_ms,x#a,0,1, | record 2: field 4 is no number:",
      })
  void damagedTable(String lines, String message) throws IOException {
    assertRefused(lines.replace('#', '\n') + "\n", message);
  }

  @Test
  void truncatedHdf() throws IOException {
    Path file = folder.resolve("a.h5");
    FeatureSet set = new FeatureSet("s", "1", List.of("x"));
    try (TrackWriter writer = TrackFormat.H5.open(file, TrackHeader.of(set, "a", true))) {
      writer.row(0, 1, new float[] {1});
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {4, 20, 60, 100, 300, whole.length / 2}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> TrackReader.read(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("a.h5");
    }
  }

  @Test
  void hdfWithoutRowsCannotBeWritten() throws IOException {
    FeatureSet set = new FeatureSet("s", "1", List.of("x"));
    TrackWriter writer =
        TrackFormat.H5.open(folder.resolve("a.h5"), TrackHeader.of(set, "a", true));
    assertThatThrownBy(writer::close)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("without rows");
  }

  @Test
  void unknownFormat() {
    assertThatThrownBy(() -> TrackFormat.named("xlsx"))
        .isInstanceOf(UsageException.class)
        .hasMessage("format xlsx is not known; known are opensmile-csv, csv, arff, h5, h5-default");
  }

  private void assertRefused(String text, String message) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.writeString(file, text);
    assertThatThrownBy(() -> TrackReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("table.csv")
        .hasMessageContaining(message);
  }
}
