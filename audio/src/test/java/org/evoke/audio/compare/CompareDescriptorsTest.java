/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evoke.audio.descriptor.Contours;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the descriptors that need no reference numbers. */
class CompareDescriptorsTest {
  private static final int RATE = 16000;

  @Property(tries = 15)
  void anyPartitionIntoBlocksGivesTheSameRows(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20000) int largest) {
    Signal sound = song(RATE, 1.1, seed, SampleFormat.FLOAT);
    Random random = new Random(seed);
    List<String> whole = new ArrayList<>();
    CompareDescriptors.extract(SignalStream.of(sound), (l, f, s, v) -> record(whole, l, f, v));
    List<String> pieces = new ArrayList<>();
    CompareDescriptors descriptors =
        new CompareDescriptors(RATE, (l, f, s, v) -> record(pieces, l, f, v));
    for (int start = 0; start < sound.length(); ) {
      int end = Math.min(sound.length(), start + 1 + random.nextInt(largest));
      descriptors.accept(sound.slice(start, end));
      start = end;
    }
    descriptors.finish();
    assertThat(pieces).isEqualTo(whole);
  }

  @Property(tries = 10)
  void oneProcessorOrTwoGiveTheSameRows(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int frames) {
    Signal sound = song(RATE, 0.06 + 0.01 * frames, seed, SampleFormat.PCM_16);
    assertThat(rows(sound, true)).isEqualTo(rows(sound, false));
  }

  private static List<String> rows(Signal sound, boolean secondProcessor) {
    List<String> rows = new ArrayList<>();
    CompareDescriptors descriptors =
        new CompareDescriptors(RATE, (l, f, s, v) -> record(rows, l, f, v), secondProcessor);
    descriptors.accept(sound);
    descriptors.finish();
    return rows;
  }

  private static void record(List<String> rows, DescriptorLevel level, int frame, float[] values) {
    rows.add(level.name() + frame + Arrays.toString(values));
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 11025, 12000, 22050, 24000, 32000, 48000, 96000, 192000})
  void anyRateGivesFiniteRowsOfTheRightNumber(int rate) {
    assertSound(song(rate, 0.7, rate, SampleFormat.FLOAT));
  }

  @ParameterizedTest
  @EnumSource(SampleFormat.class)
  void anyFormatGivesFiniteRowsOfTheRightNumber(SampleFormat format) {
    assertSound(song(44100, 0.5, 3, format));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 40})
  void anyNumberOfFramesGivesRows(int frames) {
    assertSound(song(RATE, 0.06 + 0.01 * (frames - 1), frames, SampleFormat.PCM_16));
  }

  private static void assertSound(Signal sound) {
    Contours contours = new Contours();
    FrameCounts counts = CompareDescriptors.extract(SignalStream.of(sound), contours);
    assertThat(counts.frames60()).isPositive().isLessThanOrEqualTo(counts.frames20());
    assertThat(counts.decided()).isBetween(0, counts.frames60() - 1);
    assertLevel(contours, CompareLevels.A, counts.frames60() + 1);
    assertLevel(contours, CompareLevels.A_DELTA, counts.frames60() + 3);
    assertLevel(contours, CompareLevels.B, counts.frames20() + 1);
    assertLevel(contours, CompareLevels.B_DELTA, counts.frames20() + 3);
    assertLevel(contours, CompareLevels.NZ, counts.frames60() + 1);
    assertLevel(contours, CompareLevels.NZ_DELTA, counts.frames60() + 3);
  }

  private static void assertLevel(Contours contours, DescriptorLevel level, int rows) {
    assertThat(contours.rows(level.name())).as(level.name()).isEqualTo(rows);
    for (int column = 0; column < level.width(); column++) {
      for (float value : contours.contour(level.name(), column)) {
        assertThat(value).as(level.columns().get(column)).isFinite();
      }
    }
  }

  /** A vibrating tone with harmonics, noise and pauses. */
  private static Signal song(int rate, double seconds, long seed, SampleFormat format) {
    Random random = new Random(seed);
    float[] samples = new float[(int) Math.round(seconds * rate)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double t = (double) i / rate;
      phase += 2 * Math.PI * (180 + 12 * Math.sin(30 * t)) / rate;
      double tone = Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.3 * Math.sin(3 * phase);
      double loud = Math.sin(7 * t) > -0.4 ? 0.3 : 0;
      double exact = loud * tone + 0.01 * random.nextGaussian();
      samples[i] = Math.round(exact * format.fullScale()) / format.fullScale();
      if (format == SampleFormat.FLOAT) {
        samples[i] = (float) exact;
      }
    }
    return new Signal(new float[][] {samples}, rate, format);
  }
}
