/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;

/** An experiment changed so that it must give nothing. */
public enum Control {
  /** Labels in random order, {@link ShuffledLabels}. */
  SHUFFLED_LABELS,
  /** A feature that equals the label in test rows alone, {@link Canary}. */
  CANARY;

  /** The name on the command line, such as {@code shuffled-labels}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The control of this {@link #id}.
   *
   * @throws UsageException when there is none, with the nearest known name
   */
  public static Control named(String id) {
    List<String> known = Stream.of(values()).map(Control::id).toList();
    int index = known.indexOf(id);
    if (index < 0) {
      throw new UsageException(KnownNames.unknown("control", id, known));
    }
    return values()[index];
  }
}
