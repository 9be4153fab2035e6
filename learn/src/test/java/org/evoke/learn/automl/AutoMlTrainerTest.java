/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.learn.Examples;
import org.evoke.learn.TrainingSet;
import org.evoke.score.Groups;
import org.evoke.score.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoMlTrainerTest {
  private static final TrainingSet SONGS = Examples.songs(150, new Seed(1));
  private static final TrainingSet OTHERS = Examples.songs(200, new Seed(3));
  private static final List<String> QUICK = List.of("linear-ridge", "elastic-net", "extra-trees");

  @TempDir Path folder;

  private static AutoMlSettings settings(int evaluations, List<String> families) {
    return new AutoMlSettings(Budget.ofEvaluations(evaluations), 3, families, true, 6);
  }

  private static AutoMlResult search(
      AutoMlSettings settings, TrainingSet set, int threads, Optional<Path> folder) {
    return new AutoMlTrainer(settings)
        .search(set, new Seed(5), new Workplace(folder, threads, Progress.NONE));
  }

  private static double[] r2(AutoMlResult found) {
    double[][] predicted = found.regressor().predict(OTHERS.values(), OTHERS.rows());
    return new double[] {
      Metric.R2.of(OTHERS.labels()[0], predicted[0]), Metric.R2.of(OTHERS.labels()[1], predicted[1])
    };
  }

  @Test
  void aCountedBudgetGivesTheSameBytesWithAnyNumberOfThreads() {
    AutoMlSettings settings = settings(16, QUICK);
    AutoMlResult one = search(settings, SONGS, 1, Optional.empty());
    AutoMlResult four = search(settings, SONGS, 4, Optional.empty());
    assertThat(four.leaderboards()).isEqualTo(one.leaderboards());
    assertThat(four.regressor().architecture()).isEqualTo(one.regressor().architecture());
    one.regressor()
        .parameters()
        .forEach(
            (name, tensor) ->
                assertThat(four.regressor().parameters().get(name).values())
                    .isEqualTo(tensor.values()));
  }

  @Test
  void everythingThatWasTriedIsOnTheBoardAndSharesAddUp() {
    AutoMlResult found = search(settings(24, QUICK), SONGS, 2, Optional.empty());
    for (Leaderboard board : found.leaderboards()) {
      assertThat(board.entries().stream().map(Leaderboard.Entry::number).sorted().toList())
          .isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
      assertThat(board.entries().stream().map(e -> e.configuration().key()))
          .doesNotHaveDuplicates();
      assertThat(board.entries().stream().mapToDouble(Leaderboard.Entry::weight).sum())
          .isBetween(1 - 1e-9, 1 + 1e-9);
      assertThat(board.entries().stream().filter(e -> e.weight() > 0).count()).isBetween(1L, 6L);
      assertThat(board.entries().stream().map(Leaderboard.Entry::origin).distinct())
          .contains(Origin.PORTFOLIO, Origin.MODEL, Origin.RANDOM);
      assertThat(board.r2()).isGreaterThanOrEqualTo(board.entries().get(0).r2() - 1e-9);
    }
  }

  /** What bends needs trees or kernels, what is straight a plane. */
  @Test
  void theSearchFindsAFamilyThatFits() {
    AutoMlResult plane = search(settings(12, List.of("linear-ridge")), SONGS, 2, Optional.empty());
    AutoMlSettings both =
        new AutoMlSettings(Budget.ofEvaluations(20), 3, List.of("linear-ridge", "svr"), false, 6);
    AutoMlResult kernels = search(both, SONGS, 2, Optional.empty());
    assertThat(r2(kernels)[0]).isGreaterThan(r2(plane)[0] + 0.1);
    assertThat(kernels.leaderboards().get(0).entries().get(0).configuration().family())
        .isEqualTo("svr");
  }

  @Test
  void aSearchThatWasEndedGoesOnToTheSameEnd() throws IOException {
    AutoMlSettings settings = settings(20, QUICK);
    AutoMlResult whole = search(settings, SONGS, 2, Optional.of(folder));
    Path ledger = folder.resolve("output-1.jsonl");
    List<String> lines = Files.readAllLines(ledger);
    String torn = String.join("\n", lines.subList(0, 20)) + "\n" + lines.get(20).substring(0, 40);
    Files.writeString(ledger, torn);
    AutoMlResult again = search(settings, SONGS, 2, Optional.of(folder));
    assertThat(again.leaderboards()).isEqualTo(whole.leaderboards());
    assertThat(Files.readAllLines(ledger)).hasSameSizeAs(lines).startsWith(lines.get(0));
  }

  /** A ledger with a wrong prediction in it shows that finished fits are not done again. */
  @Test
  void finishedFitsAreTakenFromTheLedgerAndThoseOfOtherDataAreNot() throws IOException {
    AutoMlSettings settings = settings(4, QUICK);
    search(settings, SONGS, 1, Optional.of(folder));
    Path ledger = folder.resolve("output-1.jsonl");
    String text = Files.readString(ledger);
    String broken =
        text.replaceAll(
            "\"failure\":\"\",\"predicted\":\"[^\"]*\"",
            "\"failure\":\"was here\",\"predicted\":\"\"");
    int first = broken.indexOf("linear-ridge");
    Files.writeString(
        ledger, text.substring(0, text.indexOf("linear-ridge")) + broken.substring(first));
    AutoMlResult again = search(settings, SONGS, 1, Optional.of(folder));
    assertThat(again.leaderboards().get(0).entries().stream().map(Leaderboard.Entry::failure))
        .contains("was here");
    TrainingSet other = Examples.songs(150, new Seed(9));
    AutoMlResult fresh = search(settings, other, 1, Optional.of(folder));
    assertThat(fresh.leaderboards())
        .isEqualTo(search(settings, other, 1, Optional.empty()).leaderboards());
  }

  @Test
  void groupsStayWholeInTheInnerFolds() {
    List<String> names = IntStream.range(0, 150).mapToObj(row -> "film " + row / 50).toList();
    TrainingSet films = grouped(SONGS, names);
    assertThat(search(settings(3, QUICK), films, 1, Optional.empty()).leaderboards()).hasSize(2);
    InnerFolds folds = new InnerFolds(single(films), 3, new Seed(1));
    for (int fold = 0; fold < 3; fold++) {
      assertThat(IntStream.of(folds.test(fold)).mapToObj(names::get).distinct()).hasSize(1);
    }
    AutoMlSettings five = new AutoMlSettings(Budget.ofEvaluations(3), 5, QUICK, true, 6);
    assertThatThrownBy(() -> search(five, films, 1, Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("150 rows in 3 groups cannot be divided into 5 folds");
  }

  @Test
  void aTinyTimeGivesAtLeastTheMean() {
    AutoMlSettings settings = new AutoMlSettings(Budget.ofSeconds(1e-6), 5, QUICK, true, 6);
    AutoMlResult found = search(settings, SONGS, 2, Optional.empty());
    assertThat(found.leaderboards().get(0).entries().get(0).configuration().family())
        .isEqualTo("mean");
    assertThat(found.regressor().predict(OTHERS.values(), OTHERS.rows())[0][0]).isFinite();
  }

  @Test
  void timeEndsTheSearch() {
    AutoMlSettings settings =
        new AutoMlSettings(new Budget(1.5, 100_000), 3, List.of("linear-ridge"), true, 4);
    long start = System.nanoTime();
    AutoMlResult found = search(settings, SONGS, 1, Optional.empty());
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(seconds).isBetween(1.0, 30.0);
    assertThat(found.leaderboards().get(0).entries()).hasSizeGreaterThan(5);
    assertThat(found.leaderboards().get(0).entries().stream().mapToDouble(e -> e.seconds()).sum())
        .isGreaterThan(0);
  }

  /** Labels in random order: nothing is found, and the answer stays near the mean. */
  @Test
  void noiseIsNotLearned() {
    List<double[]> labels = new ArrayList<>();
    for (double[] own : SONGS.labels()) {
      int[] order = new Seed(8).stream().permutation(own.length);
      labels.add(IntStream.of(order).mapToDouble(row -> own[row]).toArray());
    }
    TrainingSet noise =
        new TrainingSet(
            SONGS.inputs(),
            SONGS.values(),
            SONGS.outputs(),
            labels.toArray(double[][]::new),
            SONGS.names());
    AutoMlResult found = search(settings(24, QUICK), noise, 2, Optional.empty());
    assertThat(r2(found)[0]).isLessThan(0.05);
    assertThat(found.leaderboards().get(0).r2()).isLessThan(0.1);
  }

  @Test
  void constantColumnsLabelsAndOutliersAreTaken() {
    double[] values = SONGS.values().clone();
    for (int row = 0; row < SONGS.rows(); row++) {
      values[row * 5 + 4] = 3;
    }
    values[17 * 5 + 2] = 1.26e16;
    double[][] labels = {SONGS.labels()[0], new double[SONGS.rows()]};
    TrainingSet odd =
        new TrainingSet(SONGS.inputs(), values, SONGS.outputs(), labels, SONGS.names());
    AutoMlResult found = search(settings(16, QUICK), odd, 2, Optional.empty());
    assertThat(r2(found)[0]).isGreaterThan(0.3);
    assertThat(Arrays.stream(found.regressor().predict(OTHERS.values(), OTHERS.rows())[1]))
        .containsOnly(0.0);
  }

  /** Where nothing varies, components cannot be found: those fail, and the search goes on. */
  @Test
  void configurationsThatCannotBeFittedAreOnTheBoardWithTheReason() {
    TrainingSet flat =
        new TrainingSet(
            SONGS.inputs(),
            new double[SONGS.values().length],
            SONGS.outputs(),
            SONGS.labels(),
            SONGS.names());
    AutoMlResult found = search(settings(24, List.of("linear-ridge")), flat, 2, Optional.empty());
    assertThat(found.leaderboards().get(0).entries())
        .anySatisfy(
            entry -> {
              assertThat(entry.state()).isEqualTo(State.FAILED);
              assertThat(entry.failure()).contains("columns are constant");
              assertThat(entry.r2()).isNaN();
            });
  }

  /** As many columns as sets of summaries have: every family is tried, and none fails. */
  @Test
  void wideTablesAreSearched() {
    TrainingSet wide = wide(60, 3000);
    AutoMlSettings all = settings(8, AutoMlSettings.families(true));
    AutoMlResult found = search(all, wide, 2, Optional.empty());
    assertThat(found.leaderboards().get(0).entries())
        .extracting(entry -> entry.configuration().family())
        .contains("linear-ridge", "random-centres-ridge", "boosting", "elastic-net", "extra-trees");
    assertThat(found.leaderboards().get(0).entries())
        .allSatisfy(entry -> assertThat(entry.failure()).isEmpty());
    assertThat(found.regressor().predict(wide.values(), 60)[0]).hasSize(60);
  }

  private static TrainingSet wide(int rows, int width) {
    RandomStream random = new Seed(12).stream();
    double[] values = new double[rows * width];
    double[] labels = new double[rows];
    for (int row = 0; row < rows; row++) {
      double hidden = random.nextGaussian();
      labels[row] = Math.max(-1, Math.min(1, 0.3 * hidden + 0.1 * random.nextGaussian()));
      for (int c = 0; c < width; c++) {
        values[row * width + c] = hidden + 2 * random.nextGaussian();
      }
    }
    List<String> names = IntStream.range(0, rows).mapToObj(r -> "row " + r).toList();
    return new TrainingSet(
        FeatureSet.unnamed("wide", "1", width),
        values,
        List.of(Scale.VALENCE),
        new double[][] {labels},
        names);
  }

  @Test
  void badSettingsAreRefused() {
    assertThatThrownBy(() -> Budget.ofSeconds(0))
        .isInstanceOf(UsageException.class)
        .hasMessage("budget is 0.0 seconds, must be above 0");
    assertThatThrownBy(() -> Budget.ofSeconds(Double.NaN)).hasMessageContaining("NaN seconds");
    assertThatThrownBy(() -> Budget.ofEvaluations(0))
        .hasMessage("budget is 0 evaluations, must be at least 1");
    Budget budget = Budget.ofEvaluations(1);
    assertThatThrownBy(() -> new AutoMlSettings(budget, 1, QUICK, true, 1))
        .hasMessageContaining("folds is 1");
    assertThatThrownBy(() -> new AutoMlSettings(budget, 5, QUICK, true, 0))
        .hasMessageContaining("members is 0");
    assertThatThrownBy(() -> new AutoMlSettings(budget, 5, List.of("boostin"), true, 1))
        .hasMessageContaining("did you mean boosting?");
    assertThatThrownBy(() -> new AutoMlSettings(budget, 5, List.of("svr"), true, 1))
        .hasMessageContaining("svr keeps training rows and needs shippable: false");
  }

  @Test
  void whatKeepsRowsIsSearchedOnlyWhereAskedForAndNeverWritten() {
    AutoMlSettings all =
        new AutoMlSettings(Budget.ofEvaluations(3), 3, List.of("svr", "knn"), false, 3);
    AutoMlTrainer trainer = new AutoMlTrainer(all);
    assertThat(trainer.holdsTrainingRows()).isTrue();
    AutoMlResult found = search(all, SONGS, 2, Optional.empty());
    assertThatThrownBy(() -> found.regressor().parameters())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("never written");
    assertThat(new AutoMlTrainer(settings(3, QUICK)).holdsTrainingRows()).isFalse();
  }

  private static TrainingSet grouped(TrainingSet set, List<String> names) {
    return new TrainingSet(
        set.inputs(), set.values(), set.outputs(), set.labels(), set.names(), new Groups(names));
  }

  private static TrainingSet single(TrainingSet set) {
    return new TrainingSet(
        set.inputs(),
        set.values(),
        List.of(Scale.VALENCE),
        new double[][] {set.labels()[0]},
        set.names(),
        set.groups());
  }
}
