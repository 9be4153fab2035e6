/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadClipFileTest {
  private static final ClipReader CSV = new CsvClipReader();

  @TempDir Path folder;

  @Test
  void aMissingFileIsUnavailable() {
    assertThatThrownBy(() -> CSV.labels(folder.resolve("no.csv")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("no.csv is not there");
    assertThatThrownBy(() -> CSV.labels(folder)).hasMessageContaining("is not a file");
  }

  @Test
  void tablesWithoutIdsOrRowsAreRefused() {
    refused(CSV, "", "empty, must begin with a line of column names");
    refused(CSV, "clip,valence\na,1\n", "no column id; the first line names clip, valence");
    refused(CSV, "id,valence,id\n", "column 'id' is there twice");
    refused(CSV, "id,valence\n", "no clips");
    refused(CSV, "id,valence\na,1\nb,1,2\n", "record 3: 3 cells, must have 2");
  }

  @Test
  void cellsThatAreNoFiniteNumbersAreCountedAndNamed() {
    ClipTable table = read(CSV, "id,valence\na,1\nb,\nc,NaN\nd,high\ne,1e999\nf,x\ng,y\n");
    assertThatThrownBy(() -> table.numbers("valence"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("column valence has 6 cells that are no finite numbers")
        .hasMessageContaining("f, record 3 '', ")
        .hasMessageContaining("f, record 4 'NaN'")
        .hasMessageEndingWith(", ...");
    assertThatThrownBy(() -> table.numbers("arousal"))
        .hasMessageContaining("no column arousal; there is valence");
  }

  @Test
  void eimtLinesNeedThreeColumns() {
    refused(EimtClipReader.lists(), "a 1 2\nb 1\n", "f:2: 2 columns, eimt16 needs 3");
    refused(EimtClipReader.original(), "a 1 2\n", "1 columns, eimt16-original needs 3");
    refused(EimtClipReader.lists(), "\n\n", "no clips");
  }

  @Test
  void pmemoNeedsItsListAndNumbers() {
    ClipReader reader = new PmemoClipReader();
    refused(reader, "[]", "not a JSON object");
    refused(reader, "{}", "test_predictions is missing");
    refused(
        reader,
        "{\"test_predictions\": [{\"id\": 1, \"v_true\": \"high\"}]}",
        "test_predictions[0]: v_true is high, must be a number");
  }

  private void refused(ClipReader reader, String text, String message) {
    assertThatThrownBy(() -> read(reader, text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  private ClipTable read(ClipReader reader, String text) {
    try {
      return reader.labels(Files.writeString(folder.resolve("f"), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
