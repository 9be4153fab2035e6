/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Arrays;
import org.evoke.audio.opensmile.Windowing;

/** Cuts a sound that arrives in blocks into windows of samples; holds no more than it needs. */
final class SoundWindows {
  private final Windowing windowing;
  private final int rate;
  private final Sink sink;
  private float[] kept = new float[0];
  private int length;
  private long first;
  private long count;

  /** Takes windows. */
  @FunctionalInterface
  interface Sink {
    /** Takes the samples from a start to an end in seconds. */
    void window(double start, double end, float[] samples);
  }

  /** Windows of a sound at a rate. */
  SoundWindows(Windowing windowing, int rate, Sink sink) {
    this.windowing = windowing;
    this.rate = rate;
    this.sink = sink;
  }

  /** How many there were. */
  long count() {
    return count;
  }

  /** What came after the start of the first window that is not complete. */
  float[] rest() {
    return Arrays.copyOf(kept, length);
  }

  /** Takes the next samples. */
  void accept(float[] samples) {
    if (kept.length < length + samples.length) {
      kept = Arrays.copyOf(kept, Math.max(length + samples.length, 2 * kept.length));
    }
    System.arraycopy(samples, 0, kept, length, samples.length);
    length += samples.length;
    while (sample(windowing.end(count)) <= first + length) {
      int from = (int) (sample(windowing.start(count)) - first);
      int to = (int) (sample(windowing.end(count)) - first);
      sink.window(windowing.start(count), windowing.end(count), Arrays.copyOfRange(kept, from, to));
      count++;
      forgetBefore(sample(windowing.start(count)));
    }
  }

  private long sample(double seconds) {
    return Math.round(seconds * rate);
  }

  private void forgetBefore(long sample) {
    int dropped = (int) Math.min(length, sample - first);
    System.arraycopy(kept, dropped, kept, 0, length - dropped);
    length -= dropped;
    first += dropped;
  }
}
