/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.soundscape;

import org.evoke.core.InputException;
import org.evoke.core.RandomStream;

/**
 * How clips are changed at random, so that a detector learns from more than there are: played
 * faster or slower, their pitch with it (T. Ko et al., Audio Augmentation for Speech Recognition,
 * Interspeech 2015), and with low tones weaker or stronger.
 *
 * @param speed largest factor of the speed, 1 (none) to 2; its logarithm is drawn uniformly
 * @param tilt largest a of y[t] = x[t] - a x[t-1], 0 (none) to below 1; drawn uniformly from -tilt
 *     to tilt
 */
public record ClipVariation(double speed, double tilt) {
  /** Clips as they are. */
  public static final ClipVariation NONE = new ClipVariation(1, 0);

  public ClipVariation {
    if (!(speed >= 1 && speed <= 2 && tilt >= 0 && tilt < 1)) {
      throw new InputException(
          "clips are varied by speed "
              + speed
              + " and tilt "
              + tilt
              + "; must be 1 to 2, and 0 to below 1");
    }
  }

  /** Whether clips stay as they are. */
  public boolean isNone() {
    return speed == 1 && tilt == 0;
  }

  /**
   * A changed stretch of a sound.
   *
   * @param from its first sample
   * @param to sample after the last one
   */
  float[] changed(float[] samples, int from, int to, RandomStream random) {
    double factor = StrictMath.exp((2 * random.nextDouble() - 1) * StrictMath.log(speed));
    double weight = (2 * random.nextDouble() - 1) * tilt;
    float[] changed = new float[Math.max(1, (int) ((to - from) / factor))];
    double before = 0;
    for (int i = 0; i < changed.length; i++) {
      double now = at(samples, from + i * factor, to - 1);
      changed[i] = (float) (now - weight * before);
      before = now;
    }
    return changed;
  }

  /** Between two samples on the line through them. */
  private static double at(float[] samples, double place, int last) {
    int first = Math.min((int) place, last);
    int next = Math.min(first + 1, last);
    double part = place - first;
    return (1 - part) * samples[first] + part * samples[next];
  }
}
