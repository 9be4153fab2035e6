/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.audio.spectrum.RealFft;
import org.evoke.audio.spectrum.Window;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.media.AudioRequest;
import org.evoke.media.MediaFile;

/**
 * Fingerprints of sound after J. Haitsma and T. Kalker (A highly robust audio fingerprinting
 * system, ISMIR 2002): 33 bands from 300 to 2,000 Hz, evenly spaced on a logarithmic scale; each of
 * the 32 bits tells whether the difference of the energies of two neighbouring bands grows from one
 * frame to the next. Frames are longer here (0.5 s of sound at 8 kHz) and farther apart, which is
 * enough to find what belongs together within a fraction of a second.
 */
final class SoundPrints {
  private static final int RATE = 8000;
  private static final int FRAME = 4096;
  private static final int BANDS = 33;
  private static final double LOW_HERTZ = 300;
  private static final double HIGH_HERTZ = 2000;
  private static final int LIKE_BITS = 11;

  private final int[] edges = new int[BANDS + 1];
  private final RealFft transform = new RealFft(FRAME);
  private final float[] window = Window.hamming(FRAME);
  private final float[] frame = new float[FRAME];
  private final float[] real = new float[FRAME / 2 + 1];
  private final float[] imaginary = new float[FRAME / 2 + 1];
  private double[] before;

  private SoundPrints() {
    for (int i = 0; i <= BANDS; i++) {
      double hertz = LOW_HERTZ * StrictMath.pow(HIGH_HERTZ / LOW_HERTZ, (double) i / BANDS);
      edges[i] = (int) Math.round(hertz * FRAME / RATE);
    }
  }

  /**
   * The prints of the sound of a file.
   *
   * @param hopSeconds their distance
   * @param listener told the seconds heard so far
   * @throws org.evoke.core.InputException when the file cannot be read
   */
  static Prints of(Path media, double hopSeconds, DoubleConsumer listener) {
    int hop = (int) Math.round(hopSeconds * RATE);
    SoundPrints prints = new SoundPrints();
    long[] codes = new long[Prints.MOST];
    int count = 0;
    float[] ring = new float[FRAME];
    long heard = 0;
    try (SignalStream sound = MediaFile.openAudio(media, AudioRequest.mono(RATE))) {
      for (Optional<Signal> block = sound.next(); block.isPresent(); block = sound.next()) {
        for (float sample : block.get().samples()[0]) {
          ring[(int) (heard++ % FRAME)] = sample;
          if (heard % hop == 0 && count < Prints.MOST) {
            codes[count++] = prints.code(ring, (int) (heard % FRAME));
          }
        }
        listener.accept((double) heard / RATE);
      }
    }
    // Code k hears the frame that ends at (k + 1) hops; it stands for the hop in its middle.
    double start = (0.5 * hop - 0.5 * FRAME) / RATE;
    return new Prints((double) hop / RATE, start, Arrays.copyOf(codes, count), LIKE_BITS);
  }

  /** The code of the frame that ends now; the oldest sample of the ring stands at {@code from}. */
  private long code(float[] ring, int from) {
    for (int i = 0; i < FRAME; i++) {
      frame[i] = ring[(from + i) % FRAME] * window[i];
    }
    transform.transform(frame, FRAME, real, imaginary);
    double[] energies = energies();
    long code = 0;
    for (int band = 0; band < BANDS - 1; band++) {
      double now = energies[band] - energies[band + 1];
      double then = before == null ? 0 : before[band] - before[band + 1];
      code = code << 1 | (now > then ? 1 : 0);
    }
    before = energies;
    return code;
  }

  private double[] energies() {
    double[] energies = new double[BANDS];
    for (int band = 0; band < BANDS; band++) {
      for (int bin = edges[band]; bin < edges[band + 1]; bin++) {
        energies[band] += (double) real[bin] * real[bin] + (double) imaginary[bin] * imaginary[bin];
      }
    }
    return energies;
  }
}
