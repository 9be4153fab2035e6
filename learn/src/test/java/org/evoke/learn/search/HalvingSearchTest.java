/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.learn.Examples;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.catalogue.TrainerCatalogue;
import org.evoke.learn.scale.ScalerSettings;
import org.evoke.learn.svr.Gamma;
import org.evoke.score.Groups;
import org.evoke.score.protocol.GroupKFold;
import org.evoke.score.protocol.StratifiedDraw;
import org.junit.jupiter.api.Test;

/** Successive halving with shared work: the same numbers as fitting each point alone. */
class HalvingSearchTest {
  private static final TrainingSet SONGS = Examples.songs(90, new Seed(4));
  private static final SvrGrid.Axes AXES =
      new SvrGrid.Axes(
          List.of(0.6, 1 - 1e-15),
          List.of(Gamma.SCALE, Gamma.AUTO),
          List.of(true),
          List.of(0.3, 3.0),
          List.of(0.05),
          List.of(1.0),
          List.of(2));

  private static final double UNCUT = Double.POSITIVE_INFINITY;

  @Test
  void thePublishedGridsHaveTheirSizes() {
    assertThat(new SvrGrid(SvrGrid.Axes.PUBLISHED, 0, UNCUT).size()).isEqualTo(26_000);
    assertThat(new ElasticNetGrid(ElasticNetGrid.Axes.PUBLISHED, UNCUT).size()).isEqualTo(400);
    assertThat(new SvrGrid(SvrGrid.Axes.SMALL, 0, UNCUT).size()).isEqualTo(378);
    assertThat(new ElasticNetGrid(ElasticNetGrid.Axes.SMALL, UNCUT).size()).isEqualTo(18);
  }

  @Test
  void sharedKernelsGiveWhatEachPointGivesAlone() {
    same(new SvrGrid(AXES, 0, UNCUT), 1e-4);
  }

  @Test
  void sharedInnerProductsGiveWhatEachPointGivesAlone() {
    same(
        new ElasticNetGrid(
            new ElasticNetGrid.Axes(
                List.of(0.6, 1 - 1e-15), List.of(0.1, 0.9), List.of(false, true)),
            1.5),
        1e-3);
  }

  private static void same(Grid grid, double tolerance) {
    int[] rows = IntStream.range(0, 60).toArray();
    TrainingSet train = SONGS.select(rows);
    TrainingSet test = SONGS.select(IntStream.range(60, 90).toArray());
    int[] all = IntStream.range(0, grid.size()).toArray();
    double[][] errors =
        grid.errors(new PreparedFold(train, test, grid.scaler()), new int[][] {all, all});
    for (int point : all) {
      Regressor alone = grid.trainer(point).fit(train, new Seed(1));
      double[][] predicted = alone.predict(test.values(), test.rows());
      for (int target = 0; target < 2; target++) {
        double sum = 0;
        for (int row = 0; row < test.rows(); row++) {
          double off = test.labels()[target][row] - predicted[target][row];
          sum += off * off / test.rows();
        }
        assertThat(errors[target][point])
            .as(grid.options(point) + " " + target)
            .isCloseTo(Math.sqrt(sum), within(tolerance));
      }
    }
  }

  /** A grid whose points have known errors that the rows do not change. */
  private record Known(int size, List<Integer> compared) implements Grid {
    @Override
    public ScalerSettings scaler() {
      return ScalerSettings.NONE;
    }

    @Override
    public Trainer trainer(int point) {
      return TrainerCatalogue.trainer("mean", Map.of());
    }

    @Override
    public Map<String, Object> options(int point) {
      return Map.of("point", point);
    }

    @Override
    public double[][] errors(PreparedFold fold, int[][] alive) {
      compared.add(fold.train().rows());
      return Arrays.stream(alive)
          .map(points -> Arrays.stream(points).mapToDouble(p -> Math.abs(p - 700)).toArray())
          .toArray(double[][]::new);
    }
  }

  private static List<HalvingSearch.Found> found(Grid grid, Schedule schedule) {
    List<SearchFold> folds =
        SearchFold.of(new GroupKFold(3).split(Groups.none(SONGS.rows()), new Seed(2)));
    return new HalvingSearch(grid, schedule, 2)
        .run(SONGS, folds, new int[SONGS.rows()], new Seed(1), Progress.NONE);
  }

  @Test
  void aQuarterSurvivesEachRound() {
    List<Integer> rows = new ArrayList<>();
    HalvingSearch.Found found = found(new Known(26_000, rows), Schedule.STRATIFIED).get(1);
    assertThat(found.point()).isEqualTo(700);
    assertThat(found.rounds())
        .extracting(HalvingSearch.Round::points)
        .containsExactly(26_000, 6_500, 1_625, 406, 101);
    assertThat(found.rounds())
        .extracting(HalvingSearch.Round::share)
        .containsExactly(0.1, 0.2, 0.4, 0.8, 1.0);
    assertThat(rows).contains(10, 12, 24, 48, 60);
  }

