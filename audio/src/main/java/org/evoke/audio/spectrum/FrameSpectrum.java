/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

import org.evoke.audio.frame.Framing;

/**
 * Spectrum of one frame at a time: pre-emphasis if wanted, window, transform, magnitude. Arrays
 * that it returns are its own and hold until the next frame. One instance per thread.
 */
public final class FrameSpectrum {
  private final float[] window;
  private final float preEmphasis;
  private final RealFft fft;
  private final float[] windowed;
  private final float[] real;
  private final float[] imaginary;
  private final float[] magnitude;
  private final float[] power;

  /** Without pre-emphasis; see {@link #FrameSpectrum(Framing, float[], float)}. */
  public FrameSpectrum(Framing framing, float[] window) {
    this(framing, window, 0);
  }

  /**
   * Prepares tables.
   *
   * @param framing length of the frames
   * @param window one factor per sample of the frame
   * @param preEmphasis k in y[i] = x[i] - k x[i-1], within the frame, y[0] = (1 - k) x[0]; 0 for
   *     none
   */
  public FrameSpectrum(Framing framing, float[] window, float preEmphasis) {
    this.window = window;
    this.preEmphasis = preEmphasis;
    this.fft = new RealFft(framing.transformLength());
    this.windowed = new float[framing.length()];
    this.real = new float[framing.bins()];
    this.imaginary = new float[framing.bins()];
    this.magnitude = new float[framing.bins()];
    this.power = new float[framing.bins()];
  }

  /** Analyses a frame of at least as many samples as the window has; it is not changed. */
  public void analyse(float[] frame) {
    if (preEmphasis == 0) {
      for (int i = 0; i < windowed.length; i++) {
        windowed[i] = frame[i] * window[i];
      }
    } else {
      windowed[0] = (1 - preEmphasis) * frame[0] * window[0];
      for (int i = 1; i < windowed.length; i++) {
        windowed[i] = (frame[i] - preEmphasis * frame[i - 1]) * window[i];
      }
    }
    fft.transform(windowed, windowed.length, real, imaginary);
    for (int k = 0; k < magnitude.length; k++) {
      magnitude[k] = (float) Math.sqrt(real[k] * real[k] + imaginary[k] * imaginary[k]);
    }
    for (int k = 0; k < power.length; k++) {
      power[k] = magnitude[k] * magnitude[k];
    }
  }

  /** The frame after pre-emphasis and window. */
  public float[] windowed() {
    return windowed;
  }

  /** Real parts of the bins. */
  public float[] real() {
    return real;
  }

  /** Imaginary parts of the bins, 0 in the first and the last. */
  public float[] imaginary() {
    return imaginary;
  }

  /** Magnitudes of the bins. */
  public float[] magnitude() {
    return magnitude;
  }

  /** Squared magnitudes of the bins. */
  public float[] power() {
    return power;
  }
}
