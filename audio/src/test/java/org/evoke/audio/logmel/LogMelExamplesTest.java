/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.logmel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.junit.jupiter.api.Test;

class LogMelExamplesTest {
  private static final int PICTURE = LogMelExamples.STEPS * LogMelExamples.BANDS;

  @Test
  void picturesOfVggishLieSideBySide() {
    LogMelExamples vggish = LogMelExamples.vggish();
    assertThat(vggish.samples()).isEqualTo(15600);
    assertThat(vggish.start(2)).isEqualTo(2 * 15360);
    assertThat(vggish.pictures(15599)).isZero();
    assertThat(vggish.pictures(15360 + 15600)).isEqualTo(2);
  }

  @Test
  void thereAreSixPicturesInEachSecond() {
    LogMelExamples sixths = LogMelExamples.sixthOfSecond();
    assertThat(sixths.samples()).isEqualTo(2666);
    assertThat(sixths.pictures(16000)).isEqualTo(6);
    assertThat(sixths.start(6)).isEqualTo(16000);
  }

  @Test
  void silenceIsTheFloor() {
    Tensor picture = LogMelExamples.vggish().of(new float[15600]);
    assertThat(picture.shape()).containsExactly(1, 96, 64);
    for (float value : picture.values()) {
      assertThat((double) value).isCloseTo(Math.log(0.01), within(1e-6));
    }
  }

  /** The definition, written out in double precision with a plain Fourier sum. */
  @Test
  void equalsItsDefinition() {
    float[] sound = noise(15600);
    float[] picture = LogMelExamples.vggish().of(sound).values();
    for (int step : new int[] {0, 41, 95}) {
      double[] expected = defined(sound, step * 160, 0, sound.length);
      for (int band = 0; band < 64; band++) {
        assertThat((double) picture[step * 64 + band]).isCloseTo(expected[band], within(1e-5));
      }
    }
  }

  @Test
  void theStepsOfASixthAreCentredAndSeeNothingElse() {
    float[] sound = noise(16000);
    LogMelExamples sixths = LogMelExamples.sixthOfSecond();
    float[] all = sixths.of(sound).values();
    int from = sixths.start(3);
    for (int step : new int[] {0, 50, 95}) {
      int start = from + (int) Math.rint((step + 0.5) * 16000 / 6 / 96) - 200;
      double[] expected = defined(sound, start, from, from + sixths.samples());
      for (int band = 0; band < 64; band++) {
        float actual = all[3 * PICTURE + step * 64 + band];
        assertThat((double) actual).isCloseTo(expected[band], within(1e-5));
      }
    }
  }

  private static double[] defined(float[] sound, int start, int first, int end) {
    double[] magnitudes = new double[257];
    for (int bin = 0; bin <= 256; bin++) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < 400; i++) {
        boolean inside = start + i >= first && start + i < end;
        double sample = inside ? sound[start + i] : 0;
        double windowed = sample * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / 400));
        real += windowed * Math.cos(2 * Math.PI * bin * i / 512);
        imaginary -= windowed * Math.sin(2 * Math.PI * bin * i / 512);
      }
      magnitudes[bin] = Math.hypot(real, imaginary);
    }
    double[] bands = new double[64];
    double step = (mel(7500) - mel(125)) / 65;
    for (int band = 0; band < 64; band++) {
      double low = mel(125) + band * step;
      double sum = 0;
      for (int bin = 1; bin <= 256; bin++) {
        double rising = (mel(bin * 31.25) - low) / step;
        sum += magnitudes[bin] * Math.max(0, Math.min(rising, 2 - rising));
      }
      bands[band] = Math.log(sum + 0.01);
    }
    return bands;
  }

  private static double mel(double hertz) {
    return 1127 * Math.log(1 + hertz / 700);
  }

  private static float[] noise(int samples) {
    RandomStream stream = new Seed(8).stream();
    float[] noise = new float[samples];
    for (int i = 0; i < samples; i++) {
      noise[i] = (float) (stream.nextDouble() - 0.5);
    }
    return noise;
  }

  @Test
  void aSoundThatIsTooShortOrNotFiniteIsRefused() {
    assertThatThrownBy(() -> LogMelExamples.vggish().of(new float[15599]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("15599 samples")
        .hasMessageContaining("15600");
    float[] sound = new float[15600];
    sound[9] = Float.POSITIVE_INFINITY;
    assertThatThrownBy(() -> LogMelExamples.vggish().of(sound))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sample 9 is Infinity");
  }
}
