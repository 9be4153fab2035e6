/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.util.List;

/** The two kinds of human sounds that the paper tells apart. */
enum EventKind {
  /** Speech, crowds, singing. */
  VERBAL("verbal", "sed-verbal"),
  /** Laughter, crying, shouting, breathing and the like. */
  NON_VERBAL("non-verbal", "sed-nonverbal");

  private final String id;
  private final String set;

  EventKind(String id, String set) {
    this.id = id;
    this.set = set;
  }

  /** The name in settings and folders. */
  String id() {
    return id;
  }

  /** Name of the features of its detectors. */
  String set() {
    return set;
  }

  EventKind other() {
    return this == VERBAL ? NON_VERBAL : VERBAL;
  }

  /** Its labels that are annotated. */
  List<String> labels(Films films) {
    return this == VERBAL ? films.verbal() : films.nonVerbal();
  }
}
