/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.evoke.core.FeatureTrack;
import org.evoke.core.RandomStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bytes of the features of a synthesised sound, on every Java and any number of processors.
 * They were written down when all recordings of the reference agreed bit for bit; whoever changes
 * them raises the version of the set.
 */
class SameBytesTest {
  @ParameterizedTest
  @CsvSource({
    "8000, 1, ca13c7338652734d",
    "44100, 2, f000d17eb5c4cc17",
  })
  void emobase2010(int rate, int channels, String digest) throws NoSuchAlgorithmException {
    assertThat(digest(OpenSmileSet.EMOBASE2010, rate, channels)).isEqualTo(digest);
  }

  @ParameterizedTest
  @CsvSource({
    "8000, 1, 4cb8948bc3cac8a6",
    "44100, 2, bb990a29bcea895f",
  })
  void compare13(int rate, int channels, String digest) throws NoSuchAlgorithmException {
    assertThat(digest(OpenSmileSet.COMPARE13, rate, channels)).isEqualTo(digest);
  }

  private static String digest(OpenSmileSet set, int rate, int channels)
      throws NoSuchAlgorithmException {
    Signal sound = voice(rate, channels);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    update(digest, set.wholeFile().extract(SignalStream.of(sound)));
    update(digest, set.windows(new Windowing(0.4, 0.2)).extract(SignalStream.of(sound)));
    for (FeatureTrack level : set.descriptors(SignalStream.of(sound))) {
      update(digest, level);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static void update(MessageDigest digest, FeatureTrack track) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * track.values().length);
    bytes.asFloatBuffer().put(track.values());
    digest.update(bytes);
  }

  /** Two seconds of a gliding buzz with pauses and noise, as 16-bit PCM. */
  private static Signal voice(int rate, int channels) {
    float[][] samples = new float[channels][2 * rate];
    RandomStream random = new Seed(7).stream();
    double phase = 0;
    for (int i = 0; i < samples[0].length; i++) {
      double t = (double) i / rate;
      phase += (150 + 30 * t) / rate;
      double loud = Math.max(0, StrictMath.sin(9 * t));
      for (float[] channel : samples) {
        double value = 0.3 * loud * (2 * (phase % 1) - 1) + 0.003 * random.nextGaussian();
        channel[i] = Math.round(value * 32767) / 32768f;
      }
    }
    return new Signal(samples, rate, SampleFormat.PCM_16);
  }
}
