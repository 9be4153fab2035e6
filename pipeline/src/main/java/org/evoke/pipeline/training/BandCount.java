/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import org.evoke.core.Scale;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.calibrate.ConformalBand;

/**
 * How a band did on rows that nothing was fitted on.
 *
 * @param held number of labels inside
 * @param width sum of the widths, cut off at the ends of the scale
 */
record BandCount(int held, double width) {
  static BandCount of(TrainingSet test, int target, double[] predicted, ConformalBand band) {
    Scale scale = test.outputs().get(target);
    int held = 0;
    double width = 0;
    for (int row = 0; row < predicted.length; row++) {
      double value = limited(predicted[row], scale);
      double low = limited(value - band.halfWidth(target), scale);
      double high = limited(value + band.halfWidth(target), scale);
      double label = test.labels()[target][row];
      held += label >= low && label <= high ? 1 : 0;
      width += high - low;
    }
    return new BandCount(held, width);
  }

  private static double limited(double value, Scale scale) {
    return Math.max(scale.low(), Math.min(scale.high(), value));
  }
}
