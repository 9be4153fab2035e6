/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import org.evoke.core.UsageException;

/** Which pictures of a film are wanted. A picture is on screen from its time to the next one's. */
public sealed interface Sampling {
  /** Every picture. */
  record EveryFrame() implements Sampling {}

  /**
   * The picture on screen at each {@code k / framesPerSecond}, k = 0, 1, ... up to the end of the
   * film. The k-th picture belongs to that moment; its own time is when it came on screen, so that
   * a picture that stands longer comes again with the same time. Before the first picture of a film
   * there is the first.
   */
  record Rate(double framesPerSecond) implements Sampling {
    private static final double MAX_RATE = 1000;

    public Rate {
      if (!(framesPerSecond > 0 && framesPerSecond <= MAX_RATE)) {
        throw new UsageException(
            "frame rate is " + framesPerSecond + " per second, must be above 0, at most 1000");
      }
    }
  }

  /**
   * The picture on screen at each of some times, one for each: before the first picture the first,
   * after the end the last. Long stretches between them are skipped by seeking, which does not
   * change the pictures.
   *
   * @param seconds times from the start of the file, ascending, at least 0
   */
  record Times(double... seconds) implements Sampling {
    public Times {
      double previous = 0;
      for (double time : seconds) {
        if (!(time >= previous) || Double.isInfinite(time)) {
          throw new UsageException(
              "time " + time + " s follows " + previous + " s, times must ascend from 0");
        }
        previous = time;
      }
    }
  }

  /** Every picture. */
  static Sampling everyFrame() {
    return new EveryFrame();
  }

  /** So many pictures a second. */
  static Sampling rate(double framesPerSecond) {
    return new Rate(framesPerSecond);
  }

  /** The pictures at some ascending times in seconds. */
  static Sampling times(double... seconds) {
    return new Times(seconds);
  }
}
