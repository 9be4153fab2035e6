/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.demo;

import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;

/** A stereo recording that sounds are added to. */
final class Mixdown {
  static final int RATE = 48000;

  private static final float PEAK = 0.93f;

  private final float[] left;
  private final float[] right;

  Mixdown(double seconds) {
    int length = (int) Math.round(seconds * RATE);
    left = new float[length];
    right = new float[length];
  }

  /** A sound, sample by sample. */
  interface Voice {
    /** The next sample. */
    double next();
  }

  /**
   * Adds a sound.
   *
   * @param start seconds
   * @param seconds how long
   * @param gain factor
   * @param pan -1 left to 1 right
   */
  void add(double start, double seconds, double gain, double pan, Voice voice) {
    int from = (int) Math.round(start * RATE);
    int to = (int) Math.min(left.length, from + Math.round(seconds * RATE));
    double toRight = Math.sqrt((1 + pan) / 2);
    double toLeft = Math.sqrt((1 - pan) / 2);
    for (int i = from; i < to; i++) {
      double sample = gain * voice.next();
      left[i] += (float) (toLeft * sample);
      right[i] += (float) (toRight * sample);
    }
  }

  /**
   * Adds the echo of a room to a stretch: four combs for each side (M. R. Schroeder, Natural
   * sounding artificial reverberation, Journal of the Audio Engineering Society 10(3), 1962).
   *
   * @param amount gain of the echo
   */
  void addRoom(double from, double to, double amount) {
    echo(left, from, to, amount, new int[] {1423, 1777, 1931, 2239});
    echo(right, from, to, amount, new int[] {1471, 1699, 1993, 2309});
  }

  private static void echo(float[] side, double from, double to, double amount, int[] delays) {
    int start = (int) (from * RATE);
    int end = (int) Math.min(side.length, to * RATE);
    float[] wet = new float[end - start];
    for (int delay : delays) {
      float[] comb = new float[end - start];
      for (int i = 0; i < comb.length; i++) {
        float back = i >= delay ? comb[i - delay] : 0;
        float before = i >= delay ? side[start + i - delay] : 0;
        comb[i] = before + 0.78f * back;
        wet[i] += comb[i];
      }
    }
    for (int i = 0; i < wet.length; i++) {
      side[start + i] += (float) (amount * wet[i] / delays.length);
    }
  }

  /** The recording, scaled so that its highest peak does not clip. */
  Signal signal() {
    float highest = 0;
    for (int i = 0; i < left.length; i++) {
      highest = Math.max(highest, Math.max(Math.abs(left[i]), Math.abs(right[i])));
    }
    float gain = highest > 0 ? PEAK / highest : 1;
    for (int i = 0; i < left.length; i++) {
      left[i] *= gain;
      right[i] *= gain;
    }
    return new Signal(new float[][] {left, right}, RATE, SampleFormat.FLOAT);
  }
}
