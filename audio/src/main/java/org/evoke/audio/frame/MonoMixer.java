/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.frame;

import java.util.Arrays;
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
    mix(block, 0, mono.length, mono);
    return mono;
  }

  /**
   * Mixes the next samples, which are a part of a block.
   *
   * @param from first sample of the part
   * @param length samples of the part
   * @param mono receives the samples from index 0 on
   * @throws InputException at the first sample that is not a finite number
   */
  public void mix(Signal block, int from, int length, float[] mono) {
    float full = block.format().fullScale();
    float scale = block.format().openSmileScale();
    Arrays.fill(mono, 0, length, 0);
    for (int c = 0; c < block.channels(); c++) {
      float[] channel = block.samples()[c];
      for (int i = 0; i < length; i++) {
        if (!Float.isFinite(channel[from + i])) {
          throw notFinite(c, i, block, channel[from + i]);
        }
        mono[i] += channel[from + i] * full;
      }
    }
    for (int i = 0; i < length; i++) {
      mono[i] = mono[i] / block.channels() / scale;
    }
    samplesBefore += length;
  }

  private InputException notFinite(int channel, int offset, Signal block, float sample) {
    long number = samplesBefore + offset;
    return new InputException(
        String.format(
            Locale.ROOT,
            "sample %d of channel %d at %.3f s is %s, must be a finite number",
            number,
            channel + 1,
            (double) number / block.sampleRate(),
            sample));
  }
}
