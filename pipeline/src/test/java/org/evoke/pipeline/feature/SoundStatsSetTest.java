/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.UsageException;
import org.evoke.data.features.TrackFormat;
import org.junit.jupiter.api.Test;

/** Descriptors of sixths of a second. */
class SoundStatsSetTest {
  private static final int RATE = 24_000;

  private record Row(double start, double end, float[] values) {}

  private static ExtractionRequest request(Level level) {
    return new ExtractionRequest(
        List.of(SoundStatsSet.NAME), level, Optional.empty(), TrackFormat.H5, Optional.empty());
  }

  /** A tone of 600 Hz and amplitude 0.5, silent from half a second on. */
  private static List<Row> rows(int samples) {
    float[] sound = new float[samples];
    for (int i = 0; i < Math.min(samples, RATE / 2); i++) {
      sound[i] = (float) (0.5 * Math.sin(2 * Math.PI * 600 * (i + 0.5) / RATE));
    }
    List<Row> rows = new ArrayList<>();
    new SoundStatsSet(request(Level.FUNCTIONALS))
        .run(
            SignalStream.of(Signal.mono(sound, RATE)),
            (double) samples / RATE,
            (group, set, segmented) ->
                (start, end, values) -> rows.add(new Row(start, end, values.clone())));
    return rows;
  }

  @Test
  void levelCrossingsAndCrestOfAToneAndOfSilence() {
    List<Row> rows = rows(RATE);
    assertThat(rows).hasSize(6);
    assertThat(rows.get(1).start()).isEqualTo(1 / 6.0);
    assertThat(rows.get(1).end()).isEqualTo(2 / 6.0);
    float[] tone = rows.get(1).values();
    assertThat(tone[0]).isCloseTo((float) (10 * Math.log10(0.125)), within(0.01f));
    assertThat(tone[1]).isCloseTo(1200f / RATE, within(0.001f));
    assertThat(tone[2]).isCloseTo((float) (10 * Math.log10(2)), within(0.05f));
    assertThat(rows.get(4).values()).containsExactly(-120, 0, 0);
  }

  @Test
  void aRestOfAtLeastHalfASixthIsARow() {
    assertThat(rows(4000 + 1999)).hasSize(1);
    assertThat(rows(4000 + 2000)).hasSize(2);
    assertThatThrownBy(() -> rows(1000))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("too short for a single row of sound-stats");
    assertThatThrownBy(() -> new SoundStatsSet(request(Level.LLD)))
        .isInstanceOf(UsageException.class);
  }
}
