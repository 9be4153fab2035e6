/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.score.Metric;
import org.evoke.score.Oracle;
import org.junit.jupiter.api.Test;

class ClassesTest {
  @Test
  void equalsTheReferenceNumbers() throws IOException {
    JsonNode cases = Oracle.shared("models/metrics/classification.json").get("cases");
    assertThat(cases).hasSizeGreaterThanOrEqualTo(2);
    for (JsonNode each : cases) {
      int[] truth = Oracle.ints(each.get("true"));
      int[] predicted = Oracle.ints(each.get("pred"));
      Confusion confusion = Confusion.of(truth, predicted, 7);
      double accuracy = each.get("acc").asDouble();
      double near = each.get("acc_pm1").asDouble();
      assertThat(confusion.accuracy()).isCloseTo(accuracy, within(1e-12));
      assertThat(confusion.accuracyWithinOne()).isCloseTo(near, within(1e-12));
      assertThat(Metric.ACC.of(doubles(truth), doubles(predicted)))
          .isCloseTo(accuracy, within(1e-12));
      assertThat(Metric.ACC_PM1.of(doubles(truth), doubles(predicted)))
          .isCloseTo(near, within(1e-12));
      double[] recall = Oracle.doubles(each.get("recall_per_class"));
      for (int t = 1; t <= 7; t++) {
        assertThat(confusion.recall()[t - 1]).isCloseTo(recall[t - 1], within(1e-12));
        for (int p = 1; p <= 7; p++) {
          JsonNode expected = each.get("confusion_rows_true_1_to_7").get(t - 1).get(p - 1);
          assertThat(confusion.count(t, p)).isEqualTo(expected.asLong());
        }
      }
    }
  }

  @Test
  void averagesOverClassesEqualScikitLearn() throws IOException {
    for (JsonNode each : Oracle.statistics("classes")) {
      Confusion confusion =
          Confusion.of(
              Oracle.ints(each.get("true")),
              Oracle.ints(each.get("pred")),
              each.get("classes").asInt());
      assertThat(confusion.averageRecall()).isCloseTo(each.get("uar").asDouble(), within(1e-12));
      assertThat(confusion.macroF1()).isCloseTo(each.get("f1_macro").asDouble(), within(1e-12));
    }
  }

  @Test
  void aClassThatDoesNotOccurHasNoShare() {
    Confusion confusion = Confusion.of(new int[] {1, 1}, new int[] {1, 2}, 3);
    assertThat(confusion.recall()).containsExactly(0.5, Double.NaN, Double.NaN);
    assertThat(confusion.precision()).containsExactly(1, 0, Double.NaN);
    assertThat(confusion.f1()[2]).isNaN();
  }

  @Test
  void quantisesLikeTheReference() throws IOException {
    JsonNode reference = Oracle.shared("models/metrics/quantise7.json");
    int[] classes = ClassBins.SEVEN.classesOf(Oracle.doubles(reference.get("values")));
    assertThat(classes).isEqualTo(Oracle.ints(reference.get("class_1_to_7")));
    double[] centres = Oracle.doubles(reference.get("class_centres"));
    for (int i = 0; i < centres.length; i++) {
      assertThat(ClassBins.SEVEN.centres()[i]).isCloseTo(centres[i], within(1e-12));
    }
  }

  @Test
  void edgesBelongToTheClassAboveAndBeyondThemAreTheOuterClasses() {
    ClassBins bins = new ClassBins(new double[] {0, 1, 4, 5});
    assertThat(bins.classesOf(new double[] {-9, 0, 0.99, 1, 4, 5, 6}))
        .containsExactly(1, 1, 1, 2, 3, 3, 3);
    assertThat(bins.centres()).containsExactly(0.5, 2.5, 4.5);
    assertThat(bins.classes()).isEqualTo(3);
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> Confusion.of(new int[] {8}, new int[] {1}, 7))
        .isInstanceOf(InputException.class)
        .hasMessage("row 0: class 8, must lie in 1 to 7");
    assertThatThrownBy(() -> Confusion.of(new int[0], new int[0], 7))
        .hasMessageContaining("at least 1 row");
    assertThatThrownBy(() -> new ClassBins(new double[] {0, 1}))
        .hasMessageContaining("2 class edges");
    assertThatThrownBy(() -> new ClassBins(new double[] {0, 2, 2}))
        .hasMessageContaining("class edge 2 is 2.0");
    assertThatThrownBy(() -> ClassBins.equalWidth(0, 1, 0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> ClassBins.SEVEN.classOf(Double.NaN)).hasMessageContaining("NaN");
  }

  private static double[] doubles(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }
}
