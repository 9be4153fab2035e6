/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file after RFC 9110, section 14.
 *
 * @param first byte, from 0
 * @param last byte, included
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The part that a Range header asks for.
   *
   * @param header value of the header, null where there is none
   * @return nothing where the whole file is to be sent: without a header, or with several parts,
   *     which a server need not send
   * @throws Problem when it is malformed or outside of the file
   */
  static Optional<ByteRange> of(String header, long length) {
    if (header == null || header.matches("bytes=[\\d\\s,-]*,[\\d\\s,-]*")) {
      return Optional.empty();
    }
    Matcher parts = ONE.matcher(header);
    if (!parts.matches() || (parts.group(1).isEmpty() && parts.group(2).isEmpty())) {
      throw wrong(length);
    }
    ByteRange range =
        parts.group(1).isEmpty()
            ? new ByteRange(Math.max(0, length - Long.parseLong(parts.group(2))), length - 1)
            : new ByteRange(Long.parseLong(parts.group(1)), last(parts.group(2), length));
    if (range.first > range.last || range.first >= length) {
      throw wrong(length);
    }
    return Optional.of(range);
  }

  private static long last(String text, long length) {
    return text.isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(text));
  }

  private static Problem wrong(long length) {
    return new Problem(416, "The range is not one of a file of " + length + " bytes.");
  }

  long length() {
    return last - first + 1;
  }
}
