/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UnavailableException;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.tagger.SoundTagger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaggerContextTest {
  private static final int WIDTH = SoundTagger.WIDTH;
  private static final FrontEnd FRONT_END = new FrontEnd(FrontEnd.FINE, 32000, 16, "mn04");

  @TempDir private Path folder;
  private final SoundTagger tagger = SoundTagger.random(new Seed(3));

  @AfterEach
  void close() {
    tagger.close();
  }

  private static float[] sound(int samples) {
    RandomStream random = new Seed(5).stream();
    float[] sound = new float[samples];
    for (int i = 0; i < samples; i++) {
      sound[i] = (float) (0.1 * random.nextGaussian() * Math.sin(i / 20_000.0));
    }
    return sound;
  }

  private Tensor heard(float[] sound, int block) {
    return new TaggerContext(tagger).of(MelRowsTest.blocks(sound, block));
  }

  /** A stretch: the mean over time is the embedding. */
  @Test
  void aShortSoundIsHeardAtOnce() {
    float[] sound = sound(4 * 32000);
    Tensor rows = new LogMel().of(sound);

    Tensor context = heard(sound, 5000);

    assertThat(context.shape()).containsExactly((rows.shape()[0] + 31) / 32, WIDTH);
    assertThat(context.values()).isEqualTo(tagger.overTime(rows).values());
    Tensor window = new Tensor(new int[] {1, rows.shape()[0], LogMel.BANDS}, rows.values());
    float[] embedding = tagger.embeddings(window);
    for (int column = 0; column < WIDTH; column += 7) {
      double sum = 0;
      for (int step = 0; step < context.shape()[0]; step++) {
        sum += context.values()[step * WIDTH + column];
      }
      assertThat(sum / context.shape()[0]).isCloseTo(embedding[column], within(1e-4));
    }
  }

  /** 10.24 s, 10.24 s, and the last 10.24 s, of which what is new counts. */
  @Test
  void aLongSoundIsHeardInStretches() {
    float[] sound = sound(23 * 32000 + 11);
    Tensor rows = new LogMel().of(sound);
    int count = rows.shape()[0];
    int last = (count - 1024 + 31) / 32 * 32;

    Tensor context = heard(sound, 7777);

    assertThat(context.shape()).containsExactly((count + 31) / 32, WIDTH);
    assertThat(steps(context, 0, 32)).isEqualTo(stretch(rows, 0, 1024));
    assertThat(steps(context, 32, 64)).isEqualTo(stretch(rows, 1024, 2048));
    float[] end = stretch(rows, last, count);
    assertThat(steps(context, 64, context.shape()[0]))
        .isEqualTo(Arrays.copyOfRange(end, (2048 - last) / 32 * WIDTH, end.length));
    assertThat(heard(sound, 100_000).values()).isEqualTo(context.values());
  }

  private static float[] steps(Tensor context, int from, int to) {
    return Arrays.copyOfRange(context.values(), from * WIDTH, to * WIDTH);
  }

  private float[] stretch(Tensor rows, int from, int to) {
    float[] part = Arrays.copyOfRange(rows.values(), from * LogMel.BANDS, to * LogMel.BANDS);
    return tagger.overTime(new Tensor(new int[] {to - from, LogMel.BANDS}, part)).values();
  }

  @Test
  void aSoundOfMillisecondsHasOneStepOfZeros() {
    Tensor context = heard(sound(100), 100);

    assertThat(context.shape()).containsExactly(1, WIDTH);
    assertThat(context.values()).containsOnly(0);
  }

  @Test
  void theEarHearsEnergiesAndContextInOnePass() {
    float[] sound = sound(100_000);
    DetectorEar ear = DetectorEar.of(FRONT_END, tagger);

    DetectorEar.Heard heard = ear.hear(sound);

    assertThat(heard.seconds()).isEqualTo(100_000 / 32000.0);
    assertThat(heard.rows().energies().values()).isEqualTo(FRONT_END.open().of(sound).values());
    assertThat(heard.rows().context().rows().values()).isEqualTo(heard(sound, 999).values());
    assertThat(heard.rows().context().stepFrames()).isEqualTo(8);
    assertThat(ear.hear(MelRowsTest.blocks(new float[0], 1), seconds -> {})).isEmpty();
    assertThatThrownBy(() -> ear.hear(new float[0])).isInstanceOf(InputException.class);
  }

  @Test
  void withoutItsWeightsTheEarDoesNotOpen() {
    WeightStore none = new WeightStore(folder, List.of());

    assertThatThrownBy(() -> DetectorEar.open(FRONT_END, none))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("evoke models pull mn04");
    assertThatThrownBy(() -> new FrontEnd(FrontEnd.FINE, 8000, 16, "mn04"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be 32000 Hz");
  }
}
