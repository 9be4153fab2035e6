/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Seed;
import org.evoke.score.Bootstrap;
import org.evoke.score.Interval;
import org.evoke.score.Measure;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipEvaluationTest {
  @TempDir Path folder;

  @Test
  void rowsAreJoinedByIdWhateverTheirOrderAndExtension() {
    Source labels = Written.csv(folder, "y", "id,valence\na.mp4,1\nb.mp4,2\nc.mp4,4\n");
    Source predictions = Written.csv(folder, "p", "id,valence\nc,3\na,1\nb,4\n");
    ClipEvaluation evaluation = evaluate(request(predictions, labels, "mse,mae"));
    assertThat(value(evaluation, "valence", "mse")).isEqualTo((0 + 4 + 1) / 3.0);
    assertThat(value(evaluation, "valence", "mae")).isEqualTo(1);
    assertThat(evaluation.scores()).allMatch(score -> score.n() == 3);
    assertThat(evaluation.notes()).isEmpty();
  }

  @Test
  void columnsOfBothFilesAreScoredAndOthersNamed() {
    Source labels = Written.csv(folder, "y", "id,film,arousal,valence\na,x,1,2\nb,y,2,1\n");
    Source predictions = Written.csv(folder, "p", "id,valence,arousal,low\na,1,1,0\nb,2,2,0\n");
    ClipEvaluation evaluation = evaluate(request(predictions, labels, "mse"));
    assertThat(evaluation.scores()).extracting(Score::target).containsExactly("arousal", "valence");
    assertThat(evaluation.notes())
        .containsExactly("not scored, since not every file has them: film, low");
  }

  @Test
  void intervalsOverGroupsAreWiderWhereRowsOfAGroupAreAlike() {
    StringBuilder y = new StringBuilder("id,film,v\n");
    StringBuilder p = new StringBuilder("id,v\n");
    for (int film = 0; film < 10; film++) {
      for (int row = 0; row < 20; row++) {
        y.append(film).append('-').append(row).append(",f").append(film).append(",0\n");
        p.append(film).append('-').append(row).append(',').append(film % 3).append('\n');
      }
    }
    Source labels = Written.csv(folder, "y", y.toString());
    Source predictions = Written.csv(folder, "p", p.toString());
    Interval rows = interval(evaluate(request(predictions, labels, "mse")), "v", "mse");
    Interval films = interval(evaluate(grouped(predictions, labels, "mse", "film")), "v", "mse");
    assertThat(films.value()).isEqualTo(rows.value());
    assertThat(films.high() - films.low()).isGreaterThan(2 * (rows.high() - rows.low()));
  }

  @Test
  void aSecondModelIsComparedOnTheSameRows() {
    StringBuilder y = new StringBuilder("id,v\n");
    StringBuilder good = new StringBuilder("id,v\n");
    StringBuilder poor = new StringBuilder("id,v\n");
    for (int row = 0; row < 40; row++) {
      y.append(row).append(',').append(row % 7).append('\n');
      good.append(row).append(',').append(row % 7 + 0.1 * (row % 2)).append('\n');
      poor.append(row).append(',').append(row % 7 + 1 + 0.1 * (row % 3)).append('\n');
    }
    Source labels = Written.csv(folder, "y", y.toString());
    EvaluationRequest request =
        new EvaluationRequest(
            Written.csv(folder, "good", good.toString()),
            Optional.of(Written.csv(folder, "poor", poor.toString())),
            labels,
            List.of(),
            List.of(Measure.named("mse")),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Bootstrap.USUAL,
            new Seed(1));
    ClipEvaluation evaluation = evaluate(request);
    assertThat(evaluation.scores())
        .extracting(Score::metric)
        .containsExactly(
            "mse",
            "mse_against",
            "mse_difference",
            "squared_error_p_t_test",
            "squared_error_p_wilcoxon",
            "squared_error_p_sign_flip");
    Interval difference = interval(evaluation, "v", "mse_difference");
    assertThat(difference.value())
        .isCloseTo(
            value(evaluation, "v", "mse") - value(evaluation, "v", "mse_against"), within(1e-12));
    assertThat(difference.excludes(0)).isTrue();
    assertThat(value(evaluation, "v", "squared_error_p_sign_flip")).isEqualTo(1e-4);
    assertThat(value(evaluation, "v", "squared_error_p_t_test")).isLessThan(1e-6);
    assertThat(value(evaluation, "v", "squared_error_p_wilcoxon")).isLessThan(1e-6);
  }

  @Test
  void seriesAreJoinedByClipAndTime() {
    Source labels = Written.csv(folder, "y", "id,t,v\na,0,1\na,1,2\na,2,3\nb,0,5\nb,1,7\n");
    Source predictions =
        Written.csv(
            folder, "p", "id,t,v\nb,1,6\nb,0,5\na,0,1\na,0.5,1.5\na,1,2\na,1.5,2.5\na,2,4\n");
    EvaluationRequest request =
        new EvaluationRequest(
            predictions,
            Optional.empty(),
            labels,
            List.of(),
            List.of(Measure.named("mae"), Measure.named("pcc_per_group")),
            Optional.empty(),
            Optional.of("t"),
            Map.of(),
            Bootstrap.USUAL,
            new Seed(1));
    ClipEvaluation evaluation = evaluate(request);
    assertThat(evaluation.scores()).allMatch(score -> score.n() == 5);
    // Clip a, whose predictions are twice as dense, is compared with 1, (1.5 + 2) / 2 and
    // (2.5 + 4) / 2, clip b with 5 and 6.
    assertThat(value(evaluation, "v", "mae")).isCloseTo((0.25 + 0.25 + 1) / 5, within(1e-12));
    assertThat(value(evaluation, "v", "pcc_per_group"))
        .isCloseTo((2.25 / Math.sqrt(2 * 2.625) + 1) / 2, within(1e-12));
  }

  @Test
  void whatIsNotDefinedIsExplained() {
    Source labels = Written.csv(folder, "y", "id,v\na,1\nb,1\n");
    Source predictions = Written.csv(folder, "p", "id,v\na,1\nb,2\n");
    ClipEvaluation evaluation = evaluate(request(predictions, labels, "r2,mse"));
    assertThat(value(evaluation, "v", "r2")).isNaN();
    assertThat(evaluation.notes())
        .containsExactly("v: r2 is not defined: all 2 true values are 1.0");
    assertThat(ScoreText.csv(evaluation.scores())).contains("v,r2,,,,2\n", "v,mse,0.500000,");
  }

  @Test
  void oneGroupHasNoInterval() {
    Source labels = Written.csv(folder, "y", "id,film,v\na,x,1\nb,x,3\n");
    Source predictions = Written.csv(folder, "p", "id,v\na,1\nb,2\n");
    ClipEvaluation evaluation = evaluate(grouped(predictions, labels, "mse", "film"));
    assertThat(interval(evaluation, "v", "mse").low()).isNaN();
    assertThat(evaluation.notes()).contains("v: there is 1 group, an interval needs at least 2");
  }

  @Test
  void theEevScoreOfAllTargetsIsTheMeanOverThem() {
    Source labels =
        Written.csv(folder, "y", "id,film,joy,awe\na,x,1,4\nb,x,2,4\nc,x,3,4\nd,y,1,1\ne,y,2,3\n");
    Source predictions =
        Written.csv(folder, "p", "id,joy,awe\na,1,1\nb,2,2\nc,3,3\nd,2,5\ne,1,9\n");
    ClipEvaluation evaluation = evaluate(grouped(predictions, labels, "eev", "film"));
    assertThat(value(evaluation, "joy", "eev")).isCloseTo(0, within(1e-12));
    assertThat(value(evaluation, "awe", "eev")).isCloseTo(0.5, within(1e-12));
    assertThat(value(evaluation, "all", "eev")).isCloseTo(0.25, within(1e-12));
    assertThat(value(evaluation, "all", "eev_skipped")).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void publishedPredictionsOfFilmsGiveThePrintedScores() {
    Path data = SharedData.require("data/eimt16");
    String predictions = "eimt16:" + data.resolve("published_predictions.txt");
    for (String labels :
        List.of(
            "eimt16:" + data.resolve("EIMT16_test.list"),
            "eimt16-original:" + data.resolve("MEDIAEVAL16-Global_prediction.txt"))) {
      ClipEvaluation evaluation =
          evaluate(request(Source.of(predictions), Source.of(labels), "mse,pcc"));
      assertThat(value(evaluation, "valence", "mse")).isCloseTo(0.1978, within(5e-5));
      assertThat(value(evaluation, "valence", "pcc")).isCloseTo(0.3988, within(5e-5));
      assertThat(value(evaluation, "arousal", "mse")).isCloseTo(1.1716, within(5e-5));
      assertThat(value(evaluation, "arousal", "pcc")).isCloseTo(0.4464, within(5e-5));
      assertThat(evaluation.scores()).allMatch(score -> score.n() == 1200);
    }
  }

  @Test
  void publishedPredictionsOfSongsGiveThePrintedScores() {
    Source both =
        Source.of("pmemo-json:" + SharedData.require("data/pmemo/published_svr_predictions.json"));
    ClipEvaluation evaluation = evaluate(request(both, both, "rmse,pcc"));
    assertThat(value(evaluation, "valence", "rmse")).isCloseTo(0.1186, within(5e-5));
    assertThat(value(evaluation, "valence", "pcc")).isCloseTo(0.644, within(5e-4));
    assertThat(value(evaluation, "arousal", "rmse")).isCloseTo(0.1089, within(5e-5));
    assertThat(value(evaluation, "arousal", "pcc")).isCloseTo(0.813, within(5e-4));
  }

  private static ClipEvaluation evaluate(EvaluationRequest request) {
    return ClipEvaluation.of(request);
  }

  private static EvaluationRequest request(Source predictions, Source labels, String metrics) {
    return Written.request(predictions, labels, metrics, Optional.empty());
  }

  private static EvaluationRequest grouped(
      Source predictions, Source labels, String metrics, String column) {
    return Written.request(predictions, labels, metrics, Optional.of(column));
  }

  private static double value(ClipEvaluation evaluation, String target, String metric) {
    return interval(evaluation, target, metric).value();
  }

  private static Interval interval(ClipEvaluation evaluation, String target, String metric) {
    return evaluation.scores().stream()
        .filter(score -> score.target().equals(target) && score.metric().equals(metric))
        .findFirst()
        .orElseThrow()
        .interval();
  }
}
