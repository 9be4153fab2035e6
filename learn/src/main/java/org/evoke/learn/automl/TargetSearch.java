/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.Tasks;
import org.evoke.data.digest.Sha256;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.ensemble.Member;

/** The search for one output, from the rows to the fitted members. */
final class TargetSearch {
  private final AutoMlSettings settings;
  private final int target;
  private final int targets;
  private final String name;
  private final Seed seed;
  private final InnerFolds folds;
  private final Judge judge;
  private final List<FamilySpace> spaces;
  private final Ledger ledger;
  private final Workplace place;
  private final ExecutorService pool;
  private final List<Trial> complete = new ArrayList<>();
  private double[] weights = {};

  TargetSearch(
      AutoMlSettings settings,
      TrainingSet set,
      int target,
      Seed seed,
      Workplace place,
      ExecutorService pool) {
    TrainingSet own =
        new TrainingSet(
            set.inputs(),
            set.values(),
            List.of(set.outputs().get(target)),
            new double[][] {set.labels()[target]},
            set.names(),
            set.groups());
    this.settings = settings;
    this.target = target;
    this.targets = set.targets();
    this.name = set.outputs().get(target).name();
    this.seed = seed.derive("automl").derive(target);
    this.folds = new InnerFolds(own, settings.folds(), this.seed);
    this.judge = new Judge(folds);
    this.spaces = settings.spaces(Facts.of(own));
    Optional<Path> file = place.folder().map(f -> f.resolve("output-" + (target + 1) + ".jsonl"));
    this.ledger = new Ledger(file, file.isPresent() ? digest(own) : "");
    this.place = place;
    this.pool = pool;
  }

  /** Everything that fits depend on; of the numbers a checksum, as runs know their data. */
  private String digest(TrainingSet own) {
    String text =
        List.of(
                settings.folds(),
                seed,
                own.inputs().columns(),
                own.outputs(),
                own.names(),
                own.groups().names(),
                Arrays.hashCode(own.values()),
                Arrays.hashCode(own.labels()[0]))
            .toString();
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Searches and weighs. */
  Leaderboard run() {
    Meter meter = new Meter(settings.budget(), ledger.seconds());
    Race race = new Race(folds, judge, ledger, meter, pool, place.threads());
    Progress part = (done, all) -> place.progress().update(target + done / all, targets);
    List<Trial> trials = new Search(spaces, settings.budget(), race, judge, meter, seed).run(part);
    trials.stream().filter(Trial::isComplete).forEach(complete::add);
    double[][] predictions = complete.stream().map(judge::outOfFold).toArray(double[][]::new);
    EnsembleSelection selection = new EnsembleSelection(predictions, folds.labels());
    weights = selection.weights(settings.members(), seed.derive("ensemble"));
    return leaderboard(trials, judge.r2(selection.mean(weights)));
  }

  private Leaderboard leaderboard(List<Trial> trials, double r2) {
    List<Leaderboard.Entry> entries = new ArrayList<>();
    trials.stream()
        .sorted(
            Comparator.comparing(Trial::isComplete)
                .reversed()
                .thenComparingDouble(t -> t.isComplete() ? judge.loss(t) : t.number()))
        .forEach(trial -> entries.add(entry(trial)));
    return new Leaderboard(name, r2, entries);
  }

  private Leaderboard.Entry entry(Trial trial) {
    boolean scored = trial.state() != State.FAILED && !trial.fits().isEmpty();
    return new Leaderboard.Entry(
        trial.number(),
        trial.origin(),
        trial.point().configuration(),
        trial.state(),
        trial.fits().size(),
        scored ? 1 - judge.loss(trial) : Double.NaN,
        trial.isComplete() ? weights[complete.indexOf(trial)] : 0,
        settings.budget().isCounted() ? 0 : trial.seconds(),
        trial.fits().stream()
            .map(FoldFit::failure)
            .filter(f -> !f.isEmpty())
            .findFirst()
            .orElse(""));
  }

  /** Fits those that have a weight on all rows. */
  List<Member> members() {
    List<Future<Member>> running = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        Configuration configuration = complete.get(i).point().configuration();
        double weight = (float) weights[i];
        running.add(pool.submit(() -> folds.fitWhole(configuration, weight)));
      }
    }
    return running.stream().map(fit -> ofTarget(Tasks.result(fit, "a fit"))).toList();
  }

  private Member ofTarget(Member member) {
    return new Member(
        member.family(), target, member.weight(), member.columns(), member.regressor());
  }
}
