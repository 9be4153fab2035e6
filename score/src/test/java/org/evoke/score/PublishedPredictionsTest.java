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
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** The scores that others have printed for their predictions. */
class PublishedPredictionsTest {
  @Test
  void ofTheMediaEvalSystemOf2016() throws IOException {
    Map<String, double[]> truth = rows("data/eimt16/EIMT16_test.list");
    Map<String, double[]> predicted = rows("data/eimt16/published_predictions.txt");
    assertThat(predicted.keySet()).isEqualTo(truth.keySet()).hasSize(1200);
    List<String> ids = truth.keySet().stream().sorted().toList();
    double[][] expected = {{0.1978, 0.3988}, {1.1716, 0.4464}};
    for (int target = 0; target < 2; target++) {
      double[] y = column(ids, truth, target);
      double[] p = column(ids, predicted, target);
      assertThat(Metric.MSE.of(y, p)).isCloseTo(expected[target][0], within(5e-5));
      assertThat(Metric.PCC.of(y, p)).isCloseTo(expected[target][1], within(5e-5));
    }
  }

  @Test
  void ofThePmemoBaseline() throws IOException {
    JsonNode rows =
        new ObjectMapper()
            .readTree(SharedData.require("data/pmemo/published_svr_predictions.json").toFile())
            .get("test_predictions");
    assertThat(rows).hasSize(154);
    check(rows, "v", 0.1186, 0.6436);
    check(rows, "a", 0.1089, 0.8129);
  }

  private static void check(JsonNode rows, String target, double rmse, double r) {
    double[] y = new double[rows.size()];
    double[] p = new double[rows.size()];
    for (int i = 0; i < y.length; i++) {
      y[i] = rows.get(i).get(target + "_true").asDouble();
      p[i] = rows.get(i).get(target + "_pred").asDouble();
    }
    assertThat(Metric.RMSE.of(y, p)).isCloseTo(rmse, within(1e-4));
    assertThat(Metric.PCC.of(y, p)).isCloseTo(r, within(1e-3));
  }

  private static Map<String, double[]> rows(String file) throws IOException {
    Map<String, double[]> rows = new HashMap<>();
    for (String line : Files.readAllLines(SharedData.require(file))) {
      String[] cells = line.strip().split("\\s+", -1);
      rows.put(cells[0], new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
    }
    return rows;
  }

  private static double[] column(List<String> ids, Map<String, double[]> rows, int target) {
    return ids.stream().mapToDouble(id -> rows.get(id)[target]).toArray();
  }
}
