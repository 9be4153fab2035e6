/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.emobase;

import java.util.ArrayList;
import java.util.List;
import org.evoke.audio.descriptor.DescriptorLevel;

/**
 * The levels of emobase2010: 1 + 15 + 8 + 8 + 2 = 34 descriptors of every frame, 4 of voiced
 * frames, their deltas, and the pitch contour before smoothing.
 */
public final class EmobaseLevels {
  public static final DescriptorLevel LLD = new DescriptorLevel("lld", lld("_sma"));
  public static final DescriptorLevel LLD_DELTA = new DescriptorLevel("lld_delta", lld("_sma_de"));
  public static final DescriptorLevel LLD2 = new DescriptorLevel("lld2", lld2("_sma"));
  public static final DescriptorLevel LLD2_DELTA =
      new DescriptorLevel("lld2_delta", lld2("_sma_de"));
  public static final DescriptorLevel F0 = new DescriptorLevel("F0final", List.of("F0final"));

  private EmobaseLevels() {}

  private static List<String> lld(String suffix) {
    List<String> names = new ArrayList<>();
    names.add("pcm_loudness" + suffix);
    addIndexed(names, "pcm_fftMag_mfcc" + suffix, 15);
    addIndexed(names, "logMelFreqBand" + suffix, 8);
    addIndexed(names, "lspFreq" + suffix, 8);
    names.add("F0finEnv" + suffix);
    names.add("voicingFinalUnclipped" + suffix);
    return names;
  }

  private static List<String> lld2(String suffix) {
    return List.of(
        "F0final" + suffix, "jitterLocal" + suffix, "jitterDDP" + suffix, "shimmerLocal" + suffix);
  }

  private static void addIndexed(List<String> names, String name, int count) {
    for (int i = 0; i < count; i++) {
      names.add(name + "[" + i + "]");
    }
  }
}
