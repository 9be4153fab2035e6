/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import org.evoke.core.MediaInfo;

/**
 * The media file that an answer is about.
 *
 * @param name name of the file without its folders; halves of surrogate pairs, which some systems
 *     allow in names and no file of text can hold, are replaced by U+FFFD
 * @param sha256 digest of the file, 64 hexadecimal digits
 * @param info what the file holds
 * @param seconds duration as decoded
 */
public record Source(String name, String sha256, MediaInfo info, double seconds) {
  public Source {
    name =
        name.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
