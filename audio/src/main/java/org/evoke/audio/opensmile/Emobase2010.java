/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.evoke.audio.functionals.Functional.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.audio.emobase.EmobaseDescriptors;
import org.evoke.audio.emobase.EmobaseLevels;
import org.evoke.audio.functionals.Functional;
import org.evoke.audio.pitch.PitchSettings;

/**
 * The set emobase2010 of 1582 features: (34 + 34) x 21 + (4 + 4) x 19 + 2 = 1428 + 152 + 2 = 1582.
 */
final class Emobase2010 {
  /** 2 + 1 + 4 + 3 + 9 + 2 = 21. */
  private static final List<Functional> MAIN =
      List.of(
          MAX_POS,
          MIN_POS,
          AMEAN,
          LINREGC1,
          LINREGC2,
          LINREGERR_A,
          LINREGERR_Q,
          STDDEV,
          SKEWNESS,
          KURTOSIS,
          QUARTILE1,
          QUARTILE2,
          QUARTILE3,
          IQR12,
          IQR23,
          IQR13,
          PERCENTILE1,
          PERCENTILE99,
          PCTLRANGE,
          UPLEVELTIME75,
          UPLEVELTIME90);

  /** 21 - 2 = 19. */
  private static final List<Functional> VOICED = without(MAIN, PERCENTILE1, PCTLRANGE);

  private static final List<Functional> TURN = List.of(NUM_ONSETS, DURATION);

  static final SetTable TABLE =
      SetTable.of(
          "emobase2010",
          "1",
          List.of(
              LevelBlock.all(EmobaseLevels.LLD, MAIN, Emobase2010::frames),
              LevelBlock.all(EmobaseLevels.LLD_DELTA, MAIN, Emobase2010::frames),
              LevelBlock.nonZero(EmobaseLevels.LLD2, VOICED, Emobase2010::frames),
              LevelBlock.nonZero(EmobaseLevels.LLD2_DELTA, VOICED, Emobase2010::frames),
              LevelBlock.first(
                  EmobaseLevels.F0, "F0final__Turn", TURN, counts -> counts.frames60() - 1)),
          Map.of("lld_delta", "lld", "lld2_delta", "lld2"));

  /** The pitch contour carries the time stamp of the frame after. */
  private static final int PITCH_START = 1;

  private Emobase2010() {}

  static OpenSmileSet set() {
    double frame = PitchSettings.FRAME_SECONDS;
    return new OpenSmileSet(
        TABLE,
        EmobaseDescriptors::extract,
        List.of(
            new PublicLevel(EmobaseLevels.LLD, 0, frame),
            new PublicLevel(EmobaseLevels.LLD_DELTA, 0, frame),
            new PublicLevel(EmobaseLevels.LLD2, PITCH_START, frame),
            new PublicLevel(EmobaseLevels.LLD2_DELTA, PITCH_START, frame)),
        "emobase2010_");
  }

  private static int frames(FrameCounts counts) {
    return Math.max(1, counts.frames60() - 3);
  }

  private static List<Functional> without(List<Functional> all, Functional... left) {
    List<Functional> rest = new ArrayList<>(all);
    rest.removeAll(List.of(left));
    return List.copyOf(rest);
  }
}
