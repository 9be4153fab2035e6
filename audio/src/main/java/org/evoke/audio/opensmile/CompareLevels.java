/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.ArrayList;
import java.util.List;
import org.evoke.audio.descriptor.DescriptorLevel;

/**
 * The levels of IS13_ComParE: 4 + 26 + 15 + 14 = 59 descriptors of every frame, 6 of voiced ones.
 */
final class CompareLevels {
  static final DescriptorLevel A = new DescriptorLevel("A", a("_sma"));
  static final DescriptorLevel A_DELTA = new DescriptorLevel("A_delta", a("_sma_de"));
  static final DescriptorLevel B = new DescriptorLevel("B", b("_sma"));
  static final DescriptorLevel B_DELTA = new DescriptorLevel("B_delta", b("_sma_de"));
  static final DescriptorLevel NZ = new DescriptorLevel("nz", nz("_sma"));
  static final DescriptorLevel NZ_DELTA = new DescriptorLevel("nz_delta", nz("_sma_de"));

  private CompareLevels() {}

  private static List<String> a(String suffix) {
    return List.of(
        "audspec_lengthL1norm" + suffix,
        "audspecRasta_lengthL1norm" + suffix,
        "pcm_RMSenergy" + suffix,
        "pcm_zcr" + suffix);
  }

  private static List<String> b(String suffix) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      names.add("audSpec_Rfilt" + suffix + "[" + i + "]");
    }
    for (String spectral :
        List.of(
            "fband250-650",
            "fband1000-4000",
            "spectralRollOff25.0",
            "spectralRollOff50.0",
            "spectralRollOff75.0",
            "spectralRollOff90.0",
            "spectralFlux",
            "spectralCentroid",
            "spectralEntropy",
            "spectralVariance",
            "spectralSkewness",
            "spectralKurtosis",
            "spectralSlope",
            "psySharpness",
            "spectralHarmonicity")) {
      names.add("pcm_fftMag_" + spectral + suffix);
    }
    for (int i = 1; i <= 14; i++) {
      names.add("mfcc" + suffix + "[" + i + "]");
    }
    return names;
  }

  private static List<String> nz(String suffix) {
    return List.of(
        "F0final" + suffix,
        "voicingFinalUnclipped" + suffix,
        "jitterLocal" + suffix,
        "jitterDDP" + suffix,
        "shimmerLocal" + suffix,
        "logHNR" + suffix);
  }
}
