/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.writers.Written;
import org.junit.jupiter.api.Test;

class TextGridTimelineWriterTest {
  private record Interval(BigDecimal start, BigDecimal end, String text) {}

  private record Grid(
      BigDecimal end, Map<String, List<Interval>> intervals, Map<String, List<Interval>> points) {}

  /**
   * Reads as the Praat manual tells: only free-standing numbers, texts in double quotes and flags
   * in angle brackets count, in their order; everything else is comment.
   */
  private static final class Reader {
    private final List<String> tokens = new ArrayList<>();
    private int next;

    Reader(String text) {
      int at = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '"') {
          int end = at + 1;
          StringBuilder string = new StringBuilder("\"");
          while (text.charAt(end) != '"'
              || (end + 1 < text.length() && text.charAt(end + 1) == '"')) {
            end += text.charAt(end) == '"' ? 1 : 0;
            string.append(text.charAt(end++));
          }
          tokens.add(string.toString());
          at = end + 1;
        } else if (Character.isWhitespace(c)) {
          at++;
        } else {
          int end = at;
          while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
          }
          String word = text.substring(at, end);
          if (word.matches("-?\\d+(\\.\\d+)?|<[a-z]+>")) {
            tokens.add(word);
          }
          at = end;
        }
      }
    }

    String text() {
      String token = tokens.get(next++);
      assertThat(token).startsWith("\"");
      return token.substring(1);
    }

    BigDecimal number() {
      return new BigDecimal(tokens.get(next++));
    }

    Grid grid() {
      assertThat(text()).isEqualTo("ooTextFile");
      assertThat(text()).isEqualTo("TextGrid");
      assertThat(number()).isEqualByComparingTo("0");
      BigDecimal end = number();
      assertThat(tokens.get(next++)).isEqualTo("<exists>");
      int size = number().intValueExact();
      Grid grid = new Grid(end, new LinkedHashMap<>(), new LinkedHashMap<>());
      for (int i = 0; i < size; i++) {
        tier(grid);
      }
      assertThat(next).as("nothing is left").isEqualTo(tokens.size());
      return grid;
    }

    private void tier(Grid grid) {
      boolean intervals = text().equals("IntervalTier");
      String name = text();
      assertThat(number()).isEqualByComparingTo("0");
      assertThat(number()).isEqualByComparingTo(grid.end());
      int size = number().intValueExact();
      List<Interval> all = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        BigDecimal start = number();
        all.add(new Interval(start, intervals ? number() : start, text()));
      }
      assertThat((intervals ? grid.intervals() : grid.points()).put(name, all)).isNull();
    }
  }

  private static Grid grid(Answer answer) {
    return new Reader(Written.text(new TextGridTimelineWriter(), answer, ".TextGrid")).grid();
  }

  private static void assertSound(Grid grid) {
    grid.intervals()
        .forEach(
            (name, intervals) -> {
              BigDecimal end = BigDecimal.ZERO;
              for (Interval one : intervals) {
                assertThat(one.start()).as(name).isEqualByComparingTo(end);
                assertThat(one.end()).as(name).isGreaterThan(one.start());
                end = one.end();
              }
              assertThat(end).as(name).isEqualByComparingTo(grid.end());
            });
    grid.points()
        .forEach(
            (name, points) -> {
              for (int i = 1; i < points.size(); i++) {
                assertThat(points.get(i).start()).isGreaterThan(points.get(i - 1).start());
              }
            });
  }

  @Test
  void tiersCoverTheWholeFile() {
    Answer answer = SampleAnswers.withEverything("film.webm", 90.25);
    Grid grid = grid(answer);
    assertSound(grid);
    assertThat(grid.end()).isEqualByComparingTo("90.25");
    assertThat(grid.intervals().keySet())
        .contains("mood", "valence[-1,1]", "awe[0,1]", "events", "events 2", "shots");
    assertThat(grid.intervals().get("mood").get(0).text()).isEmpty(); // no answer in the first step
    assertThat(grid.intervals().get("events 2"))
        .extracting(Interval::text)
        .contains("clap \"1\" & <b> (human, 0.50)");
    assertThat(grid.points().get("moments")).hasSameSizeAs(answer.timeline().moments());
    assertThat(grid.points().get("moments").get(0).text())
        .isEqualTo(answer.timeline().moments().get(0).text());
  }

  @Test
  void aBlinkAndFiveHoursAreSound() {
    assertSound(grid(SampleAnswers.of("beep.wav", 0.3, false)));
    assertThat(grid(SampleAnswers.of("beep.wav", 0.3, false)).end()).isEqualByComparingTo("0.3");
    assertSound(grid(SampleAnswers.of("film.webm", 18_000, true)));
  }
}
