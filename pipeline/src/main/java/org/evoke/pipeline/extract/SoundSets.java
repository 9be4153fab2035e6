/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.util.LinkedHashSet;
import java.util.List;
import org.evoke.audio.AudioFeatures;
import org.evoke.core.UsageException;

/** The feature sets that can be extracted, by name. */
public final class SoundSets {
  private SoundSets() {}

  /** The names of all sets. */
  public static List<String> names() {
    return AudioFeatures.names();
  }

  /**
   * The sets of some names, each once.
   *
   * @throws UsageException when there is no such set or none is named
   */
  static List<SoundSet> named(List<String> names) {
    if (names.isEmpty()) {
      throw new UsageException("no feature set named, must be of " + String.join(", ", names()));
    }
    return new LinkedHashSet<>(names).stream().map(SoundSets::one).toList();
  }

  private static SoundSet one(String name) {
    SoundSet deam = new DeamSound();
    return name.equals(deam.name()) ? deam : new OpenSmileSound(AudioFeatures.openSmile(name));
  }
}
