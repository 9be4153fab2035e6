/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import org.evoke.core.UsageException;

/**
 * What a person wrote about a moment of a file.
 *
 * @param seconds when, from the start of the file
 * @param text one line or several, not blank
 */
public record Remark(double seconds, String text) {
  public Remark {
    if (!(seconds >= 0 && Double.isFinite(seconds))) {
      throw new UsageException("time of a remark is " + seconds + " s, must be 0 or later");
    }
    if (text.isBlank()) {
      throw new UsageException("remark at " + seconds + " s has no text");
    }
  }
}
