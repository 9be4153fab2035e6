/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.util.Locale;

/** What a job does. */
public enum JobKind {
  /** Predicts one media file. */
  PREDICT,
  /** Compares two files that were predicted. */
  COMPARE;

  /** The name in answers and in the database, such as {@code predict}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
