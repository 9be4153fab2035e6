/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers;

/** Text that no format stumbles over, whatever names of files and labels hold. */
public final class SafeText {
  private static final int REPLACEMENT = 0xFFFD;

  private SafeText() {}

  /**
   * The text on one line: white space becomes a space; control characters, halves of surrogate
   * pairs and code points that are no characters become U+FFFD. The rest, such as quotes, emoji and
   * right-to-left text, stays. What is left may stand in XML 1.0.
   */
  public static String line(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().map(SafeText::safe).forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static int safe(int c) {
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
      return ' ';
    }
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return Character.isISOControl(c) || surrogate || noCharacter ? REPLACEMENT : c;
  }
}
