/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.List;
import java.util.Locale;
import org.evoke.core.Seed;
import org.evoke.lab.run.KeptResults;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.search.HalvingSearch;
import org.evoke.learn.search.HalvingTrainer;
import org.evoke.learn.search.SearchFold;

/** Estimates how long a study takes, from a small part of it. */
final class JointEstimate {
  private static final int SAMPLE = 200;

  private final JointStudy study;
  private final JointSettings settings;

  JointEstimate(JointStudy study, JointSettings settings) {
    this.study = study;
    this.settings = settings;
  }

  /** What is left to do, in a sentence or two. */
  String words(KeptResults kept) {
    List<JointTask> left =
        study.tasks().stream().filter(task -> kept.read(task.id()).isEmpty()).toList();
    double seconds = 0;
    StringBuilder text = new StringBuilder();
    for (JointModel model : study.models()) {
      long tasks = left.stream().filter(task -> task.model().equals(model)).count();
      double each = tasks == 0 ? 0 : seconds(model);
      long searches =
          left.stream().filter(task -> task.model().equals(model) && searches(task)).count();
      seconds += each * searches;
      if (searches > 0) {
        text.append(
            String.format(
                Locale.ROOT, ", %d times %s (%s each)", searches, model.name(), duration(each)));
      }
    }
    return left.size()
        + " of "
        + study.tasks().size()
        + " parts are left"
        + text
        + "; about "
        + duration(seconds)
        + " on this machine, measured on a small part";
  }

  /** Whether settings are searched in it. */
  private boolean searches(JointTask task) {
    boolean once =
        task.model().search().isPresent() && study.protocol().tuning(task.mix()).isPresent();
    boolean baseline = task.model().name().equals(JointModel.BASELINE);
    return !baseline && (!once || task.fold() == JointTask.TUNING);
  }

  private double seconds(JointModel model) {
    if (model.search().isEmpty()) {
      boolean baseline = model.name().equals(JointModel.BASELINE);
      return baseline ? 0 : settings.budgetSeconds() * Domain.TARGETS.size();
    }
    HalvingTrainer trainer = model.search().get();
    Mix all = Mix.all(study.data().domains().size());
    int[] rows = study.protocol().train(all, 0);
    TrainingSet set = study.data().set();
    int[] test = java.util.Arrays.copyOf(rows, Math.max(1, rows.length / settings.folds()));
    return new HalvingSearch(
            trainer.grid(), trainer.schedule(), Runtime.getRuntime().availableProcessors())
        .estimateSeconds(
            set,
            new SearchFold(rows, test),
            study.protocol().strata(),
            new Seed(1),
            settings.folds(),
            SAMPLE);
  }

  private static String duration(double seconds) {
    if (seconds < 120) {
      return String.format(Locale.ROOT, "%.0f s", Math.max(1, seconds));
    }
    return seconds < 7200
        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }
}
