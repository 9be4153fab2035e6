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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features that stay in their files, of which only some are in memory. */
class OpenTracksTest {
  private static final int ROWS = 20;

  @TempDir Path folder;
  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    for (int film = 0; film < 6; film++) {
      StringBuilder text = new StringBuilder("name,start_ms,end_ms,x,y\n");
      for (int row = 0; row < ROWS; row++) {
        text.append("film,").append(500 * row).append(',').append(500 * (row + 1));
        text.append(',').append(100 * film + row).append(',').append(-row).append('\n');
      }
      files.add(Files.writeString(folder.resolve("film" + film + ".csv"), text));
    }
  }

  @Test
  void onlySoManyNumbersAreInMemory() {
    OpenTracks tracks = new OpenTracks(files, 2L * 2 * ROWS);
    for (int round = 0; round < 2; round++) {
      for (int film = 0; film < 6; film++) {
        assertThat(tracks.values(film)[2 * 3]).isEqualTo(100 * film + 3);
        assertThat(tracks.held()).isLessThanOrEqualTo(2L * 2 * ROWS);
      }
    }
    assertThat(tracks.values(5)).isSameAs(tracks.values(5));
    OpenTracks one = new OpenTracks(files, 1);
    assertThat(one.values(2)).hasSize(2 * ROWS);
    assertThat(one.held()).isEqualTo(2 * ROWS);
  }

  @Test
  void rowsAreFoundByTheirTimesInAnyOrder() {
    List<String> ids = List.of("film4", "film0", "film4", "film4");
    double[] seconds = {9.5, 0, 0.7, 0.4996};
    Input input =
        FeatureTracks.read("x", folder, Optional.empty(), ids, Optional.of(seconds), new Digest());
    assertThat(input.values()).containsExactly(419, -19, 0, 0, 401, -1, 401, -1);
    assertThat(input.select(new int[] {3, 0}).values()).containsExactly(401, -1, 419, -19);
  }

  @Test
  void aTimeBehindTheEndAndATrackThatShrankAreRefused() throws IOException {
    assertThatThrownBy(
            () ->
                FeatureTracks.read(
                    "x",
                    folder,
                    Optional.empty(),
                    List.of("film1"),
                    Optional.of(new double[] {10.2}),
                    new Digest()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("track of film1 has no row at 10.2 s");
    TrackRows rows = new TrackRows(new OpenTracks(files), 2, new int[] {0}, new int[] {15});
    Files.writeString(files.get(0), "name,start_ms,end_ms,x,y\nfilm,0,500,1,2\n");
    assertThatThrownBy(() -> rows.copy(0, new float[2], 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("was changed while it was read");
  }
}
