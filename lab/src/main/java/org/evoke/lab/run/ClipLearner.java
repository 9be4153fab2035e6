/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.data.digest.Sha256;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Target;
import org.evoke.lab.experiment.ModelPlan.Candidate;
import org.evoke.lab.family.Answer;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.FitContext;
import org.evoke.score.Learner;

/**
 * A candidate as a learner over the rows of some clips. The model is handed the training rows alone
 * and later the test rows without their labels, so that nothing can leak through it; but for one
 * that says that it chooses by the test rows.
 */
final class ClipLearner implements Learner {
  private static final int DIGITS = 16;

  private final Candidate candidate;
  private final Clips clips;
  private final Seed seed;
  private final Path work;
  private final int threads;
  private final Progress progress;
  private final Map<String, Map<String, Object>> notes = new ConcurrentHashMap<>();
  private final Map<String, double[][][]> probabilities = new ConcurrentHashMap<>();

  ClipLearner(
      Candidate candidate, Clips clips, Seed seed, Path work, int threads, Progress progress) {
    this.candidate = candidate;
    this.clips = clips;
    this.seed = seed;
    this.work = work;
    this.threads = threads;
    this.progress = progress;
  }

  @Override
  public double[][] predict(int[] train, int[] test) {
    String fit = fit(train);
    FamilyTrainer trainer = candidate.trainer();
    Optional<Clips> scored =
        trainer.looksAtScoredRows() ? Optional.of(clips.select(test)) : Optional.empty();
    FitContext context = new FitContext(seed, work.resolve(fit), threads, this::partly, scored);
    Clips rows = clips.select(test).withoutLabels();
    try (FamilyModel model = trainer.fit(clips.select(train), context)) {
      Answer answer = model.answer(rows);
      notes.put(fit, model.notes());
      probabilities.put(fit, answer.probabilities());
      progress.update(1, 1);
      return checked(answer.values(), rows);
    }
  }

  /** Passes on how far a fit is; its end is when it has predicted. */
  private void partly(double done, double total) {
    if (done < total) {
      progress.update(done, total);
    }
  }

  /** What the fit on these rows found out. */
  Map<String, Object> notes(int[] train) {
    return notes.getOrDefault(fit(train), Map.of());
  }

  /** The probabilities that the fit on these rows predicted last, by target, class and row. */
  double[][][] probabilities(int[] train) {
    return probabilities.get(fit(train));
  }

  /** A name for the fit on these rows that the same fit has in another run. */
  private String fit(int[] train) {
    String text = candidate.name() + Arrays.toString(train);
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  private double[][] checked(double[][] predicted, Clips rows) {
    for (int target = 0; target < predicted.length; target++) {
      Target what = rows.targets().get(target);
      for (int row = 0; row < rows.rows(); row++) {
        double value = predicted[target][row];
        if (!Double.isFinite(value) || (what.isClass() && !isClass(value, what))) {
          throw new InputException(
              "model "
                  + candidate.name()
                  + " predicts "
                  + value
                  + " as "
                  + what.name()
                  + " of "
                  + rows.ids().get(row)
                  + "; lower the learning rate, or look for extreme features");
        }
      }
    }
    return predicted;
  }

  private static boolean isClass(double value, Target target) {
    return value == Math.rint(value) && value >= 0 && value < target.classes().size();
  }
}
