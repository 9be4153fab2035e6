/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.evoke.core.MediaInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {
  private static FrameRate rate(double rate) {
    return FrameRate.of(Optional.of(new MediaInfo.Video("vp9", 320, 180, rate, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "23.976, 24, 24000, 1001",
    "23.976024, 24, 24000, 1001",
    "24, 24, 24, 1",
    "25, 25, 25, 1",
    "29.97, 30, 30000, 1001",
    "29.97003, 30, 30000, 1001",
    "30, 30, 30, 1",
    "50, 50, 50, 1",
    "59.94, 60, 60000, 1001",
    "60, 60, 60, 1",
    "15, 15, 15, 1",
    "12, 12, 12, 1",
    "27.3, 25, 25, 1",
    "120, 60, 60, 1",
    "0, 25, 25, 1",
    "5, 24, 24000, 1001",
    "1000, 60, 60, 1"
  })
  void ratesAreThoseOfTheFilmOrTheNearestUsual(
      double film, int counted, int numerator, int denominator) {
    assertThat(rate(film)).isEqualTo(new FrameRate(counted, numerator, denominator));
  }

  @Test
  void soundAloneCountsTwentyFive() {
    assertThat(FrameRate.of(Optional.empty())).isEqualTo(FrameRate.WITHOUT_PICTURES);
  }

  @ParameterizedTest
  @CsvSource({
    "29.97, 0, 00:00:00;00",
    "29.97, 1799, 00:00:59;29",
    "29.97, 1800, 00:01:00;02",
    "29.97, 3597, 00:01:59;29",
    "29.97, 3598, 00:02:00;02",
    "29.97, 17981, 00:09:59;29",
    "29.97, 17982, 00:10:00;00",
    "29.97, 107892, 01:00:00;00",
    "29.97, 2589407, 23:59:59;29",
    "29.97, 2589408, 00:00:00;00",
    "59.94, 3599, 00:00:59;59",
    "59.94, 3600, 00:01:00;04",
    "59.94, 35964, 00:10:00;00",
    "59.94, 215784, 01:00:00;00"
  })
  void dropFrameTimeCodeSkipsNumbers(double film, long frame, String code) {
    assertThat(new TimeCode(rate(film), true).text(frame)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "23.976, 86400, 01:00:00:00", "24, 1441, 00:01:00:01", "25, 90000, 01:00:00:00",
    "29.97, 1800, 00:01:00:00", "30, 107999, 00:59:59:29", "50, 49, 00:00:00:49",
    "59.94, 3600, 00:01:00:00", "60, 5184000, 00:00:00:00"
  })
  void nonDropTimeCodeCountsEveryFrame(double film, long frame, String code) {
    assertThat(new TimeCode(rate(film), false).text(frame)).isEqualTo(code);
  }

  /** Counts a whole day as a clock does, dropping numbers where the standard says. */
  @ParameterizedTest
  @CsvSource({"29.97, 2", "59.94, 4"})
  void aDayOfDropFrameAgreesWithCounting(double film, int dropped) {
    TimeCode code = new TimeCode(rate(film), true);
    int counted = code.rate().counted();
    long frame = 0;
    for (int minute = 0; minute < 24 * 60; minute++) {
      for (int n = minute % 10 == 0 ? 0 : dropped; n < 60 * counted; n++) {
        if (n < counted || n % 997 == 0 || n == 60 * counted - 1) {
          String expected =
              String.format(
                  Locale.ROOT,
                  "%02d:%02d:%02d;%02d",
                  minute / 60,
                  minute % 60,
                  n / counted,
                  n % counted);
          assertThat(code.text(frame)).isEqualTo(expected);
        }
        frame++;
      }
    }
    // A day of time code is a day of the clock to a tenth of a second.
    assertThat(frame / code.rate().framesPerSecond()).isBetween(86399.9, 86400.1);
  }

  @Test
  void onlySomeRatesDrop() {
    assertThat(rate(29.97).canDrop()).isTrue();
    assertThat(rate(59.94).canDrop()).isTrue();
    assertThat(rate(23.976).canDrop()).isFalse();
    assertThat(rate(30).canDrop()).isFalse();
    assertThatThrownBy(() -> new TimeCode(rate(25), true)).hasMessageContaining("drop-frame");
  }

  @Test
  void theFirstHourIsTheFirstHour() {
    for (double film : new double[] {23.976, 24, 25, 29.97, 30, 50, 59.94, 60}) {
      TimeCode code = new TimeCode(rate(film), rate(film).canDrop());
      assertThat(code.text(code.firstHour())).matches("01:00:00[:;]00");
    }
  }
}
