/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evoke.lab.table.Numerals;
import org.evoke.lab.table.Table;
import org.evoke.score.Interval;
import org.evoke.score.Metric;

/** Tables of scores: a row for each test set, model and target, a column for each training set. */
final class JointTables {
  private final JointScores scores;
  private final JointStudy study;
  private final List<Domain> domains;

  JointTables(JointScores scores) {
    this.scores = scores;
    this.study = scores.study();
    this.domains = study.data().domains();
  }

  /** The value of a paper for a cell; empty where there is none. */
  @FunctionalInterface
  interface Published {
    String of(String test, String model, String target, String train);
  }

  /** One metric, with what a paper says beside it. */
  Table metric(Metric metric, String caption, Published published) {
    boolean compared = anyPublished(published);
    List<String> head = new ArrayList<>(List.of("test set", "model", "target"));
    for (Mix mix : study.mixes()) {
      head.add("trained on " + mix.words(domains));
      if (compared) {
        head.add("paper");
      }
    }
    List<List<String>> rows = new ArrayList<>();
    each(
        (domain, model, target, cells) -> {
          for (Mix mix : study.mixes()) {
            cells.add(plusMinus(scores.mean(mix, model, domain, target, metric)));
            if (compared) {
              cells.add(cell(published, domain, model, target, mix));
            }
          }
          rows.add(cells);
        });
    return new Table(metric.id().toUpperCase(Locale.ROOT), caption, head, rows);
  }

  private String cell(Published published, int domain, JointModel model, int target, Mix mix) {
    return published.of(
        domains.get(domain).name(),
        model.name(),
        Domain.TARGETS.get(target).name(),
        mix.words(domains));
  }

  private boolean anyPublished(Published published) {
    List<String> found = new ArrayList<>();
    each(
        (domain, model, target, cells) ->
            study.mixes().stream()
                .map(mix -> cell(published, domain, model, target, mix))
                .filter(text -> !text.isEmpty())
                .forEach(found::add));
    return !found.isEmpty();
  }

  /** What every mix gains over the tested data set alone, in the same folds. */
  Table gains() {
    int count = domains.size();
    List<Mix> mixes = study.mixes().stream().filter(mix -> joint(mix)).toList();
    List<String> head = new ArrayList<>(List.of("test set", "model", "target"));
    mixes.forEach(mix -> head.add(mix.words(domains)));
    List<List<String>> rows = new ArrayList<>();
    each(
        (domain, model, target, cells) -> {
          Mix alone = Mix.alone(domain, count);
          if (!study.mixes().contains(alone) || model.name().equals(JointModel.BASELINE)) {
            return;
          }
          for (Mix mix : mixes) {
            cells.add(
                mix.holds(domain)
                    ? plusMinus(scores.difference(alone, mix, model, domain, target, Metric.RMSE))
                    : "-");
          }
          rows.add(cells);
        });
    return new Table(
        "What joining gains",
        "RMSE of the model trained on the test set's own data alone, less that of the model trained"
            + " on the mix: above 0 where joining helps. Mean of the differences over the folds and"
            + " half width of its 95 % t interval; where 0 lies inside, the folds do not tell.",
        head,
        rows);
  }

  private static boolean joint(Mix mix) {
    return mix.random() < 0 && mix.shares().stream().filter(share -> share > 0).count() > 1;
  }

  /** How much of what is tested was learned from. */
  Table overlaps() {
    List<String> head = new ArrayList<>(List.of("trained on"));
    domains.forEach(domain -> head.add("test rows of " + domain.name()));
    head.add("rows that settings are compared by");
    List<List<String>> rows = new ArrayList<>();
    for (Mix mix : study.mixes()) {
      List<String> cells = new ArrayList<>(List.of(mix.words(domains)));
      for (int domain = 0; domain < domains.size(); domain++) {
        cells.add(percent(Overlap.tested(study.protocol(), mix, domain)));
      }
      cells.add(percent(Overlap.tuned(study.protocol(), mix)));
      rows.add(cells);
    }
    return new Table(
        "Rows that are learned from and tested",
        "Share of the rows called test that are in the training set of the same fold.",
        head,
        rows);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Mean and half width. */
  static String plusMinus(Interval interval) {
    if (Double.isNaN(interval.value())) {
      return "-";
    }
    return Numerals.of(interval.value())
        + " ± "
        + Numerals.of((interval.high() - interval.low()) / 2);
  }

  @FunctionalInterface
  private interface Row {
    void of(int domain, JointModel model, int target, List<String> cells);
  }

  private void each(Row row) {
    for (int domain = 0; domain < domains.size(); domain++) {
      for (JointModel model : study.models()) {
        for (int target = 0; target < Domain.TARGETS.size(); target++) {
          row.of(
              domain,
              model,
              target,
              new ArrayList<>(
                  List.of(
                      domains.get(domain).name(),
                      model.name(),
                      Domain.TARGETS.get(target).name())));
        }
      }
    }
  }
}
