/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import org.evoke.pipeline.event.Segmentation;

/**
 * How sure a method is of the event over time.
 *
 * @param probabilities one for each step, 0 to 1
 * @param stepSeconds length of a step
 * @param seconds length of the sound
 */
record HeardCurve(double[] probabilities, double stepSeconds, double seconds) {
  /** End of a span of steps. */
  double end(Segmentation.Span span) {
    return span.to() == probabilities.length ? seconds : Math.min(seconds, span.to() * stepSeconds);
  }
}
