/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.util.Locale;

/** How far a job has come. */
public enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** The name in answers and in the database, such as {@code queued}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the job has still something to do. */
  public boolean isActive() {
    return this == QUEUED || this == RUNNING;
  }
}
