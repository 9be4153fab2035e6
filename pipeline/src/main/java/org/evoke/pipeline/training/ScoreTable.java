/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.util.List;
import java.util.Locale;
import org.evoke.core.Scale;
import org.evoke.pipeline.bundle.ReportedBand;
import org.evoke.pipeline.bundle.ReportedScore;

/** Writes measured numbers as Markdown tables. */
final class ScoreTable {
  private ScoreTable() {}

  /** One table for each protocol. */
  static String scores(Measured measured) {
    StringBuilder text = new StringBuilder();
    measured
        .protocols()
        .forEach((name, description) -> protocol(measured, name, description, text));
    return text.toString();
  }

  private static void protocol(
      Measured measured, String name, String description, StringBuilder text) {
    text.append("**").append(name).append("**: ").append(description).append(".\n\n");
    text.append("| | metric | model | 95 % interval | mean of the training labels |\n");
    text.append("|---|---|---|---|---|\n");
    for (Scale output : measured.outputs()) {
      for (ReportedScore score : measured.of(name, output.name())) {
        text.append(
            line(
                "| %s | %s | %.3f | %.3f to %.3f | %.3f |%n",
                score.target(),
                score.metric().toUpperCase(Locale.ROOT),
                score.value(),
                score.low(),
                score.high(),
                score.baseline()));
      }
    }
    text.append('\n');
  }

  /** The bands. */
  static String bands(List<ReportedBand> bands) {
    StringBuilder text = new StringBuilder();
    text.append("| | promised | held on unseen songs | mean width |\n|---|---|---|---|\n");
    for (ReportedBand band : bands) {
      text.append(
          line(
              "| %s | %.0f %% | %.1f %% | %.2f |%n",
              band.target(), 100 * band.level(), 100 * band.coverage(), band.meanWidth()));
    }
    return text.toString();
  }

  /** Formats without the customs of any country, with LF. */
  static String line(String format, Object... arguments) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), arguments);
  }
}
