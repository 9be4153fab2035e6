/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text under construction, as UTF-8 bytes. */
final class TextLine {
  private static final int LONGEST_NUMBER = 32;

  private byte[] bytes = new byte[1 << 12];
  private int length;

  TextLine text(String text) {
    byte[] more = text.getBytes(StandardCharsets.UTF_8);
    reserve(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  TextLine character(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** A float32 with nine significant digits, which recover it, or what stands for no number. */
  TextLine number(float value, String notFinite) {
    if (!Float.isFinite(value)) {
      return text(notFinite);
    }
    reserve(LONGEST_NUMBER);
    length = NineDigits.write(value, bytes, length);
    return this;
  }

  /** A number of seconds to the microsecond, without zeros at the end. */
  TextLine seconds(double seconds) {
    long micros = Math.round(seconds * 1e6);
    text(Long.toString(micros / 1_000_000));
    long rest = Math.abs(micros % 1_000_000);
    if (rest > 0) {
      String digits = Long.toString(1_000_000 + rest).substring(1);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      character('.').text(digits.substring(0, end));
    }
    return this;
  }

  /** Writes the text and starts anew. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
