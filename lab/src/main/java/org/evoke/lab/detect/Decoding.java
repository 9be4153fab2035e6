/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;
import org.evoke.media.MediaFile;

/** Decodes sounds. */
final class Decoding {
  private Decoding() {}

  /** All of a file in mono. */
  static float[] mono(Path file, int rate) {
    return mono(file, rate, Integer.MAX_VALUE);
  }

  /** The beginning of a file in mono, of at most so many samples. */
  static float[] mono(Path file, int rate, int most) {
    float[] all = new float[0];
    int length = 0;
    try (SignalStream sound = MediaFile.openAudio(file, AudioRequest.mono(rate))) {
      for (Optional<Signal> block = sound.next();
          block.isPresent() && length < most;
          block = sound.next()) {
        float[] samples = block.get().samples()[0];
        if (all.length < length + samples.length) {
          all = Arrays.copyOf(all, Math.max(length + samples.length, 2 * all.length));
        }
        System.arraycopy(samples, 0, all, length, samples.length);
        length += samples.length;
      }
    }
    return Arrays.copyOf(all, Math.min(length, most));
  }
}
