/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import org.evoke.core.InputException;

/**
 * When an estimated event lies where a reference event does.
 *
 * @param collar seconds that the onsets may differ by, inclusive
 * @param lengthShare the offsets may differ by the collar or this share of the reference event's
 *     length, whichever is more
 * @param offsets whether offsets are looked at
 */
public record EventRule(double collar, double lengthShare, boolean offsets) {
  /** Onsets within 0.2 s, offsets within 0.2 s or half the length. */
  public static final EventRule USUAL = new EventRule(0.2, 0.5, true);

  public EventRule {
    if (!(collar >= 0 && collar < Double.POSITIVE_INFINITY)) {
      throw new InputException("collar is " + collar + " s, must be 0 or more");
    }
    if (!(lengthShare >= 0 && lengthShare < Double.POSITIVE_INFINITY)) {
      throw new InputException("share of the length is " + lengthShare + ", must be 0 or more");
    }
  }

  /** Whether the times match; labels are not looked at. */
  boolean matches(Event reference, Event estimated) {
    boolean onset = Math.abs(reference.onset() - estimated.onset()) <= collar;
    double slack = Math.max(collar, lengthShare * (reference.offset() - reference.onset()));
    boolean offset = Math.abs(reference.offset() - estimated.offset()) <= slack;
    return onset && (offset || !offsets);
  }
}
