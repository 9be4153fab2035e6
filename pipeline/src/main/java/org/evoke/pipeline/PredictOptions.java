/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.OptionalDouble;
import org.evoke.core.Scale;
import org.evoke.core.UsageException;

/**
 * How to predict.
 *
 * @param contextSeconds length of the context; empty for the one that the model recommends
 * @param stepSeconds distance of the steps; empty for the one that the (first) model recommends
 * @param pictures whether shots are found and thumbnails taken where there are pictures
 * @param range what valence and arousal are reported on, in values, bands, moments and words alike
 */
public record PredictOptions(
    OptionalDouble contextSeconds,
    OptionalDouble stepSeconds,
    boolean pictures,
    Scale.Range range) {
  /** As the models recommend, with pictures. */
  public static final PredictOptions DEFAULT =
      new PredictOptions(OptionalDouble.empty(), OptionalDouble.empty(), true, Scale.Range.EVOKE);

  private static final double LONGEST_SECONDS = 3600;
  private static final double SHORTEST_SECONDS = 0.1;

  public PredictOptions {
    requireUsable("context", contextSeconds);
    requireUsable("step", stepSeconds);
  }

  private static void requireUsable(String what, OptionalDouble seconds) {
    if (seconds.isPresent()
        && !(seconds.getAsDouble() >= SHORTEST_SECONDS
            && seconds.getAsDouble() <= LONGEST_SECONDS)) {
      throw new UsageException(
          what
              + " of "
              + seconds.getAsDouble()
              + " s; it must be "
              + SHORTEST_SECONDS
              + " to "
              + LONGEST_SECONDS
              + " s");
    }
  }
}
