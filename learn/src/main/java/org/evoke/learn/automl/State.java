/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.Locale;

/** How far a configuration came. */
public enum State {
  /** Not done yet. */
  OPEN,
  /** Tried on all inner folds. */
  COMPLETE,
  /** Clearly worse than the best on the first inner folds. */
  DISCARDED,
  /** Could not be fitted, or predicted something that is no number. */
  FAILED,
  /** Not done when the time was over. */
  UNFINISHED;

  /** The name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
