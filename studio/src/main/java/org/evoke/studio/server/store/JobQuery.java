/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.util.Optional;

/**
 * Which jobs are wanted.
 *
 * @param search part of the name or of the words, in any case; empty for all
 * @param active jobs with something to do, or those without; empty for both
 * @param sort what they are sorted by
 * @param ascending the lowest first
 * @param limit most jobs
 * @param offset jobs to leave out before
 */
public record JobQuery(
    String search, Optional<Boolean> active, Sort sort, boolean ascending, int limit, int offset) {
  /** What jobs can be sorted by. */
  public enum Sort {
    CREATED("created"),
    NAME("name collate nocase"),
    LENGTH("seconds"),
    VALENCE("valence"),
    AROUSAL("arousal");

    private final String column;

    Sort(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }
}
