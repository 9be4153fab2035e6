/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.CrossValidation;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.LeakException;
import org.evoke.score.Learner;
import org.evoke.score.Metric;
import org.evoke.score.NestedChoice;
import org.evoke.score.Rows;
import org.evoke.score.Splitter;
import org.junit.jupiter.api.Test;

/** Every protocol over random data sets: controls give nothing, and overlaps do not exist. */
class ControlPropertyTest {
  private static final CrossValidation WORK = new CrossValidation(1);

  /** Labels of films with some clips each, drawn from a seed. */
  private record Data(double[] labels, Groups films, Seed seed) {
    static Data of(long value) {
      Seed seed = new Seed(value);
      RandomStream random = seed.stream();
      List<String> names = new ArrayList<>();
      int films = 12 + random.nextInt(12);
      for (int film = 0; film < films; film++) {
        for (int clip = random.nextInt(4); clip >= 0; clip--) {
          names.add("film " + film);
        }
      }
      double[] labels = new double[names.size()];
      Arrays.setAll(labels, i -> random.nextGaussian());
      return new Data(labels, new Groups(names), seed);
    }

    double[][] columns() {
      return new double[][] {labels};
    }
  }

  @Provide
  Arbitrary<Data> data() {
    return Arbitraries.longs().map(Data::of);
  }

  /** At least three folds of every protocol that there is. */
  private static Map<String, List<Fold>> folds(Data data) {
    Map<String, Splitter> splitters = new LinkedHashMap<>();
    splitters.put("leave one group out", new LeaveOneGroupOut());
    splitters.put("group k-fold", new GroupKFold(5));
    int[] strata = Arrays.stream(data.labels()).mapToInt(y -> y > 0 ? 1 : 0).toArray();
    splitters.put("stratified k-fold", new StratifiedKFold(4, strata));
    splitters.put("stratified in order", StratifiedKFold.inOrder(4, strata));
    splitters.put("Ward k-fold", new WardKFold(3, data.columns()));
    splitters.put("repeated", new Repeated(new GroupKFold(3), 2));
    Fold half = new GroupKFold(2).split(data.films(), data.seed()).get(0);
    splitters.put("fixed", new Repeated(new FixedSplit(half.train(), half.test()), 5));
    Map<String, List<Fold>> folds = new LinkedHashMap<>();
    splitters.forEach((name, s) -> folds.put(name, s.split(data.films(), data.seed())));
    return folds;
  }

  @Property(tries = 60, seed = "20261121")
  void theCanaryCannotHelpARegressionFittedOnTrainingRows(@ForAll("data") Data data) {
    folds(data).forEach((name, folds) -> assertPasses(name, data, folds, c -> line(data, c)));
  }

  @Property(tries = 20, seed = "20261121")
  void theCanaryCannotHelpANestedChoice(@ForAll("data") Data data) {
    folds(data).forEach((name, folds) -> assertPasses(name, data, folds, c -> nested(data, c)));
  }

  private static void assertPasses(
      String protocol, Data data, List<Fold> folds, Function<double[], Learner> learner) {
    ControlVerdict verdict = verdict(data, folds, learner);
    assertThat(verdict.passed()).as(protocol + ": " + verdict.statement()).isTrue();
  }

  /** What the guard is for: a choice made with the test rows in sight. */
  @Property(tries = 30)
  void theCanaryFindsAChoiceMadeOnTestRows(@ForAll("data") Data data) {
    folds(data)
        .forEach(
            (name, folds) -> {
              ControlVerdict verdict = verdict(data, folds, c -> choosesOnTestRows(data, c));
              assertThat(verdict.passed()).as(name).isFalse();
              assertThat(verdict.statement()).startsWith("canary: SOMETHING LEAKS");
            });
  }

  private static ControlVerdict verdict(
      Data data, List<Fold> folds, Function<double[], Learner> learner) {
    double[] without = new double[folds.size()];
    double[] with = new double[folds.size()];
    for (int f = 0; f < without.length; f++) {
      Fold fold = folds.get(f);
      double[] canary = Canary.columns(data.columns(), fold, data.seed().derive(f))[0];
      without[f] = error(data, fold, mean(data));
      with[f] = error(data, fold, learner.apply(canary));
    }
    return Canary.verdict(without, with);
  }

