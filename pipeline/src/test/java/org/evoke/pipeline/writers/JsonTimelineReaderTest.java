/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Pictures;
import org.evoke.pipeline.Remark;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.output.TimelineWriters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that were read again are written as before. */
class JsonTimelineReaderTest {
  private static final List<Remark> REMARKS =
      List.of(new Remark(12.5, "Too loud, \"here\"?"), new Remark(3, "cut | shorter"));

  @TempDir Path folder;

  private String text(Answer answer) throws IOException {
    return Files.readString(file(answer, "json", 0), StandardCharsets.UTF_8);
  }

  private Path file(Answer answer, String format, int part) throws IOException {
    TimelineWriter writer = TimelineWriters.named(List.of(format)).get(0);
    Path file = folder.resolve("file" + System.nanoTime());
    writer.parts(answer).get(part).content().writeTo(file);
    return file;
  }

  private Answer again(Answer answer, Pictures pictures) throws IOException {
    return JsonTimelineReader.read(text(answer), "answer.json", pictures);
  }

  @Test
  void tablesAreTheSameFromTheAnswerThatWasRead() throws IOException {
    Answer answer = SampleAnswers.withEverything("A film.mkv", 95).withRemarks(REMARKS);
    requireSame(List.of("csv", "json", "edl"), answer, again(answer, answer.pictures()));
  }

  @Test
  void readingOnceMoreChangesNoFormat() throws IOException {
    Answer answer = SampleAnswers.withEverything("A film.mkv", 95).withRemarks(REMARKS);
    Answer once = again(answer, answer.pictures());
    requireSame(List.copyOf(TimelineWriters.formats()), once, again(once, answer.pictures()));
  }

  private void requireSame(List<String> formats, Answer one, Answer other) throws IOException {
    for (String format : formats) {
      int parts = TimelineWriters.named(List.of(format)).get(0).parts(one).size();
      for (int part = 0; part < parts; part++) {
        assertThat(file(other, format, part))
            .as("%s, part %d", format, part)
            .hasSameBinaryContentAs(file(one, format, part));
      }
    }
  }

  @Test
  void remarksAreInTheFormatsThatEditorsUse() throws IOException {
    Answer answer = SampleAnswers.of("song.flac", 40, false).withRemarks(REMARKS);
    assertThat(answer.remarks()).extracting(Remark::seconds).containsExactly(3.0, 12.5);
    for (String format : List.of("json", "html", "eaf", "textgrid", "edl")) {
      assertThat(file(answer, format, 0)).content().as(format).contains("Too loud");
    }
    Path table = file(answer, "csv", 5);
    assertThat(table)
        .hasContent("time_ms,text\n3000,cut | shorter\n12500,\"Too loud, \"\"here\"\"?\"\n");
    Path without = file(SampleAnswers.of("song.flac", 40, false), "json", 0);
    assertThat(without).content().doesNotContain("remarks");
  }

  @Test
  void otherFilesAreRefusedWithTheReason() throws IOException {
    String text = text(SampleAnswers.of("song.flac", 40, false));
    assertThatThrownBy(() -> read(text.replace("evoke-timeline/1", "evoke-timeline/2")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("schema is evoke-timeline/2");
    assertThatThrownBy(() -> read(text.replace("\"start_ms\"", "\"begin\"")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("start_ms is missing");
    assertThatThrownBy(() -> read(text.replace("\"kind\": \"peak\"", "\"kind\": \"hill\"")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("kind is hill");
    assertThatThrownBy(() -> read(text.substring(0, text.length() / 2)))
        .isInstanceOf(InputException.class);
  }

  private static Answer read(String text) {
    return JsonTimelineReader.read(text, "answer.json", Pictures.NONE);
  }
}
