/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio;

import java.util.List;
import org.evoke.audio.opensmile.OpenSmileSet;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.FeatureExtractor;
import org.evoke.core.UsageException;

/** The feature sets of this module by name. */
public final class AudioFeatures {
  private static final List<OpenSmileSet> OPEN_SMILE =
      List.of(OpenSmileSet.EMOBASE2010, OpenSmileSet.COMPARE13);
  private static final String DEAM74 = "deam74";

  private AudioFeatures() {}

  /** Names of all sets. */
  public static List<String> names() {
    return List.of(
        OpenSmileSet.EMOBASE2010.set().name(), OpenSmileSet.COMPARE13.set().name(), DEAM74);
  }

  /**
   * The extractor of a set in its usual form: one row for the whole sound for the openSMILE sets,
   * one row per half second for {@code deam74}.
   *
   * @throws UsageException when there is no such set
   */
  public static FeatureExtractor extractor(String name) {
    return name.equals(DEAM74) ? new Deam74() : openSmile(name).wholeFile();
  }

  /**
   * The extractor of a set over windows.
   *
   * @throws UsageException when there is no such set, or it has windows of its own
   */
  public static FeatureExtractor extractor(String name, Windowing windowing) {
    return openSmile(name).windows(windowing);
  }

  /**
   * A set that can be had over a whole sound, over windows and as descriptors.
   *
   * @throws UsageException when there is no such set, or it has only one form
   */
  public static OpenSmileSet openSmile(String name) {
    for (OpenSmileSet set : OPEN_SMILE) {
      if (set.set().name().equals(name)) {
        return set;
      }
    }
    if (name.equals(DEAM74)) {
      throw new UsageException(
          "feature set deam74 has rows of half a second only; windows and descriptors exist for "
              + "emobase2010 and compare13");
    }
    throw new UsageException(
        "unknown feature set " + name + ", must be one of " + String.join(", ", names()));
  }
}
