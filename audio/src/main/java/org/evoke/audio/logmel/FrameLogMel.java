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
 * Log-mel energies of frames that tile the sound, for detectors of sound events: frame i looks at a
 * Hann window around the middle of the ith hop, with zeros outside of the sound; squared magnitudes
 * of the next larger power of two; triangles that are linear in mel; ln(energy + 1e-8).
 *
 * <ul>
 *   <li>{@link #paper}: frames of 400 ms that overlap by 10 %, so a hop of 360 ms (paper
 *       valence-sound-semantics, section III B; the paper states length and overlap only)
 *   <li>{@link #fine}: frames of 80 ms every 40 ms
 * </ul>
 *
 * <p>An instance holds work space: one per thread.
 */
public final class FrameLogMel {
  private static final double LOWEST_HERTZ = 50;
  private static final double FLOOR = 1e-8;

  /** Highest edge of the triangles, as part of half the sample rate. */
  private static final double HIGHEST_PART = 0.95;

  private final int rate;
  private final int bands;
  private final int hop;
  private final float[] window;
  private final RealFft transform;
  private final MelTriangles triangles;
  private final float[] frame;
  private final float[] real;
  private final float[] imaginary;
  private final double[] power;
  private final double[] sums;

  /**
   * A front end.
   *
   * @param rate samples per second
   * @param bands mel bands
   * @param frameSeconds length of a frame
   * @param hopSeconds distance of frames
   */
  public FrameLogMel(int rate, int bands, double frameSeconds, double hopSeconds) {
    this.rate = rate;
    this.bands = bands;
    this.hop = (int) Math.round(hopSeconds * rate);
    int length = (int) Math.round(frameSeconds * rate);
    if (hop < 1 || length < 2 || bands < 1) {
      throw new InputException(
          "frames of "
              + frameSeconds
              + " s every "
              + hopSeconds
              + " s with "
              + bands
              + " bands at "
              + rate
              + " Hz: too short");
    }
    int size = Math.max(64, Integer.highestOneBit(length - 1) * 2);
    window = new float[length];
    for (int i = 0; i < length; i++) {
      window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / length));
    }
    transform = new RealFft(size);
    triangles =
        new MelTriangles(
            bands, LOWEST_HERTZ, HIGHEST_PART * rate / 2, size / 2, (double) rate / size);
    frame = new float[size];
    real = new float[size / 2 + 1];
    imaginary = new float[size / 2 + 1];
    power = new double[size / 2];
    sums = new double[bands];
  }

  /** Frames of 400 ms every 360 ms. */
  public static FrameLogMel paper(int rate, int bands) {
    return new FrameLogMel(rate, bands, 0.4, 0.36);
  }

  /** Frames of 80 ms every 40 ms. */
  public static FrameLogMel fine(int rate, int bands) {
    return new FrameLogMel(rate, bands, 0.08, 0.04);
  }

  /** Samples per second that it is made for. */
  public int rate() {
    return rate;
  }

  /** Samples from one frame to the next. */
  public int hop() {
    return hop;
  }

  /** Seconds from one frame to the next. */
  public double hopSeconds() {
    return (double) hop / rate;
  }

  /** Mel bands. */
  public int bands() {
    return bands;
  }

  /** Frames in a sound of so many samples; the last one may reach over its end. */
  public int frames(int samples) {
    return (samples + hop - 1) / hop;
  }

  /**
   * The energies of a sound.
   *
   * @param samples mono, -1 to 1
   * @return (frames, bands)
   * @throws InputException when there is no sample or one is not finite
   */
  public Tensor of(float[] samples) {
    if (samples.length == 0) {
      throw new InputException("sound has no sample, log-mel energies need at least 1");
    }
    for (int i = 0; i < samples.length; i++) {
      if (!Float.isFinite(samples[i])) {
        throw new InputException("sample " + i + " is " + samples[i] + ", must be a finite number");
      }
    }
    int frames = frames(samples.length);
    float[] values = new float[frames * bands];
    for (int index = 0; index < frames; index++) {
      cut(samples, index * hop + (hop - window.length) / 2);
      transform.transform(frame, frame.length, real, imaginary);
      for (int bin = 0; bin < power.length; bin++) {
        power[bin] = (double) real[bin] * real[bin] + (double) imaginary[bin] * imaginary[bin];
      }
      triangles.apply(power, sums);
      for (int band = 0; band < bands; band++) {
        values[index * bands + band] = (float) StrictMath.log(sums[band] / window.length + FLOOR);
      }
    }
    return new Tensor(new int[] {frames, bands}, values);
  }

  private void cut(float[] samples, int from) {
    Arrays.fill(frame, 0);
    int first = Math.max(0, -from);
    int end = Math.min(window.length, samples.length - from);
    for (int i = first; i < end; i++) {
      frame[i] = window[i] * samples[from + i];
    }
  }
}
