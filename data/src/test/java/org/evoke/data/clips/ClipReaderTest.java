/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.Scale;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipReaderTest {
  @TempDir Path folder;

  @Test
  void csvKeepsColumnsInOrderAndQuotedCells() throws IOException {
    Path file =
        write("\uFEFFmovie,id,valence\r\n\"Sun, \"\"rain\"\"\",a.mp4,0.5\r\n\r\nB,b.1,-1e-3\r\n");
    ClipTable table = new CsvClipReader().labels(file);
    assertThat(table.ids()).containsExactly("a", "b.1");
    assertThat(table.names()).containsExactly("movie", "valence");
    assertThat(table.texts("movie")).containsExactly("Sun, \"rain\"", "B");
    assertThat(table.numbers("valence")).containsExactly(0.5, -0.001);
    assertThat(table.places().of(1)).isEqualTo(file + ", record 4");
  }

  @Test
  void eimtListsHaveBlanksAndTheOriginalHasTabsAndCarriageReturns() throws IOException {
    Path list = write("MEDIAEVAL16_00000 2.569788 2.885818\nMEDIAEVAL16_00001 2.745133  1.5\n");
    Path original = folder.resolve("original.txt");
    Files.writeString(original, "MEDIAEVAL16_00000.mp4\t2.5\t3.25\rMEDIAEVAL16_00001.mp4\t1\t5\r");
    ClipTable blanks = EimtClipReader.lists().predictions(list);
    ClipTable tabs = EimtClipReader.original().labels(original);
    assertThat(tabs.ids()).isEqualTo(blanks.ids());
    assertThat(tabs.ids()).containsExactly("MEDIAEVAL16_00000", "MEDIAEVAL16_00001");
    assertThat(blanks.numbers("arousal")).containsExactly(2.885818, 1.5);
    assertThat(tabs.numbers("valence")).containsExactly(2.5, 1);
    assertThat(tabs.scales().get("valence")).isEqualTo(Scale.VALENCE.withRange(1, 5));
    assertThat(tabs.places().of(1)).isEqualTo(original + ":2");
  }

  @Test
  void pmemoHoldsTrueAndPredictedValuesOfEachSong() throws IOException {
    Path file =
        write(
            "{\"n_test\": 1, \"test_predictions\": [{\"id\": 857, \"v_true\": 0.212,"
                + " \"v_pred\": 0.418, \"a_true\": 0.675, \"a_pred\": 0.611}]}");
    PmemoClipReader reader = new PmemoClipReader();
    assertThat(reader.holdsBoth()).isTrue();
    assertThat(reader.labels(file).ids()).containsExactly("857");
    assertThat(reader.labels(file).numbers("valence")).containsExactly(0.212);
    assertThat(reader.predictions(file).numbers("valence")).containsExactly(0.418);
    assertThat(reader.predictions(file).numbers("arousal")).containsExactly(0.611);
  }

  @Test
  void onlyExtensionsOfMediaAreTakenOff() {
    assertThat(ClipId.of(" ACCEDE00001.mp4 ")).isEqualTo("ACCEDE00001");
    assertThat(ClipId.of("song.final.WAV")).isEqualTo("song.final");
    assertThat(ClipId.of("take1.5")).isEqualTo("take1.5");
    assertThat(ClipId.of(".mp4")).isEqualTo(".mp4");
  }

  @Test
  void thePublishedFilesHoldTheSameClips() {
    Path data = SharedData.require("data/eimt16");
    ClipTable original =
        EimtClipReader.original().labels(data.resolve("MEDIAEVAL16-Global_prediction.txt"));
    ClipTable list = EimtClipReader.lists().labels(data.resolve("EIMT16_test.list"));
    assertThat(original.rows()).isEqualTo(1200);
    assertThat(original.ids()).isEqualTo(list.ids());
    double[] rounded = list.numbers("arousal");
    double[] exact = original.numbers("arousal");
    for (int row = 0; row < rounded.length; row++) {
      assertThat(rounded[row]).isBetween(exact[row] - 1e-6, exact[row] + 1e-6);
    }
    Path pmemo = SharedData.require("data/pmemo/published_svr_predictions.json");
    assertThat(new PmemoClipReader().labels(pmemo).rows()).isEqualTo(154);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }
}
