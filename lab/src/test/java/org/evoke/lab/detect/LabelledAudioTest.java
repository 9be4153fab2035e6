/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.score.event.Event;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelledAudioTest {
  private static final LabelledAudio AUDIO =
      new LabelledAudio(List.of("cry", "laugh"), List.of("speech"), 3);

  @TempDir private Path folder;
  private Path sounds;
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void makeSounds() throws IOException {
    sounds = Files.createDirectory(folder.resolve("sounds"));
    for (String name : List.of("a.wav", "b.wav", "c.wav")) {
      WavFile.write(sounds.resolve(name), 8000, new float[][] {new float[2 * 8000]});
    }
  }

  private List<DetectorSound> read(String table) throws IOException {
    Path file = Files.writeString(folder.resolve("events.csv"), table);
    return AUDIO.sounds(sounds, file, 16000, "non-verbal", notes::add);
  }

  @Test
  void eventsAreReadFromCommasAndTabs() throws IOException {
    String text = "id,onset,offset,label\na,0.5,1,cry\nb.wav,0,2,speech\nb,1,1.5,laugh\n";
    List<DetectorSound> commas = read(text);

    assertThat(commas.get(0).truth()).containsExactly(new Event("non-verbal", 0.5, 1));
    assertThat(commas.get(1).truth()).containsExactly(new Event("non-verbal", 1, 1.5));
    assertThat(commas.get(2).truth()).isEmpty();
    assertThat(commas.stream().map(DetectorSound::fold)).containsExactly("1", "2", "3");
    List<DetectorSound> tabs = read(text.replace(',', '\t'));
    assertThat(tabs.stream().map(DetectorSound::truth))
        .isEqualTo(commas.stream().map(DetectorSound::truth).toList());
    assertThat(commas.get(0).samples().make()).hasSize(2 * 16000);
  }

  @Test
  void overlappingEventsAreOneAndSaid() throws IOException {
    List<DetectorSound> read =
        read("id,onset,offset,label\na,0.5,1,cry\na,0.8,1.5,laugh\na,1.9,2.05,laugh\n");

    assertThat(read.get(0).truth())
        .containsExactly(new Event("non-verbal", 0.5, 1.5), new Event("non-verbal", 1.9, 2));
    assertThat(notes).hasSize(1).first().asString().contains(":3").contains("overlaps");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,1.5,0.5,cry       | must begin at 0 or later and end after it begins
          a,-1,0.5,cry        | must begin at 0 or later
          a,0.5,2.5,cry       | the file ends at 2.0 s
          a,3,3.5,cry         | the file ends at 2.0 s
          a,0,1,cri           | did you mean cry
          z,0,1,cry           | names no file
          a,zero,1,cry        | onset is 'zero'
          a,NaN,1,cry         | onset is 'NaN'
          a,0,1               | has 3 cells
          """)
  void badRowsAreRefusedWithTheirLine(String row, String message) {
    String table = "id,onset,offset,label\na,0,0.1,cry\nb,0,0.1,laugh\n" + row + "\n";

    assertThatThrownBy(() -> read(table))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("events.csv:4")
        .hasMessageContaining(message);
  }

  @Test
  void missingColumnsLabelsAndFoldersAreSaid() throws IOException {
    assertThatThrownBy(() -> read("id,onset,label\na,0,cry\n"))
        .hasMessageContaining("column offset is missing");
    assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> read("id,onset,offset,label\na,0,1,cry\n"))
        .hasMessageContaining("no event is labelled laugh");
    Path table = folder.resolve("events.csv");
    assertThatThrownBy(() -> AUDIO.sounds(folder.resolve("absent"), table, 8000, "x", notes::add))
        .isInstanceOf(UnavailableException.class);
  }
}
