/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.core.UsageException;

/** Amounts of storage as people write them: {@code 10 GB}, {@code 500MB}, {@code 123456}. */
final class ByteSize {
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,15}(?:\\.\\d{1,3})?)\\s*([kMGT]?)B?", Pattern.CASE_INSENSITIVE);
  private static final List<String> PREFIXES = List.of("", "k", "M", "G", "T");
  private static final int STEP = 1000;

  private ByteSize() {}

  /**
   * Reads an amount in bytes; prefixes are powers of 1000.
   *
   * @param what is named in the message, such as {@code EVOKE_CACHE_LIMIT}
   * @throws UsageException when it is none, or not positive
   */
  static long read(String what, String text) {
    Matcher parts = TEXT.matcher(text.strip());
    if (parts.matches()) {
      BigDecimal bytes = new BigDecimal(parts.group(1));
      int power = power(parts.group(2));
      bytes = bytes.multiply(BigDecimal.valueOf(STEP).pow(power));
      if (bytes.compareTo(BigDecimal.ONE) >= 0
          && bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
        return bytes.longValue();
      }
    }
    throw new UsageException(
        what + " is " + text + ", must be a positive amount such as 10GB, 500MB or 1000000");
  }

  private static int power(String prefix) {
    int power = 0;
    while (!PREFIXES.get(power).equalsIgnoreCase(prefix)) {
      power++;
    }
    return power;
  }

  /** An amount with three or more digits, such as {@code 1.50 GB}. */
  static String write(long bytes) {
    double amount = bytes;
    int power = 0;
    while (amount >= STEP && power < PREFIXES.size() - 1) {
      amount /= STEP;
      power++;
    }
    return power == 0
        ? bytes + " bytes"
        : String.format(Locale.ROOT, "%.2f %sB", amount, PREFIXES.get(power));
  }
}
