/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.emobase;

import org.evoke.audio.frame.Framing;

/**
 * Resamples a frame towards 11 kHz by a truncated inverse transform of its spectrum. Single
 * precision; for each sample the terms are added one after the other, cosine before sine.
 *
 * <p>Like the reference, it does not halve the zero bin and stops at an even bin near the number of
 * output samples over two, so that the result is low-passed well below half of 11 kHz.
 */
final class FrameResampler {
  private static final double TARGET_RATE = 11000;

  private final int length;
  private final int bins;
  private final float scale;
  private final float[] nyquistCosine;
  private final float[][] cosines;
  private final float[][] sines;

  /**
   * Prepares tables.
   *
   * @param framing frames of 25 ms that the spectra come from
   */
  FrameResampler(Framing framing) {
    int transform = framing.transformLength();
    double spectrumShare = framing.seconds() / framing.paddedSeconds();
    double ratio = TARGET_RATE / framing.sampleRate();
    length = (int) Math.round(transform * ratio * spectrumShare);
    double period = transform * (length / (transform * spectrumShare));
    bins = (Math.min(transform, length) & ~1) / 2 - 1;
    scale = transform / 2f;
    nyquistCosine = length >= transform ? wave(transform / 2, period, 0) : null;
    cosines = new float[bins][];
    sines = new float[bins][];
    for (int b = 0; b < bins; b++) {
      cosines[b] = wave(b + 1, period, 0);
      sines[b] = wave(b + 1, period, 1);
    }
  }

  private float[] wave(int bin, double period, int quarterTurns) {
    float[] wave = new float[length];
    for (int i = 0; i < length; i++) {
      double angle = 2 * Math.PI * bin * i / period;
      wave[i] = (float) (quarterTurns == 0 ? StrictMath.cos(angle) : StrictMath.sin(angle));
    }
    return wave;
  }

  /** Number of samples that a frame becomes. */
  int length() {
    return length;
  }

  /**
   * Resamples a frame.
   *
   * @param real real parts of the bins
   * @param imaginary imaginary parts, with the sign convention + sum x sin
   * @param frame receives {@link #length} samples
   */
  void resample(float[] real, float[] imaginary, float[] frame) {
    for (int i = 0; i < length; i++) {
      frame[i] = real[0];
    }
    if (nyquistCosine != null) {
      float nyquist = real[real.length - 1];
      for (int i = 0; i < length; i++) {
        frame[i] += nyquist * nyquistCosine[i];
      }
    }
    int b = 0;
    for (; b + 1 < bins; b += 2) {
      addTwo(
          frame,
          real[b + 1],
          cosines[b],
          imaginary[b + 1],
          sines[b],
          real[b + 2],
          cosines[b + 1],
          imaginary[b + 2],
          sines[b + 1]);
    }
    for (; b < bins; b++) {
      addOne(frame, real[b + 1], cosines[b], imaginary[b + 1], sines[b]);
    }
    for (int i = 0; i < length; i++) {
      frame[i] /= scale;
    }
  }

  private void addOne(float[] frame, float re, float[] cosine, float im, float[] sine) {
    for (int i = 0; i < length; i++) {
      frame[i] = (frame[i] + re * cosine[i]) + im * sine[i];
    }
  }

  /** Two bins in one pass, which halves the traffic of the partial sums. */
  private void addTwo(
      float[] frame,
      float re0,
      float[] cosine0,
      float im0,
      float[] sine0,
      float re1,
      float[] cosine1,
      float im1,
      float[] sine1) {
    for (int i = 0; i < length; i++) {
      frame[i] =
          (((frame[i] + re0 * cosine0[i]) + im0 * sine0[i]) + re1 * cosine1[i]) + im1 * sine1[i];
    }
  }
}
