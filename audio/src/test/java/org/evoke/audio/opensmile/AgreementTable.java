/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.evoke.audio.GoldenSound;
import org.evoke.testkit.Agreement;

/** Agreement per set and recording as a Markdown table. */
final class AgreementTable {
  /** Below it a difference counts as absolute. */
  static final double FLOOR = 1e-5;

  private final Map<String, Map<String, Agreement>> sets = new TreeMap<>();

  void add(String set, String recording, Agreement agreement) {
    sets.computeIfAbsent(
            set, name -> new TreeMap<>(Comparator.comparing(GoldenSound.NAMES::indexOf)))
        .put(recording, agreement);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("| set | recording | values | bit-equal | <= 1e-6 | <= 1e-4 | <= 1e-2 |\n");
    text.append("|---|---|---:|---:|---:|---:|---:|\n");
    sets.forEach(
        (set, recordings) ->
            recordings.forEach(
                (recording, agreement) -> text.append(row(set, recording, agreement))));
    return text.toString();
  }

  private static String row(String set, String recording, Agreement agreement) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %.2f %% | %.2f %% | %.2f %% |%n",
        set,
        recording,
        agreement.count(),
        agreement.equal(),
        100 * agreement.share(1e-6),
        100 * agreement.share(1e-4),
        100 * agreement.share(1e-2));
  }
}
