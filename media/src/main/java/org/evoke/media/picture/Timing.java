/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * The moments at which the picture on screen is wanted.
 *
 * @param moments ascending times in seconds, without end where {@code untilEnd}
 * @param untilEnd whether moments beyond the end of the film are left out rather than given the
 *     last picture
 */
public record Timing(PrimitiveIterator.OfDouble moments, boolean untilEnd) {
  /** So many moments a second up to the end of the film. */
  public static Timing rate(double perSecond) {
    return new Timing(
        LongStream.iterate(0, k -> k + 1).mapToDouble(k -> k / perSecond).iterator(), true);
  }

  /** Given moments. */
  public static Timing at(double... seconds) {
    return new Timing(Arrays.stream(seconds).iterator(), false);
  }
}
