/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.core.MediaInfo;
import org.evoke.core.Timeline;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.Source;
import org.evoke.pipeline.writers.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdlTimelineWriterTest {
  private record Line(long sourceIn, long sourceOut, long recordIn, long recordOut, String text) {}

  private record Edl(String title, boolean drop, List<Line> lines) {}

  private static final Pattern EVENT =
      Pattern.compile(
          "(\\d{3,4})  (001     |AX      ) ([VB])     C        (\\S{11}) (\\S{11}) (\\S{11}) (\\S{11}) *");
  private static final Pattern CODE =
      Pattern.compile("(\\d\\d):([0-5]\\d):([0-5]\\d)([:;])(\\d\\d)");

  /** Strict reader of what a list of ours may hold. */
  private static Edl read(String text, int counted) {
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    String[] lines = text.split("\r\n", -1);
    assertThat(lines[0]).startsWith("TITLE: ").hasSizeLessThanOrEqualTo(77);
    assertThat(lines[1]).matches("FCM: (NON-)?DROP FRAME");
    assertThat(lines[2]).isEmpty();
    boolean drop = lines[1].equals("FCM: DROP FRAME");
    List<Line> events = new ArrayList<>();
    for (int i = 3; i + 2 < lines.length; i += 3) {
      Matcher m = EVENT.matcher(lines[i]);
      assertThat(m.matches()).as(lines[i]).isTrue();
      assertThat(Integer.parseInt(m.group(1))).isEqualTo(events.size() + 1);
      events.add(
          new Line(
              frame(m.group(4), counted, drop),
              frame(m.group(5), counted, drop),
              frame(m.group(6), counted, drop),
              frame(m.group(7), counted, drop),
              lines[i + 1]));
      assertThat(lines[i + 2]).isEmpty();
    }
    return new Edl(lines[0].substring(7), drop, events);
  }

  /** The number of a frame from its time code, by counting the dropped numbers before it. */
  private static long frame(String code, int counted, boolean drop) {
    Matcher m = CODE.matcher(code);
    assertThat(m.matches()).as(code).isTrue();
    assertThat(m.group(4)).isEqualTo(drop ? ";" : ":");
    long minutes = 60 * Long.parseLong(m.group(1)) + Long.parseLong(m.group(2));
    long frames = Long.parseLong(m.group(5));
    assertThat(frames).isLessThan(counted);
    long dropped = drop ? (counted == 30 ? 2 : 4) * (minutes - minutes / 10) : 0;
    return (60 * minutes + Long.parseLong(m.group(3))) * counted + frames - dropped;
  }

  private static Answer film(String name, double seconds, double rate) {
    Answer answer = SampleAnswers.withEverything(name, seconds);
    MediaInfo info = answer.source().info();
    MediaInfo.Video video = new MediaInfo.Video("vp8", 640, 360, rate, 0);
    MediaInfo changed =
        new MediaInfo(info.container(), info.seconds(), info.audio(), Optional.of(video));
    return new Answer(
        new Source(name, answer.source().sha256(), changed, seconds),
        answer.timeline(),
        answer.models(),
        answer.mood(),
        answer.pictures(),
        answer.notes(),
        answer.software());
  }

  private static String edl(Answer answer, String suffix) {
    return Written.text(new EdlTimelineWriter(), answer, suffix);
  }

  @ParameterizedTest
  @ValueSource(doubles = {23.976, 24, 25, 29.97, 30, 50, 59.94, 60})
  void timeCodesPointToTheFrameOfEveryMarkerAndCut(double rate) {
    Answer answer = film("film.webm", 700, rate);
    FrameRate exact = FrameRate.of(answer.source().info().video());
    List<String> suffixes = exact.canDrop() ? List.of("", ".ndf") : List.of("");
    assertThat(Written.files(new EdlTimelineWriter(), answer)).hasSize(2 * suffixes.size());
    for (String suffix : suffixes) {
      Edl markers = read(edl(answer, suffix + ".edl"), exact.counted());
      assertThat(markers.drop()).isEqualTo(exact.canDrop() && suffix.isEmpty());
      assertMarkers(answer.timeline(), markers, exact);
      Edl shots = read(edl(answer, ".shots" + suffix + ".edl"), exact.counted());
      assertShots(answer.timeline(), shots, exact);
    }
  }

  private static long hour(Edl edl, FrameRate rate) {
    return edl.drop() ? 3600L * rate.counted() - 54L * rate.counted() / 15 : 3600L * rate.counted();
  }

  private static void assertMarkers(Timeline timeline, Edl edl, FrameRate rate) {
    List<Double> times = new ArrayList<>();
    timeline.moments().forEach(moment -> times.add(moment.seconds()));
    timeline.events().forEach(event -> times.add(event.start()));
    times.sort(null);
    assertThat(edl.lines()).hasSameSizeAs(times);
    for (int i = 0; i < times.size(); i++) {
      Line line = edl.lines().get(i);
      double seconds = (line.recordIn() - hour(edl, rate)) / rate.framesPerSecond();
      assertThat(Math.abs(seconds - times.get(i))).isLessThan(0.51 / rate.framesPerSecond());
      assertThat(line.sourceIn()).isEqualTo(line.recordIn());
      assertThat(line.text())
          .matches("[^|]* \\|C:ResolveColor(Green|Blue|Yellow|Cyan) \\|M:[^|]+ \\|D:\\d+")
          .endsWith("|D:" + (line.recordOut() - line.recordIn()));
    }
  }

  private static void assertShots(Timeline timeline, Edl edl, FrameRate rate) {
    assertThat(edl.lines()).hasSameSizeAs(timeline.shots());
    long end = 0;
    for (Line line : edl.lines()) {
      assertThat(line.sourceIn()).isEqualTo(end);
      assertThat(line.recordIn() - line.sourceIn()).isEqualTo(hour(edl, rate));
      assertThat(line.recordOut() - line.recordIn()).isEqualTo(line.sourceOut() - line.sourceIn());
      assertThat(line.text()).isEqualTo("* FROM CLIP NAME: film.webm");
      end = line.sourceOut();
    }
    assertThat(Math.abs(end / rate.framesPerSecond() - timeline.seconds()))
        .isLessThan(0.51 / rate.framesPerSecond());
  }

  @Test
  void markersSayWhatAndOnWhichScale() {
    String text = edl(film("film.webm", 90, 25), ".edl");
    assertThat(text).containsPattern("\\|M:valence (peak|valley) -?0\\.\\d\\d \\(-1 to 1\\) ");
    assertThat(text).contains("dog / bark (animal, 0.75) |C:ResolveColorCyan |M:dog / bark |D:900");
  }

  @Test
  void titlesAreAscii() {
    String name = "\u05d0\ud83d\ude00\n\"x\" ".repeat(30) + ".webm";
    Edl edl = read(edl(film(name, 20, 25), ".edl"), 25);
    assertThat(edl.title()).startsWith("___\"x\" ___\"x\" ").matches("[ -~]{70}");
  }

  @Test
  void aSongHasMarkersAtTwentyFive() {
    Answer song = SampleAnswers.of("song.mp3", 90, false);
    assertThat(Written.files(new EdlTimelineWriter(), song)).containsOnlyKeys(".edl");
    Edl edl = read(edl(song, ".edl"), 25);
    assertThat(edl.lines()).hasSameSizeAs(song.timeline().moments());
  }

  @Test
  void fiveHoursOfShotsKeepTheirNumbers() {
    Answer film = SampleAnswers.of("film.webm", 18_000, true);
    Edl edl = read(edl(film, ".shots.edl"), 24);
    assertThat(edl.lines()).hasSizeGreaterThan(999).hasSameSizeAs(film.timeline().shots());
  }
}
