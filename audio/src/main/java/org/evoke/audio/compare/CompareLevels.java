/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.compare;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.spectrum.SpectralDescriptors;

/**
 * The levels of the ComParE 2013 set (B. Schuller et al., Interspeech 2013): 4 + 55 + 6 smoothed
 * descriptors, and as many slopes.
 */
public final class CompareLevels {
  /** Number of auditory bands. */
  static final int BANDS = 26;

  /** Number of the last cepstral coefficient; the first is 1. */
  static final int CEPSTRA = 14;

  /** Energy: two loudness-like means, root mean square, zero crossings. */
  public static final DescriptorLevel A =
      new DescriptorLevel(
          "A",
          List.of(
              "audspec_lengthL1norm_sma",
              "audspecRasta_lengthL1norm_sma",
              "pcm_RMSenergy_sma",
              "pcm_zcr_sma"));

  /** Spectrum: 26 auditory bands, 15 descriptors of shape, 14 cepstral coefficients. */
  public static final DescriptorLevel B =
      new DescriptorLevel(
          "B",
          Stream.of(
                  IntStream.range(0, BANDS).mapToObj(m -> "audSpec_Rfilt_sma[" + m + "]"),
                  SpectralDescriptors.NAMES.stream().map(name -> "pcm_fftMag_" + name + "_sma"),
                  IntStream.rangeClosed(1, CEPSTRA).mapToObj(i -> "mfcc_sma[" + i + "]"))
              .flatMap(names -> names)
              .toList());

  /** Voice: pitch, voicing, jitter, shimmer, harmonics to noise. */
  public static final DescriptorLevel NZ =
      new DescriptorLevel(
          "nz",
          List.of(
              "F0final_sma",
              "voicingFinalUnclipped_sma",
              "jitterLocal_sma",
              "jitterDDP_sma",
              "shimmerLocal_sma",
              "logHNR_sma"));

  /** Slopes of A. */
  public static final DescriptorLevel A_DELTA = delta(A);

  /** Slopes of B. */
  public static final DescriptorLevel B_DELTA = delta(B);

  /** Slopes of the voiced-only level. */
  public static final DescriptorLevel NZ_DELTA = delta(NZ);

  private CompareLevels() {}

  private static DescriptorLevel delta(DescriptorLevel level) {
    return new DescriptorLevel(
        level.name() + "_delta",
        level.columns().stream().map(name -> name.replace("_sma", "_sma_de")).toList());
  }
}