  @Test
  void fewPointsGoOnWithAllRows() {
    assertThat(found(new Known(400, new ArrayList<>()), Schedule.FIRST_ROWS).get(0).rounds())
        .containsExactly(
            new HalvingSearch.Round(0.1, 400),
            new HalvingSearch.Round(0.2, 100),
            new HalvingSearch.Round(0.4, 25),
            new HalvingSearch.Round(1, 6));
    assertThat(found(new Known(5, new ArrayList<>()), Schedule.STRATIFIED).get(0).rounds())
        .containsExactly(new HalvingSearch.Round(1, 5));
  }

  @Test
  void firstRowsAreThoseThatStandFirst() {
    SearchFold fold = new SearchFold(IntStream.range(0, 80).toArray(), new int[] {90, 80, 85});
    SearchFold part = Schedule.FIRST_ROWS.part(fold, 0.2, new int[0], new Seed(1));
    assertThat(part.train()).isEqualTo(IntStream.range(0, 16).toArray());
    assertThat(part.test()).isEqualTo(fold.test());
  }

  @Test
  void stratifiedSubsetsKeepTheSharesOfAllStrata() {
    int[] strata = IntStream.range(0, 100).map(row -> row < 60 ? 7 : row < 90 ? 2 : 5).toArray();
    int[] drawn = StratifiedDraw.proportional(strata, 20, new Seed(3));
    assertThat(drawn).hasSize(20).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(drawn).filter(row -> row < 60)).hasSize(12);
    assertThat(Arrays.stream(drawn).filter(row -> row >= 90)).hasSize(2);
  }

  @Test
  void theResultDoesNotDependOnThreads() {
    SvrGrid grid = new SvrGrid(AXES, 0, UNCUT);
    List<SearchFold> folds =
        SearchFold.of(new GroupKFold(3).split(Groups.none(SONGS.rows()), new Seed(2)));
    List<List<HalvingSearch.Found>> found = new ArrayList<>();
    for (int threads : new int[] {1, 3}) {
      found.add(
          new HalvingSearch(grid, Schedule.STRATIFIED, threads)
              .run(SONGS, folds, new int[SONGS.rows()], new Seed(1), Progress.NONE));
    }
    assertThat(found.get(0)).isEqualTo(found.get(1));
  }

  @Test
  void aSearchIsATrainerThatPredictsAndIsNotWritten() {
    Trainer trainer = TrainerCatalogue.trainer("elastic-net-search", Map.of("grid", "small"));
    TrainingSet songs = Examples.songs(150, new Seed(6));
    Regressor fitted = trainer.fit(songs, new Seed(1));
    assertThat(fitted.predict(songs.values(), songs.rows())[0]).hasSize(150);
    assertThat(((ChosenRegressor) fitted).notes()).containsOnlyKeys("valence", "arousal");
    assertThat(((ChosenRegressor) fitted).notes().get("valence").toString())
        .contains("l1-ratio", "rmse_inside", "points_by_round=[18, 4]");
    assertThatThrownBy(fitted::parameters)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is not written");
  }

  /** Kernel entries beyond float32 leave a point out; a grid of such points is refused. */
  @Test
  void extremeFeaturesLeavePointsOut() {
    TrainingSet songs = SONGS;
    double[] values = songs.values().clone();
    values[2] = 1.26e16;
    TrainingSet extreme = songs.withValues(songs.inputs(), values);
    Regressor fitted =
        TrainerCatalogue.trainer("svr-search", Map.of("grid", "small", "folds", 3))
            .fit(extreme, new Seed(1));
    for (double value : fitted.predict(values, songs.rows())[0]) {
      assertThat(value).isFinite();
    }
  }

  /** Without the cut, a row with such a value is predicted beyond all bounds. */
  @Test
  void cutColumnsKeepPredictionsOfStrangeRowsModerate() {
    double[] strange = Arrays.copyOf(SONGS.values(), 5);
    strange[2] = 1.26e16;
    Map<String, Object> options = Map.of("grid", "small", "folds", 3);
    assertThat(Math.abs(predicted(options, strange))).isGreaterThan(1e6);
    Map<String, Object> cut = Map.of("grid", "small", "folds", 3, "clip", 6);
    assertThat(Math.abs(predicted(cut, strange))).isLessThan(10);
  }

  private static double predicted(Map<String, Object> options, double[] row) {
    return TrainerCatalogue.trainer("elastic-net-search", options)
        .fit(SONGS, new Seed(1))
        .predict(row, 1)[0][0];
  }

  @Test
  void constantColumnsAreLearnedAroundAndNothingElseIsRefused() {
    double[] values = SONGS.values().clone();
    for (int row = 0; row < SONGS.rows(); row++) {
      values[row * 5] = 3;
    }
    Trainer trainer = TrainerCatalogue.trainer("svr-search", Map.of("grid", "small", "folds", 3));
    TrainingSet one = SONGS.withValues(SONGS.inputs(), values);
    assertThat(trainer.fit(one, new Seed(1)).targets()).isEqualTo(2);
    TrainingSet none = SONGS.withValues(SONGS.inputs(), new double[values.length]);
    assertThatThrownBy(() -> trainer.fit(none, new Seed(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("all 5 columns are constant");
  }

  @Test
  void fewerRowsThanFoldsAreRefused() {
    TrainingSet few = SONGS.select(new int[] {0, 1, 2});
    assertThatThrownBy(
            () ->
                TrainerCatalogue.trainer("svr-search", Map.of("grid", "small"))
                    .fit(few, new Seed(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("5 folds");
  }
}
