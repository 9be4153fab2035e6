/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.deam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeamSongsTest {
  @TempDir Path folder;

  @Test
  void takesTheColumnsThatAreAskedForInTheirOrder() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"),
            "track_id,a,b,valence_mean,valence_std,arousal_mean\n7,1,2,1,0,9\n3,3,4,5,0,6.5\n");
    DeamSongs songs = DeamSongs.read(table, List.of("b", "a"));
    assertThat(songs.ids()).containsExactly(7, 3);
    assertThat(songs.features()).containsExactly(2, 1, 4, 3);
    assertThat(songs.valence()).containsExactly(1, 5);
    assertThat(songs.arousal()).containsExactly(9, 6.5);
    assertThat(songs.rows(new int[] {3, 7})).containsExactly(1, 0);
  }

  @Test
  void readsThePublishedTableAndItsSplit() {
    DeamSongs songs =
        DeamSongs.read(
            SharedData.require("data/deam/features_74.csv"), List.of("pcm_zcr_sma_amean"));
    assertThat(songs.size()).isEqualTo(1802);
    assertThat(songs.ids()[0]).isEqualTo(10);
    assertThat(songs.valence()[0]).isEqualTo(4.0);
    int[] train = SongList.read(SharedData.require("data/deam/split_train.txt"));
    int[] validation = SongList.read(SharedData.require("data/deam/split_validation.txt"));
    int[] test = SongList.read(SharedData.require("data/deam/split_test.txt"));
    assertThat(train.length + validation.length + test.length).isEqualTo(1802);
    assertThat(Arrays.stream(songs.rows(train)).distinct().count()).isEqualTo(train.length);
  }
}
