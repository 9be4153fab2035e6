/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.eev.EevVideo;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EEV with its features. */
class EevSetTest {
  private static final String HEAD =
      "YouTube ID,Timestamp (milliseconds)," + String.join(",", EevVideo.EXPRESSIONS) + "\n";

  @TempDir Path folder;

  private static String row(String id, int step, double value) {
    String cell = "," + value;
    return id + "," + step * 1_000_000L / 6 + cell.repeat(15) + "\n";
  }

  private void track(String input, String id, int rows, float value) throws IOException {
    Path tracks = Files.createDirectories(folder.resolve("features").resolve(input));
    TrackHeader header =
        TrackHeader.of(
            new org.evoke.core.FeatureSet(input, "1", List.of("step", "value")), id, true);
    try (TrackWriter writer = TrackFormat.H5.open(tracks.resolve(id + ".h5"), header)) {
      for (int row = 0; row < rows; row++) {
        writer.row(row / 6.0, (row + 1) / 6.0, new float[] {row, value});
      }
    }
  }

  private void write() throws IOException {
    Files.writeString(
        folder.resolve("train.csv"),
        HEAD
            + row("-a", 0, 0.5)
            + row("-a", 1, 0)
            + row("-a", 4, 0.25)
            + row("-a", 9, 0.75)
            + row("gone", 0, 1));
    Files.writeString(folder.resolve("val.csv"), HEAD + row("b_", 2, 0.125));
    track("visual", "-a", 12, 1);
    track("audio", "-a", 8, 2);
    track("visual", "b_", 12, 3);
    track("audio", "b_", 12, 4);
    track("visual", "gone", 12, 5);
  }

  @Test
  void rowsKeepTheirTimesAndThoseWithoutFeaturesAreLeftOut() throws IOException {
    write();
    DataSet set = new EevSet().read(folder);
    Clips clips = set.clips();
    assertThat(clips.ids()).containsExactly("-a", "-a", "b_");
    assertThat(clips.seconds().orElseThrow()).containsExactly(0, 4 / 6.0, 2 / 6.0);
    assertThat(clips.targets().get(14).labels()).containsExactly(0.5, 0.25, 0.125);
    assertThat(set.parts().get(EevSet.TRAIN)).containsExactly(0, 1);
    assertThat(set.parts().get(EevSet.VALIDATION)).containsExactly(2);
    assertThat(clips.inputs().stream().map(Input::name)).containsExactly("visual", "audio");
    assertThat(clips.inputs().get(0).values()).containsExactly(0, 1, 4, 1, 2, 3);
    Clips zeros = clips.unlabelled().orElseThrow();
    assertThat(zeros.ids()).containsExactly("-a");
    assertThat(zeros.inputs().get(1).values()).containsExactly(1, 2);
  }

  /** Row 9 has a picture, but the sound has ended. */
  @Test
  void allInputsGiveTheSameRowsWhicheverAreRead() throws IOException {
    write();
    DataSet seen = new EevSet().read(folder, List.of(EevSet.VISUAL));
    assertThat(seen.clips().inputs()).hasSize(1);
    assertThat(seen.clips().rows()).isEqualTo(3);
    assertThat(seen.sha256()).isNotEqualTo(new EevSet().read(folder).sha256());
  }

  @Test
  void whatIsWrongIsRefused() throws IOException {
    assertThatThrownBy(() -> new EevSet().read(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("features/visual is not there");
    write();
    Files.writeString(folder.resolve("val.csv"), HEAD + row("b_", 0, 2));
    assertThatThrownBy(() -> new EevSet().read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("val.csv:2: amusement is 2.0, must lie in 0 to 1");
    Files.writeString(folder.resolve("val.csv"), HEAD);
    Files.writeString(folder.resolve("train.csv"), HEAD + row("gone", 0, 1));
    assertThatThrownBy(() -> new EevSet().read(folder)).isInstanceOf(InputException.class);
    Files.delete(folder.resolve("train.csv"));
    assertThatThrownBy(() -> new EevSet().read(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("train.csv is not there");
  }

  @Test
  void featuresThatAreNoNumbersAreRefused() throws IOException {
    write();
    track("audio", "-a", 12, Float.NaN);
    assertThatThrownBy(() -> new EevSet().read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("input audio, row -a, column value: value is NaN");
  }
}
