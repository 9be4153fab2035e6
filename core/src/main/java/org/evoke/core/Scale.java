/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/**
 * What a number means.
 *
 * @param name short identifier, such as {@code valence[-1,1]}
 * @param low lowest value
 * @param high highest value
 * @param lowMeaning what the lowest value stands for, in plain words
 * @param highMeaning what the highest value stands for, in plain words
 */
public record Scale(String name, double low, double high, String lowMeaning, String highMeaning) {
  /** Valence as Evoke reports it. */
  public static final Scale VALENCE =
      new Scale("valence", -1, 1, "very unpleasant", "very pleasant");

  /** Arousal as Evoke reports it. */
  public static final Scale AROUSAL = new Scale("arousal", -1, 1, "very calm", "very excited");

  /** Loudness in LUFS (EBU R 128). */
  public static final Scale LOUDNESS = new Scale("loudness", -70, 0, "silence", "full scale");

  public Scale {
    if (!(low < high)) {
      throw new UsageException("scale " + name + " goes from " + low + " to " + high);
    }
  }

  /** The same meaning with other ends, for instance the nine-point scale of DEAM. */
  public Scale withRange(double newLow, double newHigh) {
    return new Scale(name, newLow, newHigh, lowMeaning, highMeaning);
  }

  /** Converts a value of this scale linearly to another scale: low to low, high to high. */
  public double convert(double value, Scale to) {
    return to.low + (value - low) * (to.high - to.low) / (high - low);
  }
}
