/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio;

import org.evoke.audio.deam.DeamExtraction;
import org.evoke.core.FeatureExtractor;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.SignalStream;

/**
 * The feature set {@code deam74}: means and standard deviations of ComParE 2013 descriptors over
 * half seconds, as the DEAM collection (A. Aljanaki, Y.-H. Yang, M. Soleymani, PLOS ONE 12, 2017)
 * publishes them for music at 44.1 kHz.
 *
 * <p>It has 73 columns: the published table's 74 without {@code pcm_RMSenergy_sma_de_amean}, which
 * says less about the sound than about the length of the window. Row k covers the descriptor frames
 * 50 k .. 50 k + 49 and thus the seconds k/2 .. (k+1)/2. A shorter part at the end becomes a row of
 * its own, which ends with the sound, if it has at least 25 frames; a shorter one is left out,
 * unless it is the whole sound. Channels are averaged. Memory grows by 600 bytes per second of
 * sound.
 */
public final class Deam74 implements FeatureExtractor {
  /** The only sample rate in hertz that the set is defined at. */
  public static final int SAMPLE_RATE = 44100;

  private static final FeatureSet SET = new FeatureSet("deam74", "1", DeamExtraction.columns());

  @Override
  public FeatureSet set() {
    return SET;
  }

  /**
   * Reads the stream to its end. The stream is not closed.
   *
   * @throws InputException if the rate is not 44100 Hz, a sample is not finite, or the sound is
   *     shorter than 60 ms
   */
  @Override
  public FeatureTrack extract(SignalStream signal) {
    if (signal.sampleRate() != SAMPLE_RATE) {
      throw new InputException(
          "sample rate is "
              + signal.sampleRate()
              + " Hz, deam74 is defined at "
              + SAMPLE_RATE
              + " Hz only; resample the sound first");
    }
    return DeamExtraction.extract(SET, signal);
  }
}
