/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import org.evoke.core.Seed;
import org.evoke.score.Metric;
import org.evoke.score.protocol.Canary;
import org.evoke.score.protocol.Control;
import org.evoke.score.protocol.ControlVerdict;
import org.evoke.score.protocol.ShuffledLabels;

/** Judges controls. */
final class Verdicts {
  private Verdicts() {}

  /** Whether a control gave nothing for a target. */
  static Scores.Verdict of(Control control, Pooled one, int target, String name, Seed seed) {
    ControlVerdict verdict =
        switch (control) {
          case SHUFFLED_LABELS ->
              ShuffledLabels.verdict(
                  one.truth()[target],
                  one.predicted()[target],
                  one.baseline()[target],
                  one.groups(),
                  seed.derive("shuffled labels"));
          case CANARY ->
              Canary.verdict(
                  errors(one, target, one.withoutControl()[target]),
                  errors(one, target, one.predicted()[target]));
        };
    return new Scores.Verdict(one.protocol().name(), one.model().name(), name, verdict);
  }

  /** The mean squared error of each fold. */
  private static double[] errors(Pooled one, int target, double[] predicted) {
    return one.parts().stream()
        .mapToDouble(
            part ->
                Metric.MSE.of(
                    java.util.Arrays.copyOfRange(one.truth()[target], part.from(), part.to()),
                    java.util.Arrays.copyOfRange(predicted, part.from(), part.to())))
        .toArray();
  }
}
