/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import org.evoke.core.InputException;

/**
 * Something that is heard or seen for a time.
 *
 * @param label what it is
 * @param onset start in seconds, at least 0
 * @param offset end in seconds, not before the start
 */
public record Event(String label, double onset, double offset) {
  public Event {
    if (!(onset >= 0 && offset >= onset && Double.isFinite(offset))) {
      throw new InputException(
          "event "
              + label
              + " from "
              + onset
              + " to "
              + offset
              + " s; must start at 0 or later and not end before it starts");
    }
  }
}
