/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.Seed;
import org.evoke.score.Bootstrap;
import org.evoke.score.Evaluation;
import org.evoke.score.Groups;
import org.evoke.score.Interval;
import org.evoke.score.Measure;
import org.evoke.score.Oracle;
import org.evoke.score.series.ExpressionCorrelation.Undefined;
import org.junit.jupiter.api.Test;

class ExpressionCorrelationTest {
  private static final Seed SEED = new Seed(4);

  @Test
  void equalsTheReferenceNumbersUnderBothPolicies() throws IOException {
    JsonNode reference = Oracle.shared("models/metrics/eev_pearson.json");
    Rows rows = Rows.of(reference.get("videos"));
    ExpressionCorrelation found =
        ExpressionCorrelation.of(rows.truth(), rows.predicted(), rows.videos());
    for (int v = 0; v < found.correlations().length; v++) {
      double[] expected = Oracle.doubles(reference.get("rho").get(v));
      for (int e = 0; e < expected.length; e++) {
        assertThat(found.correlations()[v][e]).isCloseTo(expected[e], within(1e-10));
      }
    }
    assertThat(found.undefined()).isEqualTo(reference.get("undefined_pairs").asInt());
    double asZero = reference.get("M_rho_undefined_as_zero").asDouble();
    double skipped = reference.get("M_rho_undefined_skipped_within_video").asDouble();
    assertThat(found.mean(Undefined.AS_ZERO)).isCloseTo(asZero, within(1e-10));
    assertThat(found.mean(Undefined.SKIPPED)).isCloseTo(skipped, within(1e-10));
    assertThat(meanOfMeasures(rows)).isCloseTo(asZero, within(1e-10));
  }

  /** The measure of one expression, averaged over expressions, is the same number. */
  private static double meanOfMeasures(Rows rows) {
    double sum = 0;
    for (int e = 0; e < rows.truth().length; e++) {
      sum +=
          Evaluation.of(
                  List.of(Measure.EEV),
                  rows.truth()[e],
                  rows.predicted()[e],
                  rows.videos(),
                  Bootstrap.USUAL,
                  SEED)
              .score(Measure.EEV)
              .value();
    }
    return sum / rows.truth().length;
  }

  @Test
  void theIntervalHoldsTheMeanAndAVideoWithoutAnyIsLeftOut() {
    ExpressionCorrelation some =
        new ExpressionCorrelation(
            new double[][] {{0.5, 0.7}, {0.1, Double.NaN}, {Double.NaN, Double.NaN}});
    assertThat(some.mean(Undefined.SKIPPED)).isCloseTo(0.35, within(1e-12));
    assertThat(some.mean(Undefined.AS_ZERO)).isCloseTo(0.65 / 3, within(1e-12));
    Interval interval = some.interval(Undefined.AS_ZERO, Bootstrap.USUAL, SEED);
    assertThat(interval.value()).isBetween(interval.low(), interval.high());
  }

  @Test
  void columnsThatDoNotFitAreRefused() {
    double[][] two = new double[2][3];
    assertThatThrownBy(() -> ExpressionCorrelation.of(two, new double[1][3], Groups.none(3)))
        .hasMessageContaining("2 true expressions, 1 predicted");
    assertThatThrownBy(() -> ExpressionCorrelation.of(two, two, Groups.none(4)))
        .hasMessage("4 group names for 3 rows");
  }

  private record Rows(double[][] truth, double[][] predicted, Groups videos) {
    static Rows of(JsonNode videos) {
      double[][] truth = new double[15][0];
      double[][] predicted = new double[15][0];
      List<String> names = new ArrayList<>();
      for (int v = 0; v < videos.size(); v++) {
        append(truth, Oracle.columns(videos.get(v).get("target")));
        append(predicted, Oracle.columns(videos.get(v).get("pred")));
        for (int i = names.size(); i < truth[0].length; i++) {
          names.add("video " + v);
        }
      }
      return new Rows(truth, predicted, new Groups(names));
    }

    private static void append(double[][] columns, double[][] more) {
      for (int c = 0; c < columns.length; c++) {
        int length = columns[c].length;
        columns[c] = Arrays.copyOf(columns[c], length + more[c].length);
        System.arraycopy(more[c], 0, columns[c], length, more[c].length);
      }
    }
  }
}
