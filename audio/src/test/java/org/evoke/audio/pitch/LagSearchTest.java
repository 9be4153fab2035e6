/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The search finds what exact computation of every lag finds. */
class LagSearchTest {

  @Property(tries = 200)
  void noisyTones(
      @ForAll long seed,
      @ForAll @IntRange(min = 12, max = 300) int period,
      @ForAll @IntRange(max = 40) int noise) {
    double[] sound = new double[4 * period];
    Random random = new Random(seed);
    double offset = random.nextGaussian();
    for (int i = 0; i < sound.length; i++) {
      double tone = Math.sin(2 * Math.PI * i / period) + 0.6 * Math.sin(4 * Math.PI * i / period);
      sound[i] = (float) (offset + tone + noise / 20.0 * random.nextGaussian());
    }
    assertSame(sound, period);
  }

  @Property(tries = 100)
  void coarselyQuantisedSoundsWithTiesAndSilence(
      @ForAll long seed, @ForAll @IntRange(min = 12, max = 100) int period) {
    double[] sound = new double[4 * period];
    Random random = new Random(seed);
    for (int i = 0; i < sound.length; i++) {
      sound[i] = random.nextInt(8) == 0 ? random.nextInt(3) - 1 : 0;
    }
    assertSame(sound, period);
  }

  @Test
  void aConstantSoundHasNoPeak() {
    double[] sound = new double[400];
    LagSearch search = new LagSearch();
    search.prepare(sound, sound.length);
    assertThat(search.highestPeak(0, 75, 125)).isEqualTo(-1);
  }

  private static void assertSame(double[] sound, int period) {
    int shortest = (int) Math.floor(0.75 * period);
    int longest = (int) Math.ceil(1.25 * period);
    LagSearch search = new LagSearch();
    search.prepare(sound, sound.length);
    for (int start = 0; start + 2 * longest <= sound.length; start += period / 3) {
      assertThat(search.highestPeak(start, shortest, longest))
          .isEqualTo(exactPeak(sound, start, shortest, longest));
    }
  }

  private static int exactPeak(double[] sound, int start, int shortest, int longest) {
    int best = -1;
    double highest = 0;
    for (int lag = shortest + 1; lag <= longest - 2; lag++) {
      double before = LagCorrelation.at(sound, start, lag - 1);
      double at = LagCorrelation.at(sound, start, lag);
      double after = LagCorrelation.at(sound, start, lag + 1);
      if (before < at && at > after && (best < 0 || at > highest)) {
        best = lag - shortest;
        highest = at;
      }
    }
    return best;
  }
}
