/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.core.Timeline;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.writers.Written;
import org.junit.jupiter.api.Test;

class SubtitlesTest {
  private record Cue(long start, long end, String text) {}

  /** Strict reader after the grammar of WebVTT files, for what a file of ours may hold. */
  private static List<Cue> readVtt(String file) {
    assertThat(file).doesNotContain("\r", "\u0000").startsWith("WEBVTT\n\n").endsWith("\n");
    List<Cue> cues = new ArrayList<>();
    for (String block : file.substring("WEBVTT\n\n".length()).stripTrailing().split("\n\n", -1)) {
      if (block.startsWith("NOTE\n")) {
        assertThat(block).doesNotContain("-->");
      } else {
        cues.add(cue(block, "\n", '.'));
      }
    }
    return cues;
  }

  private static List<Cue> readSrt(String file) {
    assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
    List<Cue> cues = new ArrayList<>();
    for (String block : file.stripTrailing().split("\r\n\r\n", -1)) {
      cues.add(cue(block, "\r\n", ','));
    }
    return cues;
  }

  private static final Pattern TIMES =
      Pattern.compile(
          "(\\d{2,}):([0-5]\\d):([0-5]\\d)([.,])(\\d{3}) --> (\\d{2,}):([0-5]\\d):([0-5]\\d)\\4(\\d{3})");

  private static Cue cue(String block, String end, char mark) {
    String[] lines = block.split(end);
    assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
    assertThat(lines[0]).matches("[1-9]\\d*");
    Matcher m = TIMES.matcher(lines[1]);
    assertThat(m.matches()).as(lines[1]).isTrue();
    assertThat(m.group(4)).isEqualTo(String.valueOf(mark));
    String text = String.join("\n", List.of(lines).subList(2, lines.length));
    assertThat(text).isNotBlank().doesNotContain("-->", "<");
    assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    return new Cue(ms(m, 1, 5), ms(m, 6, 9), text);
  }

  private static long ms(Matcher m, int hours, int thousandths) {
    return Long.parseLong(m.group(hours)) * 3_600_000
        + Long.parseLong(m.group(hours + 1)) * 60_000
        + Long.parseLong(m.group(hours + 2)) * 1000
        + Long.parseLong(m.group(thousandths));
  }

  private static String vtt(Answer answer) {
    return Written.text(new VttTimelineWriter(), answer, ".vtt");
  }

  @Test
  void cuesSayTheMoodOfEveryStep() {
    Answer answer = SampleAnswers.of("film.webm", 90.5, true);
    List<Cue> cues = readVtt(vtt(answer));
    Plane plane = Plane.of(answer.timeline().tracks()).orElseThrow();
    long end = 0;
    for (Cue cue : cues) {
      assertThat(cue.start()).isEqualTo(end);
      end = cue.end();
      for (int step = (int) (cue.start() / 1000); step < cue.end() / 1000; step++) {
        assertThat(cue.text()).startsWith(plane.words(step).orElseThrow() + "\n");
      }
    }
    assertThat(end).isEqualTo(90500);
    assertThat(cues).hasSizeGreaterThan(3);
    for (int i = 1; i < cues.size(); i++) {
      assertThat(cues.get(i).text().split("\n", -1)[0])
          .isNotEqualTo(cues.get(i - 1).text().split("\n", -1)[0]);
    }
  }

  @Test
  void theScaleIsNamed() {
    Answer answer = SampleAnswers.of("film.webm", 30, true);
    assertThat(vtt(answer)).contains("valence[-1,1]: very unpleasant to very pleasant");
    assertThat(readVtt(vtt(answer)).get(0).text())
        .matches(
            "(?s).*\nvalence -?\\d\\.\\d\\d \\(-1 to 1\\), arousal -?\\d\\.\\d\\d \\(-1 to 1\\)");
  }

  @Test
  void subRipHasTheSameCues() {
    Answer answer = SampleAnswers.of("film.webm", 90.5, true);
    assertThat(readSrt(Written.text(new SrtTimelineWriter(), answer, ".srt")))
        .isEqualTo(readVtt(vtt(answer)));
  }

  @Test
  void fiveHoursHaveHours() {
    List<Cue> cues = readVtt(vtt(SampleAnswers.of("film.webm", 5 * 3600 + 0.3, true)));
    assertThat(cues.get(cues.size() - 1).end()).isEqualTo(18_000_300);
  }

  @Test
  void withoutPlaneTheClassSpeaks() {
    Answer answer = SampleAnswers.withEverything("film.webm", 20);
    Timeline t = answer.timeline();
    Timeline classesOnly =
        new Timeline(
            t.starts(),
            t.ends(),
            List.of(),
            t.classes(),
            t.outsideTraining(),
            List.of(),
            List.of(),
            List.of());
    List<Cue> cues = readVtt(vtt(SampleAnswers.with(answer, classesOnly)));
    assertThat(cues.get(0).start()).isEqualTo(1000); // the first step has no answer
    assertThat(cues).extracting(Cue::text).contains("neither", "very pleasant");
  }

  @Test
  void aNameCannotEndTheNote() {
    Answer answer = SampleAnswers.of("a\n\n1\n00:00.000 --> 00:01.000\n<script>&.webm", 20, true);
    assertThat(vtt(answer))
        .contains("What a  1 00:00.000 --&gt; 00:01.000 &lt;script&gt;&amp;.webm is predicted");
    assertThat(readVtt(vtt(answer))).isEqualTo(readVtt(vtt(SampleAnswers.of("b", 20, true))));
  }
}
