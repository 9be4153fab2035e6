/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

/**
 * Fingerprints of a file at regular times: like material has codes that differ in few bits.
 *
 * @param hopSeconds distance of the codes
 * @param startSeconds time where the part that code 0 stands for begins; code k stands for the part
 *     from {@code startSeconds + k hopSeconds} to the beginning of the next
 * @param codes the bits
 * @param likeBits codes that differ in this many bits are as likely alike as not
 */
record Prints(double hopSeconds, double startSeconds, long[] codes, int likeBits) {
  /** How many codes there are at most: the alignment of two files needs so many squared bytes. */
  static final int MOST = 6000;

  /** How far two codes are alike: 1 for equal ones, 0 for {@link #likeBits}, negative beyond. */
  static double likeness(Prints a, int i, Prints b, int j) {
    return 1 - (double) Long.bitCount(a.codes[i] ^ b.codes[j]) / a.likeBits;
  }
}
