/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.time.LocalDate;
import java.util.Arrays;
import org.evoke.learn.calibrate.CalibratedModel;
import org.evoke.pipeline.bundle.Manifest;

/** Writes what was measured about {@code deam74} for {@code docs/results}. */
final class Deam74Report {
  private Deam74Report() {}

  static String of(Manifest manifest, CalibratedModel model, Measured measured, LocalDate date) {
    StringBuilder text = new StringBuilder("# Results of deam74\n\n");
    text.append(
        ScoreTable.line(
            "Measured %s by `evoke train deam74`; model version %s, family %s, seed %d, %d songs.%n%n",
            date,
            manifest.version(),
            manifest.family(),
            Deam74Training.SEED.value(),
            manifest.trainedOn().get(0).rows()));
    text.append("Settings: ").append(Deam74Settings.described()).append(".\n\n");
    text.append("## Scores\n\n").append(ScoreTable.scores(measured));
    text.append("R2 of each shuffle of ten folds:\n\n");
    measured.shuffles().forEach((target, scores) -> text.append(shuffle(target, scores)));
    text.append("\n## Band\n\n").append(ScoreTable.bands(measured.bands()));
    text.append(
        ScoreTable.line(
            "%nA row is outside the training range when more than %d of %d columns are.%n",
            model.range().limit(), manifest.features().get(Deam74Training.ID).width()));
    return text.toString();
  }

  private static String shuffle(String target, double[] scores) {
    StringBuilder line = new StringBuilder("* " + target + ":");
    for (double score : scores) {
      line.append(ScoreTable.line(" %.4f", score));
    }
    double mean = Arrays.stream(scores).average().orElseThrow();
    return line.append(ScoreTable.line(", mean %.4f%n", mean)).toString();
  }
}
