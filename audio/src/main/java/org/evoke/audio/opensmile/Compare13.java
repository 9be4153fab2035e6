/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.evoke.audio.functionals.Functional.*;

import java.util.List;
import java.util.Map;
import org.evoke.audio.compare.CompareDescriptors;
import org.evoke.audio.compare.CompareLevels;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.audio.functionals.Functional;
import org.evoke.audio.pitch.PitchSettings;

/**
 * The set IS13_ComParE of 6373 features: (59 + 59) x 31 + (6 + 6) x 39 + 5 + 59 x 23 + 59 x 15 =
 * 3658 + 468 + 5 + 1357 + 885 = 6373, where 59 = 4 (A) + 55 (B).
 */
final class Compare13 {
  private static final List<Functional> SPREAD = List.of(RANGE, MAX_POS, MIN_POS);

  /** 9 + 3 = 12. */
  private static final List<Functional> PERCENTILES =
      List.of(
          QUARTILE1,
          QUARTILE2,
          QUARTILE3,
          IQR12,
          IQR23,
          IQR13,
          PERCENTILE1,
          PERCENTILE99,
          PCTLRANGE,
          STDDEV,
          SKEWNESS,
          KURTOSIS);

  private static final List<Functional> SEGMENTS =
      List.of(MEAN_SEG_LEN, MAX_SEG_LEN, MIN_SEG_LEN, SEG_LEN_STDDEV);

  /** 6 + 6 = 12. */
  private static final List<Functional> TIMES =
      List.of(
          UPLEVELTIME25,
          UPLEVELTIME50,
          UPLEVELTIME75,
          UPLEVELTIME90,
          RISETIME,
          LEFTCTIME,
          LPGAIN,
          LPC0,
          LPC1,
          LPC2,
          LPC3,
          LPC4);

  private static final List<Functional> REGRESSION =
      List.of(LINREGC1, LINREGC2, LINREGERR_Q, QREGC1, QREGC2, QREGC3, QREGERR_Q, CENTROID);

  private static final List<Functional> PEAKS =
      List.of(
          MEAN_PEAK_DIST,
          PEAK_DIST_STDDEV,
          PEAK_RANGE_ABS,
          PEAK_RANGE_REL,
          PEAK_MEAN_ABS,
          PEAK_MEAN_MEAN_DIST,
          PEAK_MEAN_REL,
          MIN_RANGE_REL,
          MEAN_RISING_SLOPE,
          STDDEV_RISING_SLOPE,
          MEAN_FALLING_SLOPE,
          STDDEV_FALLING_SLOPE);

  /** 3 + 12 + 4 + 12 = 31. */
  private static final List<Functional> MAIN = join(List.of(SPREAD, PERCENTILES, SEGMENTS, TIMES));

  /** 4 + 3 + 8 + 12 + 12 = 39. */
  private static final List<Functional> VOICED =
      join(
          List.of(
              List.of(AMEAN, FLATNESS, POSAMEAN, RQMEAN), SPREAD, REGRESSION, PERCENTILES, TIMES));

  /** 1 + 4 = 5. */
  private static final List<Functional> RUNS =
      List.of(NNZ, MEAN_RUN_LEN, MAX_RUN_LEN, MIN_RUN_LEN, RUN_LEN_STDDEV);

  /** 3 + 12 + 8 = 23. */
  private static final List<Functional> STATIC =
      join(List.of(List.of(AMEAN, FLATNESS, RQMEAN), PEAKS, REGRESSION));

  /** 3 + 12 = 15. */
  private static final List<Functional> DELTA =
      join(List.of(List.of(FLATNESS, POSAMEAN, RQMEAN), PEAKS));

  static final SetTable TABLE =
      SetTable.of(
          "compare13",
          "1",
          List.of(
              LevelBlock.all(CompareLevels.A, MAIN, Compare13::framesA),
              LevelBlock.all(CompareLevels.A_DELTA, MAIN, Compare13::framesA),
              LevelBlock.all(CompareLevels.B, MAIN, Compare13::framesB),
              LevelBlock.all(CompareLevels.B_DELTA, MAIN, Compare13::framesB),
              LevelBlock.nonZero(CompareLevels.NZ, VOICED, Compare13::framesVoiced),
              LevelBlock.nonZero(CompareLevels.NZ_DELTA, VOICED, Compare13::framesVoiced),
              LevelBlock.first(CompareLevels.NZ, "F0final_sma_ff0", RUNS, Compare13::framesF0),
              LevelBlock.all(CompareLevels.A, STATIC, FrameCounts::frames60),
              LevelBlock.all(CompareLevels.B, STATIC, FrameCounts::frames60),
              LevelBlock.all(CompareLevels.A_DELTA, DELTA, Compare13::framesA),
              LevelBlock.all(CompareLevels.B_DELTA, DELTA, Compare13::framesA)),
          Map.of("A_delta", "A", "B_delta", "B"));

  private static final double SHORT_FRAME = 0.020;

  private Compare13() {}

  static OpenSmileSet set() {
    double frame = PitchSettings.FRAME_SECONDS;
    return new OpenSmileSet(
        TABLE,
        CompareDescriptors::extract,
        List.of(
            new PublicLevel(CompareLevels.A, 0, frame),
            new PublicLevel(CompareLevels.A_DELTA, 0, frame),
            new PublicLevel(CompareLevels.B, 0, SHORT_FRAME),
            new PublicLevel(CompareLevels.B_DELTA, 0, SHORT_FRAME),
            new PublicLevel(CompareLevels.NZ, 0, frame),
            new PublicLevel(CompareLevels.NZ_DELTA, 0, frame)),
        "compare13_lld_");
  }

  private static int framesA(FrameCounts counts) {
    return Math.max(1, counts.frames60() - 2);
  }

  private static int framesB(FrameCounts counts) {
    return Math.max(1, counts.frames20() - 2);
  }

  /** Voiced frames count up to the last pitch decision before the end of input. */
  private static int framesVoiced(FrameCounts counts) {
    return counts.decided() > 0 ? Math.max(1, counts.decided() - 2) : framesA(counts);
  }

  private static int framesF0(FrameCounts counts) {
    return counts.decided() > 0 ? counts.decided() : counts.frames60();
  }

  private static List<Functional> join(List<List<Functional>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
