/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.spectrum;

import org.evoke.audio.floatmath.FloatMath;
import org.evoke.audio.floatmath.FloatPower;

/**
 * Mel bands as the ear weighs them: equal-loudness curve and compression by the power 0.33, after
 * H. Hermansky, Perceptual linear predictive analysis of speech, J. Acoust. Soc. Am. 87 (1990); and
 * the same with each band filtered over time before the compression (RASTA, H. Hermansky and N.
 * Morgan, IEEE Trans. Speech Audio Process. 2, 1994). Holds the state of the filters: one instance
 * per sound.
 */
public final class AuditoryBands {
  private static final float FLOOR = 9.3e-10f;
  private static final float COMPRESSION = 0.33f;
  private static final double FRAME_SECONDS = 0.01;
  private static final double UPPER_HERTZ = 29;
  private static final double LOWER_HERTZ = 1;

  /** Frames before the recursive part of the filter begins. */
  private static final int START_FRAMES = 5;

  private final FloatPower compression = new FloatPower(COMPRESSION);
  private final float[] loudness;
  private final float[] logLoudness;
  private final float[] feedForward;
  private final float feedBack;
  private final float[][] state;
  private int frame;

  /** Prepares the weights of the bands of a bank. */
  public AuditoryBands(MelBank bank) {
    int bands = bank.bands();
    this.loudness = new float[bands];
    this.logLoudness = new float[bands];
    this.state = new float[bands][4];
    for (int m = 0; m < bands; m++) {
      loudness[m] = (float) equalLoudness(bank.centreHertz(m));
      logLoudness[m] = FloatMath.log(loudness[m]);
    }
    float om = (float) StrictMath.cos(2 * Math.PI * UPPER_HERTZ * FRAME_SECONDS);
    float norm = (float) StrictMath.sqrt(10 * (32.0 * om * om + 8));
    float outer = (float) (2.0 / norm);
    float inner = (float) (4.0 * om / norm);
    this.feedForward = new float[] {outer, -inner, 0, inner, -outer};
    this.feedBack = (float) (1 - StrictMath.sin(2 * Math.PI * LOWER_HERTZ * FRAME_SECONDS));
  }

  /** Sensitivity of hearing at a frequency, with the seventh power that the reference set has. */
  private static double equalLoudness(double hertz) {
    double w = 2 * Math.PI * hertz;
    double w2 = w * w;
    double low = w2 + 6.3e6;
    return 1e32
        * ((w2 + 56.8e6) * w2 * w2)
        / (low * low * (w2 + 0.38e9) * (w2 * w2 * w2 * w + 1.7e31));
  }

  /** Compresses the bands of a frame as they are. */
  public void plain(float[] bands, float[] target) {
    for (int m = 0; m < loudness.length; m++) {
      float weighted = Math.max(bands[m], FLOOR) * loudness[m];
      target[m] = compression.of(weighted);
    }
  }

  /** Filters and compresses the bands of the next frame. */
  public void rasta(float[] bands, float[] target) {
    for (int m = 0; m < loudness.length; m++) {
      float filtered = filter(state[m], FloatMath.log(Math.max(bands[m], FLOOR)));
      target[m] = FloatMath.exp(COMPRESSION * (filtered + logLoudness[m]));
    }
    frame++;
  }

  /** One step of the filter in transposed direct form II. */
  private float filter(float[] z, float input) {
    float[] b = feedForward;
    boolean started = frame >= START_FRAMES;
    float output = b[0] * input + z[0];
    z[0] = (b[1] * input + z[1]) + (started ? feedBack * output : 0);
    z[1] = b[2] * input + z[2];
    z[2] = b[3] * input + z[3];
    z[3] = b[4] * input;
    return started ? output : 0;
  }

  /** Arithmetic mean of bands, single-precision sum. */
  public static float mean(float[] bands) {
    float sum = 0;
    for (float band : bands) {
      sum += band;
    }
    return sum / bands.length;
  }
}
