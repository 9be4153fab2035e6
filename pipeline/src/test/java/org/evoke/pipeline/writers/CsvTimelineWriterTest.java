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
import org.evoke.data.number.Decimals;
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
  void classesAndExpressionsAndEventsHaveTheirColumns() throws IOException {
    Answer answer = SampleAnswers.withEverything("film.webm", 90);
    List<String> lines = lines(answer, ".csv");
    assertThat(lines.get(0))
        .contains(",loudness_lufs,amusement,anger,awe,")
        .endsWith(",triumph,class,p1,p2,p3,p4,p5,p6,p7,outside_training");
    int columns = lines.get(0).split(",").length;
    assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
    assertThat(lines.get(1)).startsWith("0,1000,,,,").endsWith(",,,,,,,,0");
    List<String> cells = List.of(lines.get(11).split(",", -1));
    List<Double> p =
        cells.subList(columns - 8, columns - 1).stream().map(Double::parseDouble).toList();
    assertThat(p.stream().mapToDouble(d -> d).sum()).isBetween(0.99999, 1.00001);
    int best = Integer.parseInt(cells.get(columns - 9));
    assertThat(p.get(best - 1)).isEqualTo(java.util.Collections.max(p));
    assertThat(lines(answer, ".events.csv"))
        .containsExactly(
            "start_ms,end_ms,label,group,probability",
            "0,90000,rain,nature,0.91",
            "9000,9000,\"clap \"\"1\"\" & <b>\",human,0.5",
            "18000,54000,dog | bark,animal,0.751235",
            "45000,81000,dog | bark,animal,1",
            "63000,90000,,,0.25");
  }

  @Test
  void scalesSayWhatTheNumbersMean() throws IOException {
    assertThat(lines(SampleAnswers.withEverything("film.webm", 9), ".scales.csv"))
        .contains(
            "track,scale,low,high,low_meaning,high_meaning,unit,labels",
            "valence,\"valence[-1,1]\",-1,1,very unpleasant,very pleasant,,",
            "loudness_lufs,\"loudness[-70,0]\",-70,0,silence,full scale,LUFS,",
            "awe,\"awe[0,1]\",0,1,absent,strong,,",
            "class,\"valence_class[1,7]\",1,7,very unpleasant,very pleasant,,very"
                + " unpleasant|unpleasant|rather unpleasant|neither|rather pleasant|pleasant|very"
                + " pleasant");
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
