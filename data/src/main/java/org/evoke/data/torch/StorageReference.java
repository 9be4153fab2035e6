/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.util.Optional;

/**
 * A named run of numbers in the file.
 *
 * @param type its class, which says what the numbers are
 * @param key its name in the file
 * @param offset first number that is meant
 * @param count how many numbers are meant
 * @param held the numbers, little-endian, where the pickle itself holds them
 */
record StorageReference(
    ClassName type, String key, long offset, long count, Optional<byte[]> held) {
  /** Numbers elsewhere in the file. */
  StorageReference(ClassName type, String key, long offset, long count) {
    this(type, key, offset, count, Optional.empty());
  }
}
