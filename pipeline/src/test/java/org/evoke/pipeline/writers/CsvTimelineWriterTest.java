/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.evoke.core.Timeline;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.TimelineWriter.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTimelineWriterTest {
  @TempDir Path folder;

  private List<String> lines(Answer answer, String suffix) throws IOException {
    for (Part part : new CsvTimelineWriter().parts(answer)) {
      if (part.suffix().equals(suffix)) {
        Path file = folder.resolve("table.csv");
        part.content().writeTo(file);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n").doesNotContain("\r");
        return text.lines().toList();
      }
    }
    throw new AssertionError("no part " + suffix);
  }

  @Test
  void headerAndOneRowPerStep() throws IOException {
    Answer answer = SampleAnswers.of("film.webm", 90, true);
    List<String> lines = lines(answer, ".csv");
    assertThat(lines.get(0))
        .isEqualTo(
            "start_ms,end_ms,valence,valence_low,valence_high,arousal,arousal_low,arousal_high,"
                + "loudness_lufs,outside_training");
    assertThat(lines).hasSize(1 + answer.timeline().steps());
  }

  @Test
  void rowsTileTheFileWithoutGaps() throws IOException {
    List<String> lines = lines(SampleAnswers.of("song.mp3", 61.3337, false), ".csv");
    String end = "0";
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      assertThat(cells).hasSize(10);
      assertThat(cells.get(0)).isEqualTo(end);
      end = cells.get(1);
    }
    assertThat(end).isEqualTo("61334");
  }

  @Test
  void momentsAndShotsHaveTablesOfTheirOwn() throws IOException {
    Answer film = SampleAnswers.of("film.webm", 90, true);
    List<String> moments = lines(film, ".moments.csv");
    assertThat(moments.get(0)).isEqualTo("time_ms,kind,track,value,text");
    assertThat(moments).hasSize(1 + film.timeline().moments().size());
    assertThat(moments.get(1)).matches("\\d+,(peak|valley|turn),(valence|arousal),-?0\\.\\d+,.+");
    List<String> shots = lines(film, ".shots.csv");
    assertThat(shots.get(0)).isEqualTo("start_ms,end_ms");
    assertThat(shots).hasSize(1 + film.timeline().shots().size());
    Answer song = SampleAnswers.of("song.mp3", 20, false);
    assertThat(lines(song, ".shots.csv")).containsExactly("start_ms,end_ms");
  }

  @Test
  void stepsWithoutValueHaveEmptyCells() throws IOException {
    Answer answer = SampleAnswers.of("song.mp3", 20, false);
    for (Timeline.Track track : answer.timeline().tracks()) {
      track.values()[3] = Double.NaN;
    }
    assertThat(lines(answer, ".csv").get(4)).matches("3000,4000,,.*,,0");
  }

  @Test
  void quotesWhereNeeded() {
    assertThat(CsvTimelineWriter.line(List.of("a", "b,c", "d\"e", "f\ng", "")))
        .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",\n");
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      Answer german = SampleAnswers.of("film.webm", 90, true);
      List<String> lines = lines(german, ".csv");
      List<String> moments = lines(german, ".moments.csv");
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      Answer arabic = SampleAnswers.of("film.webm", 90, true);
      assertThat(lines(arabic, ".csv")).isEqualTo(lines);
      assertThat(lines(arabic, ".moments.csv")).isEqualTo(moments);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void numbersAreShortAndNeverMinusZero() {
    assertThat(Decimals.plain(0.1, 6)).isEqualTo("0.1");
    assertThat(Decimals.plain(-1e-9, 6)).isEqualTo("0");
    assertThat(Decimals.plain(1e22, 6)).isEqualTo("10000000000000000000000");
    assertThat(Decimals.plain(-12.345678901, 6)).isEqualTo("-12.345679");
    assertThat(Decimals.plain(Double.NaN, 6)).isEmpty();
  }
}
