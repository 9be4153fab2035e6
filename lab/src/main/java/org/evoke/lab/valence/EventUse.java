/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.util.List;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;

/** The rows of the paper's Table II: which event features a model is given. */
enum EventUse {
  /** None. */
  WITHOUT("without"),
  /** Those of the detectors of verbal sounds. */
  VERBAL("verbal"),
  /** Those of the detectors of non-verbal sounds. */
  NON_VERBAL("non-verbal"),
  /** Both. */
  ALL("all");

  private final String id;

  EventUse(String id) {
    this.id = id;
  }

  /** The name in settings and cells. */
  String id() {
    return id;
  }

  List<EventKind> kinds() {
    return switch (this) {
      case WITHOUT -> List.of();
      case VERBAL -> List.of(EventKind.VERBAL);
      case NON_VERBAL -> List.of(EventKind.NON_VERBAL);
      case ALL -> List.of(EventKind.values());
    };
  }

  static EventUse named(String id) {
    for (EventUse use : values()) {
      if (use.id.equals(id)) {
        return use;
      }
    }
    throw new UsageException(
        KnownNames.unknown(
            "value of events", id, List.of(values()).stream().map(EventUse::id).toList()));
  }
}
