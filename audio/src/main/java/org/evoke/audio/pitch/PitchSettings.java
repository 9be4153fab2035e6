/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

/**
 * What the feature sets do differently in the search for pitch candidates.
 *
 * @param windowSigma width of the Gaussian window of the 60 ms frames, relative to half the frame
 * @param sharpen whether peaks of the spectrum are sharpened and smoothed before the frequency axis
 *     becomes logarithmic, and low octaves attenuated after it
 * @param candidates how many candidates are kept
 * @param ranking how they are chosen
 */
public record PitchSettings(
    double windowSigma, boolean sharpen, int candidates, PitchCandidates.Ranking ranking) {
  /** Nominal length in seconds of the frames that pitch is found in. */
  public static final double FRAME_SECONDS = 0.060;

  /** ComParE 2013. */
  public static final PitchSettings COMPARE =
      new PitchSettings(0.4, true, 6, PitchCandidates.Ranking.BEST);

  /** emobase2010. */
  public static final PitchSettings EMOBASE =
      new PitchSettings(0.25, false, 3, PitchCandidates.Ranking.RECORDS);
}
