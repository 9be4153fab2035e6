/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.Locale;

/**
 * Whether a control experiment gave nothing, as it must.
 *
 * @param passed whether nothing was gained beyond chance
 * @param gain share of the squared error that was saved; above 0 is suspicious
 * @param p one-sided probability of such a gain by chance
 * @param statement one sentence that says all this
 */
public record ControlVerdict(boolean passed, double gain, double p, String statement) {
  /** Gains less probable than this by chance alone do not pass. */
  public static final double LEVEL = 0.001;

  static ControlVerdict of(String control, String against, double gain, double p) {
    boolean passed = !(gain > 0 && p < LEVEL);
    String numbers =
        String.format(
            Locale.ROOT, "squared error %+.2f %% against %s, p = %.2g", -100 * gain, against, p);
    String statement =
        control
            + (passed ? ": nothing gained (" : ": SOMETHING LEAKS (")
            + numbers
            + (passed ? ")" : "); something was fitted on test rows");
    return new ControlVerdict(passed, gain, p, statement);
  }
}
