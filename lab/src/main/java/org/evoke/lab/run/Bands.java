/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.lab.data.Clips;
import org.evoke.lab.experiment.BandPlan;
import org.evoke.lab.experiment.ModelPlan.Candidate;
import org.evoke.learn.calibrate.ConformalBand;
import org.evoke.score.CrossValidation;
import org.evoke.score.Fold;
import org.evoke.score.protocol.GroupKFold;

/** Calibrates bands by folds of whole groups inside some rows. */
final class Bands {
  private Bands() {}

  /** Half the width for each target. */
  static double[] calibrated(
      Clips clips, BandPlan plan, List<Candidate> chosen, Seed seed, Path work, int threads) {
    ConformalBand band = of(clips, plan, chosen, seed, work, threads);
    double[] widths = new double[chosen.size()];
    Arrays.setAll(widths, band::halfWidth);
    return widths;
  }

  /**
   * The band of a model that is to be fitted on all of the clips.
   *
   * @param chosen the candidate for each target
   * @param seed seed of the fits; the folds come from it too
   */
  static ConformalBand of(
      Clips clips, BandPlan plan, List<Candidate> chosen, Seed seed, Path work, int threads) {
    List<Fold> folds =
        new GroupKFold(plan.folds()).split(clips.groups(), seed.derive("calibration"));
    Map<String, double[][]> unseen = new LinkedHashMap<>();
    for (Candidate candidate : chosen) {
      ClipLearner learner = new ClipLearner(candidate, clips, seed, work, threads, Progress.NONE);
      unseen.computeIfAbsent(
          candidate.name(),
          name ->
              new CrossValidation(threads).outOfFold(folds, clips.rows(), learner, Progress.NONE));
    }
    double[][] predicted = new double[chosen.size()][];
    Arrays.setAll(predicted, target -> unseen.get(chosen.get(target).name())[target]);
    return ConformalBand.of(clips.labels(), predicted);
  }
}
