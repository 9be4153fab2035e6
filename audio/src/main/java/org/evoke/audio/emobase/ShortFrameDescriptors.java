/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.emobase;

import org.evoke.audio.floatmath.FloatMath;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.prediction.Autocorrelation;
import org.evoke.audio.prediction.Durbin;
import org.evoke.audio.prediction.LineSpectralPairs;
import org.evoke.audio.spectrum.Cepstrum;
import org.evoke.audio.spectrum.FrameSpectrum;
import org.evoke.audio.spectrum.MelBank;
import org.evoke.audio.spectrum.Window;

/**
 * The 1 + 15 + 8 + 8 = 32 descriptors of emobase2010 that come from frames of 25 ms: loudness,
 * cepstral coefficients, logarithmic mel bands, line spectral frequencies.
 */
final class ShortFrameDescriptors {
  /** Number of descriptors. */
  static final int WIDTH = 32;

  static final double FRAME_SECONDS = 0.025;

  private static final float PRE_EMPHASIS = 0.97f;
  private static final int CEPSTRUM_AT = 1;
  private static final int BANDS_AT = CEPSTRUM_AT + 15;
  private static final int PAIRS_AT = BANDS_AT + 8;
  private static final float LOWEST_BAND_POWER = 1e-12f;
  private static final double REFERENCE_INTENSITY = 1e-6;
  private static final double LOUDNESS_EXPONENT = 0.3;

  private final double firstSampleShare;
  private final FrameSpectrum spectrum;
  private final MelBank cepstrumBands;
  private final float[] cepstrumPowers;
  private final Cepstrum cepstrum;
  private final MelBank bands;
  private final float[] bandPowers;
  private final FrameResampler resampler;
  private final float[] resampled;
  private final float[] autocorrelation = new float[LineSpectralPairs.ORDER + 1];
  private final float[] prediction = new float[LineSpectralPairs.ORDER];
  private final LineSpectralPairs pairs = new LineSpectralPairs();

  ShortFrameDescriptors(Framing framing) {
    float[] window = Window.hamming(framing.length());
    firstSampleShare = firstSampleShare(framing.length());
    spectrum = new FrameSpectrum(framing, window, PRE_EMPHASIS);
    cepstrumBands = new MelBank(framing, 26, 20, 8000);
    cepstrumPowers = new float[cepstrumBands.bands()];
    cepstrum = new Cepstrum(cepstrumBands.bands(), 0, 14, 1, 1e-8f);
    bands = new MelBank(framing, 8, 20, 6500);
    bandPowers = new float[bands.bands()];
    resampler = new FrameResampler(framing);
    resampled = new float[resampler.length()];
  }

  /** Share of the first sample in the sum of a Hamming window, in double precision. */
  private static double firstSampleShare(int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += 0.54 - 0.46 * StrictMath.cos(2 * Math.PI * i / (length - 1.0));
    }
    return (0.54 - 0.46) / sum;
  }

  /**
   * Describes a frame.
   *
   * @param frame samples
   * @param row receives {@link #WIDTH} values
   */
  void describe(float[] frame, float[] row) {
    row[0] = loudness(frame[0]);
    spectrum.analyse(frame);
    cepstrumBands.apply(spectrum.power(), cepstrumPowers);
    cepstrum.apply(cepstrumPowers, row, CEPSTRUM_AT);
    bands.apply(spectrum.power(), bandPowers);
    for (int b = 0; b < bandPowers.length; b++) {
      row[BANDS_AT + b] = FloatMath.log(Math.max(bandPowers[b], LOWEST_BAND_POWER));
    }
    resampler.resample(spectrum.real(), spectrum.imaginary(), resampled);
    Autocorrelation.compute(resampled, resampled.length, autocorrelation);
    Durbin.solve(autocorrelation, prediction);
    pairs.find(prediction, row, PAIRS_AT);
  }

  /** The reference averages over the window no further than its first sample. */
  private float loudness(float first) {
    double intensity = firstSampleShare * ((double) first * first);
    return (float) StrictMath.pow(intensity / REFERENCE_INTENSITY, LOUDNESS_EXPONENT);
  }
}
