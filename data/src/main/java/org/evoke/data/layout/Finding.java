/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.util.Locale;

/**
 * Something about a data set on disk that is not as its owners describe it.
 *
 * @param kind what sort of thing
 * @param file where, below the folder of the data set
 * @param line line in the file, counted from 1; 0 where it is about the whole
 * @param text what is wrong and what would be right
 */
public record Finding(Kind kind, String file, int line, String text) {
  /** Sorts of findings. */
  public enum Kind {
    /** A file, column or item is not there. */
    MISSING,
    /** It is there and cannot be read. */
    MALFORMED,
    /** The same thing comes twice. */
    DUPLICATE,
    /** A value lies outside the scale of its labels. */
    OUT_OF_SCALE,
    /** It can be used, but is not what one expects. */
    ODD;

    /** In words, such as {@code out of scale}. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Whether the data cannot be used as they are. */
  public boolean blocks() {
    return kind != Kind.ODD;
  }

  /** Kind, place and text on one line. */
  public String words() {
    return kind.words() + ": " + file + (line > 0 ? ":" + line : "") + ": " + text;
  }
}
