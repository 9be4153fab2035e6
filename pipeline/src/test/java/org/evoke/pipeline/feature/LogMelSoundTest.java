/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.logmel.LogMelExamples;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.InputKind;
import org.evoke.nn.encoder.LogMelPreparation;
import org.evoke.pipeline.recipe.Making;
import org.evoke.pipeline.recipe.Segmentation;
import org.evoke.pipeline.recipe.SetRecipe;
import org.evoke.pipeline.recipe.Statistic;
import org.junit.jupiter.api.Test;

class LogMelSoundTest {
  private static final int RATE = LogMelExamples.SAMPLE_RATE;

  private static float[] noise(double seconds) {
    float[] samples = new float[(int) Math.round(seconds * RATE)];
    long state = 7;
    for (int i = 0; i < samples.length; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      samples[i] = (state >> 40) / (float) (1 << 24);
    }
    return samples;
  }

  /** The sound in blocks of odd lengths. */
  private static SignalStream blocks(float[] sound) {
    return new SignalStream() {
      private int at;

      @Override
      public int sampleRate() {
        return RATE;
      }

      @Override
      public int channels() {
        return 1;
      }

      @Override
      public SampleFormat format() {
        return SampleFormat.FLOAT;
      }

      @Override
      public Optional<Signal> next() {
        if (at == sound.length) {
          return Optional.empty();
        }
        int to = Math.min(sound.length, at + 1237);
        float[] block = Arrays.copyOfRange(sound, at, to);
        at = to;
        return Optional.of(new Signal(new float[][] {block}, RATE, SampleFormat.FLOAT));
      }

      @Override
      public void close() {}
    };
  }

  private static Rows rows(String frontEnd, Segmentation segmentation, float[] sound) {
    SetRecipe recipe =
        new SetRecipe(
            "test", "1", "mel", new Making.LogMelPictures(frontEnd), segmentation, Statistic.MEAN);
    Rows rows = new Rows();
    new LogMelSound(recipe, frontEnd, Optional.empty(), Rows.plain("mel"))
        .run(blocks(sound), sound.length / (double) RATE, rows);
    return rows;
  }

  @Test
  void sixthsOfSecondsAreThoseOfTheWholeSound() {
    float[] sound = noise(1.1);
    Rows rows = rows(LogMelPreparation.SIXTH_OF_SECOND, new Segmentation.Own(), sound);
    float[] whole = LogMelExamples.sixthOfSecond().of(sound).values();
    assertThat(rows.rows).hasSize(6);
    assertThat(rows.rows.get(0).values()).hasSize(96 * 64);
    for (int row = 0; row < 6; row++) {
      int from = row * 96 * 64;
      assertThat(rows.rows.get(row).values())
          .containsExactly(Arrays.copyOfRange(whole, from, from + 96 * 64));
    }
    assertThat(rows.starts()[5]).isBetween(5 / 6.0 - 1e-4, 5 / 6.0 + 1e-4);
  }

  @Test
  void aSegmentIsHeardAsIfItWereAFileOfItsOwn() {
    float[] sound = noise(5);
    Rows rows = rows(LogMelPreparation.VGGISH, new Segmentation.Seconds(2.5), sound);
    assertThat(rows.starts()).containsExactly(0, 2.5);
    float[] second = Arrays.copyOfRange(sound, (int) (2.5 * RATE), sound.length);
    float[] own = LogMelExamples.vggish().of(second).values();
    assertThat(own).hasSize(2 * 96 * 64);
    for (int i = 0; i < 96 * 64; i++) {
      double mean = ((double) own[i] + own[96 * 64 + i]) / 2;
      assertThat(rows.rows.get(1).values()[i]).isEqualTo((float) mean);
    }
  }

  @Test
  void aNetworkHearsEachPicture() {
    float[] sound = noise(2);
    LogMelPreparation preparation = new LogMelPreparation(LogMelPreparation.VGGISH, RATE, 96, 64);
    OpenEncoder encoder = LevelEncoder.of(InputKind.LOG_MEL, List.of(96, 64), preparation);
    SetRecipe recipe =
        new SetRecipe(
            "",
            "1",
            "level",
            new Making.Heard("level", Optional.empty()),
            new Segmentation.Own(),
            Statistic.MEAN);
    Rows rows = new Rows();
    new LogMelSound(recipe, LogMelPreparation.VGGISH, Optional.of(encoder), Rows.plain("level"))
        .run(blocks(sound), 2, rows);
    float[] whole = LogMelExamples.vggish().of(sound).values();
    assertThat(rows.starts()).containsExactly(0, 0.96);
    assertThat(rows.column(1)).containsExactly(whole[0], whole[96 * 64]);
  }

  @Test
  void soundShorterThanAPictureIsRefused() {
    assertThatThrownBy(
            () -> rows(LogMelPreparation.VGGISH, new Segmentation.Seconds(5), noise(0.9)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0.9 s is shorter than the 0.975 s");
  }

  @Test
  void anEncoderOfOtherPicturesIsRefused() {
    LogMelPreparation other =
        new LogMelPreparation(LogMelPreparation.EFFICIENT_AT, 32000, EncoderDescription.ANY, 128);
    OpenEncoder encoder =
        LevelEncoder.of(InputKind.LOG_MEL, List.of(EncoderDescription.ANY, 128), other);
    SetRecipe recipe =
        new SetRecipe(
            "x",
            "1",
            "level",
            new Making.Heard("level", Optional.empty()),
            new Segmentation.Own(),
            Statistic.MEAN);
    assertThatThrownBy(
            () ->
                new LogMelSound(
                    recipe, LogMelPreparation.VGGISH, Optional.of(encoder), Rows.plain("level")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("96 x 64");
  }
}
