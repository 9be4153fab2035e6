/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;

class MetricTest {
  @Test
  void equalsTheReferenceNumbers() throws IOException {
    JsonNode cases =
        new ObjectMapper()
            .readTree(SharedData.require("models/metrics/regression.json").toFile())
            .get("cases");
    assertThat(cases).hasSizeGreaterThan(5);
    for (JsonNode each : cases) {
      for (Metric metric : Metric.ofValues()) {
        double value = metric.of(doubles(each.get("y")), doubles(each.get("p")));
        JsonNode expected = each.get(metric.id());
        if (expected.isNull()) {
          assertThat(value).as(metric + " of " + each).isNaN();
        } else {
          assertThat(value)
              .as(metric + " of " + each)
              .isCloseTo(expected.asDouble(), within(1e-10));
        }
      }
    }
  }

  @Test
  void hasTheMeaningOfItsDefinitionOnThreeRows() {
    double[] truth = {1, 2, 3};
    double[] predicted = {1, 2, 5};
    assertThat(Metric.MSE.of(truth, predicted)).isEqualTo(4.0 / 3, within(1e-12));
    assertThat(Metric.MAE.of(truth, predicted)).isEqualTo(2.0 / 3, within(1e-12));
    assertThat(Metric.R2.of(truth, predicted)).isEqualTo(-1, within(1e-12));
    assertThat(Metric.PCC.of(truth, predicted))
        .isEqualTo(4.0 / 3 / Math.sqrt(2.0 / 3 * 26 / 9), within(1e-12));
    assertThat(Metric.CCC.of(truth, predicted))
        .isEqualTo(2 * 4.0 / 3 / (2.0 / 3 + 26.0 / 9 + 4.0 / 9), within(1e-12));
  }

  @Property
  void correlationStaysWithinItsBoundsAndConcordanceBelowIt(
      @ForAll("ratings") double[] truth, @ForAll("ratings") double[] predicted) {
    double pcc = Metric.PCC.of(truth, predicted);
    double ccc = Metric.CCC.of(truth, predicted);
    if (!Double.isNaN(pcc)) {
      assertThat(Math.abs(pcc)).isLessThanOrEqualTo(1 + 1e-9);
      assertThat(Math.abs(ccc)).isLessThanOrEqualTo(Math.abs(pcc) + 1e-9);
    }
  }

  @Provide
  Arbitrary<double[]> ratings() {
    return Arbitraries.doubles().between(-50, 50).array(double[].class).ofSize(12);
  }

  @Test
  void anOffsetThatBothColumnsShareChangesNothing() {
    double[] truth = {0.1, 0.5, -0.3, 0.9};
    double[] predicted = {0.2, 0.4, -0.1, 0.5};
    for (Metric metric : Metric.ofValues()) {
      assertThat(metric.of(shifted(truth), shifted(predicted)))
          .as(metric.id())
          .isCloseTo(metric.of(truth, predicted), within(1e-6));
    }
  }

  private static double[] shifted(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i] + 1e6).toArray();
  }

  private static double[] doubles(JsonNode list) {
    return IntStream.range(0, list.size()).mapToDouble(i -> list.get(i).asDouble()).toArray();
  }
}
