/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

/**
 * Names in single quotes, as openSMILE's tables and Weka's have them: a quote, a backslash and the
 * ends of lines are escaped by a backslash.
 */
final class QuotedName {
  private QuotedName() {}

  static String quote(String name) {
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '\'', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('\'').toString();
  }

  /**
   * The index after the closing quote of a name that starts at the beginning of a line.
   *
   * @return -1 if it is not closed
   */
  static int end(String line) {
    for (int i = 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '\'') {
        return i + 1;
      }
    }
    return -1;
  }

  static String unquote(String quoted) {
    StringBuilder name = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c != '\\') {
        name.append(c);
        continue;
      }
      char escaped = quoted.charAt(++i);
      name.append(
          switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escaped;
          });
    }
    return name.toString();
  }
}
