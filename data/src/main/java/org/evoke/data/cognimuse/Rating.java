/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import java.util.Locale;

/** Which of the two emotions of a viewer was annotated. */
public enum Rating {
  /** What the annotator felt. */
  EXPERIENCED,
  /** What the film makers meant one to feel, as the annotator sees it. */
  INTENDED;

  /** The key of its folder, and its name on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
