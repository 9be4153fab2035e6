/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.GoldenSound;
import org.evoke.core.FeatureTrack;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way a sound arrives does not change a bit, and memory does not grow with it. */
class StreamingTest {
  private static final Windowing WINDOWS = new Windowing(0.4, 0.04);

  @ParameterizedTest
  @ValueSource(ints = {1, 160, 1001, 100_000})
  void blockLengthDoesNotChangeABit(int blockLength) {
    Signal sound = GoldenSound.read("speech_8k").signal();
    for (OpenSmileSet set : List.of(OpenSmileSet.EMOBASE2010, OpenSmileSet.COMPARE13)) {
      assertSame(
          set.wholeFile().extract(new Blocks(sound, blockLength)),
          set.wholeFile().extract(SignalStream.of(sound)));
      assertSame(
          set.windows(WINDOWS).extract(new Blocks(sound, blockLength)),
          set.windows(WINDOWS).extract(SignalStream.of(sound)));
    }
  }

  @Test
  void windowsArriveWhileTheSoundIsRead() {
    Signal sound = GoldenSound.read("music_44k_stereo").signal();
    for (OpenSmileSet set : List.of(OpenSmileSet.EMOBASE2010, OpenSmileSet.COMPARE13)) {
      Blocks blocks = new Blocks(sound, 441);
      List<Double> behind = new ArrayList<>();
      set.windows(blocks, WINDOWS, (start, end, values) -> behind.add(blocks.seconds() - end));
      assertThat(behind).hasSizeGreaterThan(100);
      assertThat(behind).allMatch(seconds -> seconds < 1);
    }
  }

  /** A window of ComParE 2013 is the summary of the descriptors under it. */
  @Test
  void windowOfCompare13SummarisesItsDescriptors() {
    Signal sound = GoldenSound.read("speech_8k").signal();
    FeatureTrack windows =
        OpenSmileSet.COMPARE13.windows(new Windowing(0.5, 0.25)).extract(SignalStream.of(sound));
    FeatureTrack energy = OpenSmileSet.COMPARE13.descriptors(SignalStream.of(sound)).get(0);
    int column = windows.set().columns().indexOf("pcm_RMSenergy_sma_range");
    for (int r = 0; r < windows.rows(); r++) {
      float low = Float.MAX_VALUE;
      float high = 0;
      for (int k = 25 * r; k < 25 * r + 50; k++) {
        low = Math.min(low, energy.value(k, 2));
        high = Math.max(high, energy.value(k, 2));
      }
      assertThat(windows.value(r, column)).isEqualTo(high - low);
      assertThat(windows.starts()[r]).isEqualTo(0.25 * r);
    }
    assertThat(windows.rows()).isEqualTo((energy.rows() - 50) / 25 + 1);
  }

  private static void assertSame(FeatureTrack track, FeatureTrack expected) {
    assertThat(track.values()).isEqualTo(expected.values());
    assertThat(track.starts()).isEqualTo(expected.starts());
    assertThat(track.ends()).isEqualTo(expected.ends());
  }

  /** A sound in blocks of one length. */
  private static final class Blocks implements SignalStream {
    private final Signal sound;
    private final int length;
    private int position;

    Blocks(Signal sound, int length) {
      this.sound = sound;
      this.length = length;
    }

    double seconds() {
      return (double) position / sound.sampleRate();
    }

    @Override
    public int sampleRate() {
      return sound.sampleRate();
    }

    @Override
    public int channels() {
      return sound.channels();
    }

    @Override
    public SampleFormat format() {
      return sound.format();
    }

    @Override
    public Optional<Signal> next() {
      if (position == sound.length()) {
        return Optional.empty();
      }
      int from = position;
      position = Math.min(sound.length(), from + length);
      return Optional.of(sound.slice(from, position));
    }

    @Override
    public void close() {}
  }
}
