/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.frame;

/** The most recent samples of a sound of any length, in a buffer of fixed size. */
public final class SampleRing {
  private final float[] samples;
  private final int mask;
  private long end;

  /**
   * Makes an empty ring.
   *
   * @param atLeast how many samples it keeps at least
   */
  public SampleRing(int atLeast) {
    this.samples = new float[Integer.highestOneBit(Math.max(1, atLeast - 1)) * 2];
    this.mask = samples.length - 1;
  }

  /** Number of samples that have been appended so far. */
  public long end() {
    return end;
  }

  /** Appends {@code length} samples, at most as many as the ring keeps. */
  public void append(float[] source, int from, int length) {
    int place = (int) end & mask;
    int first = Math.min(length, samples.length - place);
    System.arraycopy(source, from, samples, place, first);
    System.arraycopy(source, from + first, samples, 0, length - first);
    end += length;
  }

  /**
   * Copies a stretch of samples.
   *
   * @param start number of the first sample since the beginning of the sound
   * @param length samples to copy; all of them must have been appended and not yet overwritten
   */
  public void copy(long start, int length, float[] target) {
    if (start < end - samples.length || start < 0 || start + length > end) {
      throw new IllegalStateException(
          "samples "
              + start
              + " to "
              + (start + length)
              + " are not in the ring, which ends at "
              + end);
    }
    int place = (int) start & mask;
    int first = Math.min(length, samples.length - place);
    System.arraycopy(samples, place, target, 0, first);
    System.arraycopy(samples, 0, target, first, length - first);
  }
}
