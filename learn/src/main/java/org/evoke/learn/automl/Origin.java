/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.Locale;

/** Where a configuration comes from. */
public enum Origin {
  /** From the list that every search begins with. */
  PORTFOLIO,
  /** Proposed by the model of what was seen. */
  MODEL,
  /** Drawn from anywhere. */
  RANDOM;

  /** The name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
