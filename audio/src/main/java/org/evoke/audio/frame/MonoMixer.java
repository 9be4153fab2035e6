/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.frame;

import java.util.Locale;
import org.evoke.core.InputException;
import org.evoke.core.Signal;

/**
 * Averages the channels of consecutive blocks and scales them as the openSMILE sets do: the sum of
 * the channels' integers is divided by the number of channels and then by the format's scale (32767
 * for 16-bit PCM), each result rounded to single precision.
 */
public final class MonoMixer {
  private long samplesBefore;

  /**
   * Mixes the next block.
   *
   * @throws InputException at the first sample that is not a finite number
   */
  public float[] mix(Signal block) {
    float[] mono = new float[block.length()];
    float full = block.format().fullScale();
    float scale = block.format().openSmileScale();
    for (int c = 0; c < block.channels(); c++) {
      float[] channel = block.samples()[c];
      checkFinite(channel, c, block.sampleRate());
      for (int i = 0; i < mono.length; i++) {
        mono[i] += channel[i] * full;
      }
    }
    for (int i = 0; i < mono.length; i++) {
      mono[i] = mono[i] / block.channels() / scale;
    }
    samplesBefore += mono.length;
    return mono;
  }

  private void checkFinite(float[] channel, int number, int sampleRate) {
    for (int i = 0; i < channel.length; i++) {
      if (!Float.isFinite(channel[i])) {
        throw new InputException(
            String.format(
                Locale.ROOT,
                "sample %d of channel %d at %.3f s is %s, must be a finite number",
                samplesBefore + i,
                number + 1,
                (double) (samplesBefore + i) / sampleRate,
                channel[i]));
      }
    }
  }
}
