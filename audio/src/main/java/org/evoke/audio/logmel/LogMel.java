/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.logmel;

import java.util.Arrays;
import org.evoke.audio.spectrum.RealFft;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/**
 * The log-mel spectrogram of the EfficientAT audio taggers (F. Schmid, K. Koutini and G. Widmer,
 * ICASSP 2023), such as {@code mn04}, for 32 kHz mono:
 *
 * <ol>
 *   <li>pre-emphasis y[n] = x[n + 1] - 0.97 x[n], one sample shorter than x
 *   <li>frames of 1024 samples every 320, centred, the sound reflected by 512 at both ends; a
 *       symmetric Hann window of 800 in the middle of each; squared magnitudes
 *   <li>128 triangles, linear in mel, 0 to 15000 Hz
 *   <li>(ln(power + 1e-5) + 4.5) / 5
 * </ol>
 *
 * <p>An instance holds work space: one per thread.
 */
public final class LogMel {
  /** Samples per second that it is defined for. */
  public static final int SAMPLE_RATE = 32000;

  /** Mel bands. */
  public static final int BANDS = 128;

  /** Samples from one frame to the next. */
  public static final int HOP = 320;

  /** Fewest samples, so that there is enough to reflect. */
  public static final int FEWEST_SAMPLES = 514;

  private static final int TRANSFORM = 1024;
  private static final int WINDOW = 800;
  private static final int PADDING = TRANSFORM / 2;
  private static final float EMPHASIS = 0.97f;
  private static final double HIGHEST_HERTZ = 15000;
  private static final double FLOOR = 1e-5;
  private static final double OFFSET = 4.5;
  private static final double DIVISOR = 5;

  private final RealFft transform = new RealFft(TRANSFORM);
  private final float[] window = window();
  private final MelTriangles triangles =
      new MelTriangles(BANDS, 0, HIGHEST_HERTZ, TRANSFORM / 2, (double) SAMPLE_RATE / TRANSFORM);
  private final float[] frame = new float[TRANSFORM];
  private final float[] real = new float[TRANSFORM / 2 + 1];
  private final float[] imaginary = new float[TRANSFORM / 2 + 1];
  private final double[] power = new double[TRANSFORM / 2];
  private final double[] sums = new double[BANDS];

  /** Hann window in the middle of a frame, with zeros around. */
  private static float[] window() {
    float[] window = new float[TRANSFORM];
    int from = (TRANSFORM - WINDOW) / 2;
    for (int i = 0; i < WINDOW; i++) {
      window[from + i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / (WINDOW - 1.0)));
    }
    return window;
  }

  /** Frames in a sound of so many samples. */
  public static int frames(int samples) {
    return 1 + (samples - 1) / HOP;
  }

  /**
   * The spectrogram of a sound.
   *
   * @param samples mono, -1 to 1, at 32 kHz, at least {@link #FEWEST_SAMPLES}
   * @return (frames, {@link #BANDS})
   * @throws InputException when there are fewer samples or one is not finite
   */
  public Tensor of(float[] samples) {
    requireUsable(samples);
    float[] sound = emphasised(samples);
    int frames = frames(samples.length);
    float[] values = new float[frames * BANDS];
    for (int index = 0; index < frames; index++) {
      cut(sound, index * HOP - PADDING);
      transform.transform(frame, TRANSFORM, real, imaginary);
      for (int bin = 0; bin < power.length; bin++) {
        power[bin] = (double) real[bin] * real[bin] + (double) imaginary[bin] * imaginary[bin];
      }
      triangles.apply(power, sums);
      for (int band = 0; band < BANDS; band++) {
        double level = StrictMath.log(sums[band] + FLOOR);
        values[index * BANDS + band] = (float) ((level + OFFSET) / DIVISOR);
      }
    }
    return new Tensor(new int[] {frames, BANDS}, values);
  }

  private static void requireUsable(float[] samples) {
    if (samples.length < FEWEST_SAMPLES) {
      throw new InputException(
          "sound has "
              + samples.length
              + " samples, a log-mel spectrogram needs at least "
              + FEWEST_SAMPLES
              + " at "
              + SAMPLE_RATE
              + " Hz");
    }
    for (int i = 0; i < samples.length; i++) {
      if (!Float.isFinite(samples[i])) {
        throw new InputException("sample " + i + " is " + samples[i] + ", must be a finite number");
      }
    }
  }

  private static float[] emphasised(float[] samples) {
    float[] sound = Arrays.copyOfRange(samples, 1, samples.length);
    for (int i = 0; i < sound.length; i++) {
      sound[i] -= EMPHASIS * samples[i];
    }
    return sound;
  }

  /** Windowed samples from a place that may lie outside, where the sound is reflected. */
  private void cut(float[] sound, int from) {
    int last = sound.length - 1;
    for (int i = 0; i < TRANSFORM; i++) {
      int place = Math.abs(from + i);
      frame[i] = window[i] * sound[place > last ? 2 * last - place : place];
    }
  }
}
