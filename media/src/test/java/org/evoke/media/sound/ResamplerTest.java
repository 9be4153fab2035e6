/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changing the sample rate keeps length, time and tone. */
class ResamplerTest {
  @Property(tries = 60)
  void lengthIsRounded(
      @ForAll @IntRange(min = 0, max = 5000) int length,
      @ForAll @IntRange(min = 4000, max = 200_000) int inRate,
      @ForAll @IntRange(min = 4000, max = 200_000) int outRate) {
    float[] out = resample(new float[length], inRate, outRate, 1024);
    assertThat(out.length).isEqualTo((int) Math.floor((double) length * outRate / inRate + 0.5));
  }

  @Property(tries = 20)
  void blocksDoNotMatter(@ForAll @IntRange(min = 1, max = 3000) int block) {
    float[] tone = tone(440, 44100, 6000);
    assertThat(resample(tone, 44100, 16000, block))
        .isEqualTo(resample(tone, 44100, 16000, tone.length));
  }

  @ParameterizedTest
  @CsvSource({
    "44100, 16000",
    "48000, 44100",
    "44100, 48000",
    "22050, 44100",
    "8000, 44100",
    "192000, 44100",
    "44100, 22050",
    "44100, 44101"
  })
  void tonesKeepTheirShapeAndTime(int inRate, int outRate) {
    float[] out = resample(tone(1000, inRate, inRate / 2), inRate, outRate, 4096);
    float[] exact = tone(1000, outRate, outRate / 2);
    float largest = 0;
    for (int t = outRate / 50; t < exact.length - outRate / 50; t++) {
      largest = Math.max(largest, Math.abs(out[t] - exact[t]));
    }
    assertThat(largest).isLessThan(1e-4f);
  }

  @ParameterizedTest
  @CsvSource({"48000, 16000, 9000", "44100, 22050, 12000"})
  void tonesAboveTheNewBandVanish(int inRate, int outRate, int hertz) {
    float[] out = resample(tone(hertz, inRate, inRate / 2), inRate, outRate, 4096);
    float largest = 0;
    for (int t = outRate / 50; t < out.length - outRate / 50; t++) {
      largest = Math.max(largest, Math.abs(out[t]));
    }
    assertThat(largest).isLessThan(1e-4f);
  }

  private static float[] resample(float[] in, int inRate, int outRate, int block) {
    SampleBuffer out = new SampleBuffer(1);
    try (Resampler resampler = new Resampler(1, inRate, outRate)) {
      for (int from = 0; from < in.length; from += block) {
        int length = Math.min(block, in.length - from);
        float[][] part = {java.util.Arrays.copyOfRange(in, from, from + length)};
        float[][] ready = resampler.push(part, length);
        out.append(ready, ready[0].length);
      }
      float[][] rest = resampler.finish();
      out.append(rest, rest[0].length);
    }
    return out.take()[0];
  }

  private static float[] tone(double hertz, int rate, int length) {
    float[] samples = new float[length];
    for (int t = 0; t < length; t++) {
      samples[t] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * t / rate));
    }
    return samples;
  }
}
