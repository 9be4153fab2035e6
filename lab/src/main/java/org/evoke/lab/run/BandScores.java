/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.Optional;
import org.evoke.core.Scale;
import org.evoke.learn.calibrate.ConformalBand;

/** How a band did on rows that nothing was fitted on. */
final class BandScores {
  private BandScores() {}

  /** The band of a target over all folds that have one; empty where none has. */
  static Optional<Scores.BandScore> of(Pooled one, int target, Scale scale) {
    int rows = 0;
    int held = 0;
    double width = 0;
    for (Pooled.Part part : one.parts()) {
      for (int i = part.from(); i < part.to() && part.halfWidths().length > 0; i++) {
        double value = scale.limited(one.predicted()[target][i]);
        double low = scale.limited(value - part.halfWidths()[target]);
        double high = scale.limited(value + part.halfWidths()[target]);
        double label = one.truth()[target][i];
        held += label >= low && label <= high ? 1 : 0;
        width += high - low;
        rows++;
      }
    }
    if (rows == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Scores.BandScore(
            one.protocol().name(),
            one.model().name(),
            scale.name(),
            ConformalBand.LEVEL,
            (double) held / rows,
            width / rows));
  }
}
