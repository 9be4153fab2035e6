/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import org.evoke.core.RandomStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Seed;
import org.evoke.core.Signal;

/** Sound to measure with. */
final class BenchSound {
  private BenchSound() {}

  /** A sound repeated or cut to a length. */
  static Signal repeat(Signal sound, double seconds) {
    int length = (int) (seconds * sound.sampleRate());
    float[][] samples = new float[sound.channels()][length];
    for (int c = 0; c < samples.length; c++) {
      for (int i = 0; i < length; i++) {
        samples[c][i] = sound.samples()[c][i % sound.length()];
      }
    }
    return new Signal(samples, sound.sampleRate(), sound.format());
  }

  /** Syllables of a buzzing voice with pauses and noise, the same in every run. */
  static Signal voice(int sampleRate, int channels, double seconds) {
    int length = (int) (seconds * sampleRate);
    float[][] samples = new float[channels][length];
    RandomStream random = new Seed(1).stream();
    double phase = 0;
    for (int i = 0; i < length; i++) {
      double t = (double) i / sampleRate;
      phase += (140 + 40 * Math.sin(2 * Math.PI * 0.7 * t)) / sampleRate;
      double loud = Math.max(0, Math.sin(2 * Math.PI * 1.7 * t));
      double buzz = 0;
      for (int h = 1; h <= 12; h++) {
        buzz += Math.sin(2 * Math.PI * h * phase) / h;
      }
      double value = 0.15 * loud * buzz + 0.005 * random.nextGaussian();
      for (int c = 0; c < channels; c++) {
        samples[c][i] = Math.round(value * 32767) / 32768f;
      }
    }
    return new Signal(samples, sampleRate, SampleFormat.PCM_16);
  }
}
