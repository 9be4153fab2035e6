/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import org.evoke.core.UsageException;

/**
 * How the learning rate goes on from epoch to epoch, as a factor of the first rate.
 *
 * @param kind how
 * @param every epochs between two steps of {@link Kind#STEP}; epochs of the rise of {@link
 *     Kind#WARMUP}
 * @param factor what each step of {@link Kind#STEP} multiplies by; what {@link Kind#EXPONENTIAL}
 *     multiplies by each epoch
 */
public record Schedule(Kind kind, int every, double factor) {
  /** The forms that there are. */
  public enum Kind {
    /** Always the first rate. */
    CONSTANT,
    /** Times the factor after each so many epochs. */
    STEP,
    /** Times the factor after each epoch. */
    EXPONENTIAL,
    /** Half a cosine from the first rate down to zero (Loshchilov and Hutter 2017). */
    COSINE,
    /** A straight rise over the first epochs, constant afterwards. */
    WARMUP
  }

  /** Always the first rate. */
  public static final Schedule CONSTANT = new Schedule(Kind.CONSTANT, 1, 1);

  public Schedule {
    if (every < 1 || !(factor > 0 && factor <= 1)) {
      throw new UsageException(
          "schedule: every is "
              + every
              + " and factor "
              + factor
              + "; must be at least 1, and above 0 up to 1");
    }
  }

  /** The factor of an epoch, counted from 0, of so many. */
  public double at(int epoch, int epochs) {
    return switch (kind) {
      case CONSTANT -> 1;
      case STEP -> StrictMath.pow(factor, Math.floorDiv(epoch, every));
      case EXPONENTIAL -> StrictMath.pow(factor, epoch);
      case COSINE -> (1 + StrictMath.cos(Math.PI * epoch / epochs)) / 2;
      case WARMUP -> Math.min(1, (epoch + 1.0) / every);
    };
  }
}