  @Property(tries = 60, seed = "20261121")
  void shuffledLabelsTeachNothing(@ForAll("data") Data data) {
    double[] feature = data.labels();
    double[][] shuffled = ShuffledLabels.of(data.columns(), data.seed().derive("shuffle"));
    Data control = new Data(shuffled[0], data.films(), data.seed());
    List<Fold> folds = new GroupKFold(5).split(data.films(), data.seed());
    assertThat(shuffledVerdict(control, folds, line(control, feature)).passed()).isTrue();
    assertThat(shuffledVerdict(data, folds, line(data, feature)).passed()).isFalse();
    assertThat(shuffled[0]).containsExactlyInAnyOrder(data.labels());
  }

  private static ControlVerdict shuffledVerdict(Data data, List<Fold> folds, Learner learner) {
    int rows = data.labels().length;
    double[] predicted = WORK.outOfFold(folds, rows, learner, Progress.NONE)[0];
    double[] means = WORK.outOfFold(folds, rows, mean(data), Progress.NONE)[0];
    return ShuffledLabels.verdict(data.labels(), predicted, means, data.films(), data.seed());
  }

  @Property(tries = 60)
  void anOverlapOfRowsOrGroupsThrows(@ForAll("data") Data data) {
    folds(data)
        .forEach(
            (name, folds) -> {
              for (Fold fold : folds) {
                int stolen = fold.test()[0];
                int[] more = Arrays.copyOf(fold.train(), fold.train().length + 1);
                more[more.length - 1] = stolen;
                assertThatThrownBy(() -> Fold.of(more, fold.test(), data.films()))
                    .as(name)
                    .isInstanceOf(LeakException.class);
                int[] rest = Arrays.copyOfRange(fold.test(), 1, fold.test().length);
                if (sharesAFilm(data.films(), stolen, rest)) {
                  FixedSplit split = new FixedSplit(more, rest);
                  assertThatThrownBy(() -> split.split(data.films(), data.seed()))
                      .as(name)
                      .isInstanceOf(LeakException.class);
                }
              }
            });
  }

  @Test
  void tooFewFoldsForAVerdictAreRefused() {
    assertThatThrownBy(() -> Canary.verdict(new double[2], new double[2]))
        .hasMessage("canary: 2 folds, needs at least 3; repeat the protocol with further seeds");
    assertThat(Canary.verdict(new double[3], new double[3]).passed()).isTrue();
  }

  private static boolean sharesAFilm(Groups films, int row, int[] rows) {
    return Arrays.stream(rows)
        .anyMatch(other -> films.names().get(other).equals(films.names().get(row)));
  }

  private static double error(Data data, Fold fold, Learner learner) {
    double[] predicted = learner.predict(fold.train(), fold.test())[0];
    return Metric.MSE.of(Rows.select(data.labels(), fold.test()), predicted);
  }

  private static Learner mean(Data data) {
    return (train, test) -> {
      double[] all = new double[test.length];
      Arrays.fill(all, average(Rows.select(data.labels(), train)));
      return new double[][] {all};
    };
  }

  /** Least squares on one feature, fitted on the training rows. */
  private static Learner line(Data data, double[] feature) {
    return (train, test) -> {
      double[] x = Rows.select(feature, train);
      double[] y = Rows.select(data.labels(), train);
      double mx = average(x);
      double my = average(y);
      double xy = IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mx) * (y[i] - my)).sum();
      double xx = IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mx) * (x[i] - mx)).sum();
      double[] predicted = Rows.select(feature, test);
      Arrays.setAll(predicted, i -> my + xy / xx * (predicted[i] - mx));
      return new double[][] {predicted};
    };
  }

  /** Chooses between the mean and the feature itself inside the training rows. */
  private static Learner nested(Data data, double[] feature) {
    Map<String, Learner> candidates = new LinkedHashMap<>();
    candidates.put("feature", (train, test) -> new double[][] {Rows.select(feature, test)});
    candidates.put("mean", mean(data));
    return new NestedChoice(
        candidates,
        data.columns(),
        data.films(),
        new WardKFold(2, data.columns()),
        Metric.MSE,
        data.seed(),
        WORK);
  }

  private static Learner choosesOnTestRows(Data data, double[] feature) {
    return (train, test) -> {
      double[] answer = Rows.select(feature, test);
      double[] fallback = mean(data).predict(train, test)[0];
      double[] truth = Rows.select(data.labels(), test);
      boolean better = Metric.MSE.of(truth, answer) < Metric.MSE.of(truth, fallback);
      return new double[][] {better ? answer : fallback};
    };
  }

  private static double average(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
