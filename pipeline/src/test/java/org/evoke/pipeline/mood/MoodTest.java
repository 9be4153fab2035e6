/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.mood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evoke.core.Scale;
import org.evoke.core.Timeline.Track;
import org.evoke.core.Timeline.Whole;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodTest {
  @ParameterizedTest
  @CsvSource({
    "0.3, 0.3, happy-excited",
    "-0.3, 0.3, tense-angry",
    "-0.3, -0.3, sad-gloomy",
    "0.3, -0.3, calm-content",
    "0.15, 0.1, slightly happy-excited",
    "-0.8, 0.7, strongly tense-angry",
    "0.05, -0.05, neutral",
    "0, 0, neutral"
  })
  void quartersOfThePlaneHaveWords(double valence, double arousal, String words) {
    assertThat(Quadrant.describe(valence, arousal)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0,0:00", "59.99,0:59", "60,1:00", "3599.9,59:59", "3723,1:02:03"})
  void timesAreMinutesAndSeconds(double seconds, String text) {
    assertThat(Clock.text(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.3,0.3 s", "59.94,59.9 s", "59.96,0:59", "90,1:30"})
  void lengthsHaveTenthsBelowAMinute(double seconds, String text) {
    assertThat(Clock.length(seconds)).isEqualTo(text);
  }

  @Test
  void summarySaysLevelCourseRangeAndDoubts() {
    Answer answer = SampleAnswers.of("film.webm", 90, true);
    List<String> sentences = Summary.of(answer.timeline());
    assertThat(sentences.get(0)).startsWith("As a whole it evokes a neutral mood");
    assertThat(sentences).anyMatch(s -> s.startsWith("It begins "));
    assertThat(sentences).anyMatch(s -> s.startsWith("Valence moves between -0.2"));
    assertThat(sentences).anyMatch(s -> s.startsWith("It rises most from "));
    assertThat(sentences).anyMatch(s -> s.startsWith("How sure: ") && s.contains("within 0.30 of"));
    assertThat(sentences).anyMatch(s -> s.contains("10 % of it sounds unlike"));
    assertThat(sentences).allMatch(s -> s.endsWith("."));
    assertThat(String.join(" ", sentences)).doesNotContain("NaN", "null", "-0.00");
  }

  private static Track track(String name, String model, Scale scale, double value) {
    double[] values = {value};
    return new Track(name, model, scale, values, null, null, new Whole(value, value, value));
  }

  /** A point of which each coordinate is another model's would be nobody's answer. */
  @Test
  void valenceAndArousalOfOneModelMakeThePlane() {
    Track pleasure = track("valence", "looks", Scale.VALENCE, -0.5);
    Track valence = track("valence_hears", "hears", Scale.VALENCE, 0.5);
    Track arousal = track("arousal", "hears", Scale.AROUSAL, 0.25);
    Plane plane = Plane.of(List.of(pleasure, valence, arousal)).orElseThrow();
    assertThat(plane).isEqualTo(new Plane(valence, arousal));
    assertThat(Plane.of(List.of(pleasure, arousal))).isEmpty();
  }

  @Test
  void theLargestClimbGoesFromALowToALaterHigh() {
    double[] values = {0.4, Double.NaN, 0.1, 0.2, -0.1, 0.3, 0.25, 0.0};
    assertThat(Climb.of(values, 1)).contains(new Climb(4, 5, 0.3 - -0.1));
    assertThat(Climb.of(values, -1)).contains(new Climb(0, 4, 0.4 - -0.1));
    assertThat(Climb.of(new double[] {1, 1, Double.NaN}, 1)).isEmpty();
  }

  @Test
  void oneStepHasNoCourse() {
    List<String> sentences = Summary.of(SampleAnswers.of("beep.wav", 0.3, false).timeline());
    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(1)).startsWith("How sure: ").endsWith(" given for the whole.");
  }
}
