/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import org.evoke.pipeline.writers.SafeText;

/** What users call files: text to show, never a path. */
final class Names {
  private static final int LONGEST = 200;

  private Names() {}

  /**
   * The name without folders and control characters, shortened where it is very long.
   *
   * @throws Problem when there is none
   */
  static String clean(String given) {
    String text = given == null ? "" : SafeText.line(given).strip();
    String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    if (name.replace('\ufffd', ' ').isBlank() || name.equals(".") || name.equals("..")) {
      throw new Problem(400, "A name of the file is needed: ?name=film.mp4");
    }
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST
        ? name
        : name.substring(name.offsetByCodePoints(name.length(), -LONGEST));
  }
}
