/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.output.TimelineWriters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format. */
class AllWritersTest {
  private static final String NASTY =
      "a\u0000\u001b\ud800\uffff\r\n\"'&<b>]]>--> \u05d0\u202e\ud83d\ude00.webm";

  /** Labels come from models, not from users: they have no control characters. */
  private static final String LABEL = NASTY.substring(4).replaceAll("\\p{Cntrl}", "");

  static Stream<TimelineWriter> writers() {
    return TimelineWriters.named(List.of("all")).stream();
  }

  @ParameterizedTest
  @MethodSource("writers")
  void theSameAnswerGivesTheSameBytesInEveryLanguage(TimelineWriter writer) {
    Answer answer = SampleAnswers.withEverything("film.webm", 90);
    Map<String, byte[]> files = Written.files(writer, answer);
    assertThat(files).isNotEmpty().allSatisfy((suffix, bytes) -> assertThat(bytes).isNotEmpty());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      Map<String, byte[]> again = Written.files(writer, answer);
      assertThat(again.keySet()).isEqualTo(files.keySet());
      again.forEach((suffix, bytes) -> assertThat(bytes).as(suffix).isEqualTo(files.get(suffix)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void namesAndLabelsCannotBreakText(TimelineWriter writer) {
    if (List.of("h5", "png").contains(writer.format())) {
      return; // no text
    }
    Written.files(writer, nasty())
        .forEach(
            (suffix, bytes) -> {
              String text = strictUtf8(suffix, bytes);
              if (suffix.endsWith(".csv")) {
                return; // tables keep names as they are, in quotes
              }
              assertThat(text.codePoints().filter(AllWritersTest::isForbidden).toArray())
                  .as(suffix)
                  .isEmpty();
            });
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }

  private static String strictUtf8(String suffix, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError(suffix + " is no UTF-8", e);
    }
  }

  /** An answer whose texts all hold what formats may stumble over. */
  static Answer nasty() {
    Answer answer = SampleAnswers.withEverything(NASTY, 30);
    Timeline t = answer.timeline();
    List<Timeline.Event> events = new ArrayList<>(t.events());
    events.add(new Timeline.Event(29, 30, LABEL, LABEL, 0.5));
    List<Timeline.Moment> moments = new ArrayList<>(t.moments());
    moments.add(new Timeline.Moment(29.5, Timeline.Moment.Kind.TURN, "valence", 0.5, LABEL));
    Timeline.Classes c = t.classes().get(0);
    List<String> labels = new ArrayList<>(c.labels());
    labels.set(3, LABEL);
    Timeline.Classes classes =
        new Timeline.Classes(c.name(), c.scale(), labels, c.probabilities(), c.whole());
    return SampleAnswers.with(
        answer,
        new Timeline(
            t.starts(),
            t.ends(),
            t.tracks(),
            List.of(classes),
            t.outsideTraining(),
            moments,
            events,
            t.shots()));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aBlinkAndFiveHoursAreWrittenWhole(TimelineWriter writer) {
    Map<String, byte[]> blink = Written.files(writer, SampleAnswers.of("beep.wav", 0.3, false));
    assertThat(blink).allSatisfy((suffix, bytes) -> assertThat(bytes).isNotEmpty());
    Answer film = SampleAnswers.of("film.webm", 5 * 3600, true);
    assertThat(Written.files(writer, film))
        .allSatisfy((suffix, bytes) -> assertThat(bytes.length).isLessThan(20_000_000));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void anAnswerWithoutAnyValueIsWritten(TimelineWriter writer) {
    Answer answer = SampleAnswers.of("hush.wav", 3, false);
    for (Track track : answer.timeline().tracks()) {
      Arrays.fill(track.values(), Double.NaN);
      if (track.hasBand()) {
        Arrays.fill(track.lower(), Double.NaN);
        Arrays.fill(track.upper(), Double.NaN);
      }
    }
    Written.files(writer, answer)
        .forEach(
            (suffix, bytes) ->
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .as(suffix)
                    .doesNotContain("NaN,", ":NaN", "\"NaN\""));
  }
}
