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
 * Log-mel pictures of 96 steps by 64 bands for 16 kHz mono, as VGGish takes them (S. Hershey et
 * al., ICASSP 2017): frames of 400 samples (25 ms) under a periodic Hann window, magnitudes of a
 * transform of 512, 64 triangles that are linear in mel from 125 to 7500 Hz, ln(magnitude + 0.01).
 *
 * <ul>
 *   <li>{@link #vggish}: a step every 160 samples (10 ms), pictures side by side every 0.96 s; as
 *       the last frame reaches further, a picture needs 15600 samples
 *   <li>{@link #sixthOfSecond}: pictures of 1/6 s side by side, for features at 6 Hz. Step i lies
 *       in the middle of the ith of 96 equal parts, 27.8 samples apart; the frame around it sees
 *       nothing but silence outside of the sixth, so that segments stay independent. The EEV paper
 *       states length, bands and steps only
 * </ul>
 *
 * <p>An instance holds work space: one per thread.
 */
public final class LogMelExamples {
  /** Samples per second that it is defined for. */
  public static final int SAMPLE_RATE = 16000;

  /** Steps of time in a picture. */
  public static final int STEPS = 96;

  /** Mel bands. */
  public static final int BANDS = 64;

  private static final int WINDOW = 400;
  private static final int VGGISH_HOP = 160;
  private static final int TRANSFORM = 512;
  private static final double LOWEST_HERTZ = 125;
  private static final double HIGHEST_HERTZ = 7500;
  private static final double FLOOR = 0.01;

  /** Start of each frame, from the start of the picture; may lie before it. */
  private final int[] starts;

  private final int samples;
  private final double spacing;

  private final RealFft transform = new RealFft(TRANSFORM);
  private final float[] window = window();
  private final MelTriangles triangles =
      new MelTriangles(
          BANDS, LOWEST_HERTZ, HIGHEST_HERTZ, TRANSFORM / 2, (double) SAMPLE_RATE / TRANSFORM);
  private final float[] frame = new float[TRANSFORM];
  private final float[] real = new float[TRANSFORM / 2 + 1];
  private final float[] imaginary = new float[TRANSFORM / 2 + 1];
  private final double[] magnitude = new double[TRANSFORM / 2];
  private final double[] sums = new double[BANDS];

  private LogMelExamples(int samples, double spacing, int... starts) {
    this.samples = samples;
    this.spacing = spacing;
    this.starts = starts;
  }

  /** Pictures of 0.96 s. */
  public static LogMelExamples vggish() {
    int[] starts = new int[STEPS];
    Arrays.setAll(starts, step -> step * VGGISH_HOP);
    int samples = starts[STEPS - 1] + WINDOW;
    return new LogMelExamples(samples, STEPS * VGGISH_HOP, starts);
  }

  /** Pictures of 1/6 s. */
  public static LogMelExamples sixthOfSecond() {
    double length = SAMPLE_RATE / 6.0;
    int[] starts = new int[STEPS];
    Arrays.setAll(starts, step -> (int) Math.rint((step + 0.5) * length / STEPS) - WINDOW / 2);
    return new LogMelExamples((int) length, length, starts);
  }

  private static float[] window() {
    float[] window = new float[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / WINDOW));
    }
    return window;
  }

  /** Samples that one picture looks at. */
  public int samples() {
    return samples;
  }

  /** The first sample of a picture. */
  public int start(int picture) {
    return (int) Math.rint(picture * spacing);
  }

  /** When a picture begins, in seconds, before rounding to samples. */
  public double seconds(long picture) {
    return picture * spacing / SAMPLE_RATE;
  }

  /** Whole pictures in a sound of so many samples. */
  public int pictures(int length) {
    int pictures = 0;
    while (start(pictures) + samples <= length) {
      pictures++;
    }
    return pictures;
  }

  /**
   * All whole pictures of a sound.
   *
   * @param sound mono, -1 to 1, at 16 kHz
   * @return (pictures, {@link #STEPS}, {@link #BANDS})
   * @throws InputException when the sound is shorter than one picture, or a sample is not finite
   */
  public Tensor of(float[] sound) {
    int pictures = pictures(sound.length);
    if (pictures == 0) {
      throw new InputException(
          "sound has "
              + sound.length
              + " samples, a log-mel picture needs "
              + samples
              + " at "
              + SAMPLE_RATE
              + " Hz");
    }
    float[] values = new float[pictures * STEPS * BANDS];
    for (int picture = 0; picture < pictures; picture++) {
      float[] one = picture(sound, start(picture));
      System.arraycopy(one, 0, values, picture * one.length, one.length);
    }
    return new Tensor(new int[] {pictures, STEPS, BANDS}, values);
  }

  /**
   * One picture.
   *
   * @param sound mono, -1 to 1, at 16 kHz
   * @param from first sample; {@link #samples} must follow
   * @return {@link #STEPS} x {@link #BANDS}
   * @throws InputException when a sample is not finite
   */
  public float[] picture(float[] sound, int from) {
    requireFinite(sound, from);
    float[] values = new float[STEPS * BANDS];
    for (int step = 0; step < STEPS; step++) {
      cut(sound, from, starts[step]);
      transform.transform(frame, TRANSFORM, real, imaginary);
      for (int bin = 0; bin < magnitude.length; bin++) {
        double square = (double) real[bin] * real[bin] + (double) imaginary[bin] * imaginary[bin];
        magnitude[bin] = Math.sqrt(square);
      }
      triangles.apply(magnitude, sums);
      for (int band = 0; band < BANDS; band++) {
        values[step * BANDS + band] = (float) StrictMath.log(sums[band] + FLOOR);
      }
    }
    return values;
  }

  private void requireFinite(float[] sound, int from) {
    for (int i = from; i < from + samples; i++) {
      if (!Float.isFinite(sound[i])) {
        throw new InputException("sample " + i + " is " + sound[i] + ", must be a finite number");
      }
    }
  }

  /** Windowed samples; nothing outside of the picture is seen. */
  private void cut(float[] sound, int from, int start) {
    Arrays.fill(frame, 0);
    for (int i = 0; i < WINDOW; i++) {
      int place = start + i;
      if (place >= 0 && place < samples) {
        frame[i] = window[i] * sound[from + place];
      }
    }
  }
}
