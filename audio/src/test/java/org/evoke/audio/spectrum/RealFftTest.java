/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transform agrees with its definition at every length. */
class RealFftTest {
  private static final long SEED = 20261120;
  private static final int PROBED_BINS = 64;

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384})
  void agreesWithTheDefinition(int length) {
    float[] frame = noise(length, length);
    float[] re = new float[length / 2 + 1];
    float[] im = new float[length / 2 + 1];
    new RealFft(length).transform(frame, length, re, im);
    double tolerance = 4e-7 * Math.sqrt(length);
    for (int k = 0; k <= length / 2; k += Math.max(1, length / 2 / PROBED_BINS)) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < length; i++) {
        double angle = 2 * Math.PI * ((long) i * k % length) / length;
        real += frame[i] * Math.cos(angle);
        imaginary += frame[i] * Math.sin(angle);
      }
      assertThat(Math.abs(re[k] - real)).as("real part of bin %d", k).isLessThan(tolerance);
      assertThat(Math.abs(im[k] - imaginary))
          .as("imaginary part of bin %d", k)
          .isLessThan(tolerance);
    }
  }

  @Test
  void aShortFrameIsPaddedWithZeros() {
    float[] frame = noise(256, 201);
    float[] shortRe = new float[129];
    float[] shortIm = new float[129];
    float[] re = new float[129];
    float[] im = new float[129];
    RealFft fft = new RealFft(256);
    fft.transform(noise(256, 256), 256, shortRe, shortIm);
    fft.transform(frame, 201, shortRe, shortIm);
    fft.transform(frame, 256, re, im);
    assertThat(shortRe).containsExactly(re);
    assertThat(shortIm).containsExactly(im);
  }

  @ParameterizedTest
  @ValueSource(ints = {-64, 0, 1, 32, 100, 1000})
  void otherLengthsAreRefused(int length) {
    assertThatThrownBy(() -> new RealFft(length))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(String.valueOf(length))
        .hasMessageContaining("power of two");
  }

  /** Noise in the first {@code filled} samples, zeros after them. */
  private static float[] noise(int length, int filled) {
    Random random = new Random(SEED);
    float[] frame = new float[length];
    for (int i = 0; i < filled; i++) {
      frame[i] = random.nextFloat() - 0.5f;
    }
    return frame;
  }
}
