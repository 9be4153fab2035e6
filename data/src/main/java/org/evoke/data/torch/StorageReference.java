/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

/**
 * A named run of numbers in the file.
 *
 * @param type its class, which says what the numbers are
 * @param key its name in the file
 * @param offset first number that is meant
 * @param count how many numbers are meant
 */
record StorageReference(ClassName type, String key, long offset, long count) {}
