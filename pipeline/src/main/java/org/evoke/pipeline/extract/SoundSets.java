/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.evoke.audio.opensmile.OpenSmileSet;
import org.evoke.core.UsageException;

/** The feature sets that can be extracted, by name. */
public final class SoundSets {
  private static final Map<String, SoundSet> SETS = register();

  private SoundSets() {}

  private static Map<String, SoundSet> register() {
    Map<String, SoundSet> sets = new LinkedHashMap<>();
    for (SoundSet set :
        List.of(
            new OpenSmileSound(OpenSmileSet.EMOBASE2010, "emobase2010_"),
            new OpenSmileSound(OpenSmileSet.COMPARE13, "compare13_lld_"),
            new DeamSound())) {
      sets.put(set.name(), set);
    }
    return sets;
  }

  /** The names of all sets. */
  public static List<String> names() {
    return List.copyOf(SETS.keySet());
  }

  /**
   * The sets of some names, each once.
   *
   * @throws UsageException when there is no such set or none is named
   */
  static List<SoundSet> named(List<String> names) {
    if (names.isEmpty()) {
      throw new UsageException("no feature set named; known are " + String.join(", ", names()));
    }
    return new LinkedHashSet<>(names).stream().map(SoundSets::one).toList();
  }

  private static SoundSet one(String name) {
    SoundSet set = SETS.get(name);
    if (set == null) {
      throw new UsageException(
          "feature set " + name + " is not known; known are " + String.join(", ", names()));
    }
    return set;
  }
}
