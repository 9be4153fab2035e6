/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.Oracle;
import org.junit.jupiter.api.Test;

class WardTreeTest {
  @Test
  void labelsAndHeightsEqualTheReference() throws IOException {
    JsonNode cases = Oracle.shared("models/classical/ward_expected.json").get("cases");
    assertThat(cases).hasSizeGreaterThanOrEqualTo(4);
    for (JsonNode each : cases) {
      WardTree tree = WardTree.of(Oracle.columns(each.get("points")));
      assertThat(tree.cutWithSmallest(each.get("min_card").asInt()))
          .as(each.get("name").asText())
          .isEqualTo(Oracle.ints(each.get("labels_canonical")));
      double[] last = Oracle.doubles(each.get("last_merge_heights"));
      double[] heights = tree.heights();
      for (int i = 0; i < last.length; i++) {
        assertThat(heights[heights.length - last.length + i]).isCloseTo(last[i], within(1e-9));
      }
    }
  }

  /** Ties everywhere: points on a grid, most of them several times. */
  @Test
  void equalPointsAndTiesStillGiveATree() {
    double[][] grid = new double[2][200];
    for (int i = 0; i < 200; i++) {
      grid[0][i] = i % 5;
      grid[1][i] = i % 3;
    }
    WardTree tree = WardTree.of(grid);
    assertThat(tree.heights()).isSorted();
    for (int clusters = 1; clusters <= 200; clusters += 7) {
      assertThat(Arrays.stream(tree.cut(clusters)).distinct().count()).isEqualTo(clusters);
    }
    int[] fifteen = tree.cut(15);
    for (int i = 15; i < 200; i++) {
      assertThat(fifteen[i]).isEqualTo(fifteen[i - 15]);
    }
  }

  /** A cube of the number would take hours; the limit leaves room for a loaded machine. */
  @Test
  void tenThousandPointsTakeSeconds() {
    RandomStream random = new Seed(1).stream();
    double[][] points = new double[2][10_000];
    for (double[] column : points) {
      Arrays.setAll(column, i -> random.nextGaussian());
    }
    long start = System.nanoTime();
    int[] clusters = WardTree.of(points).cutWithSmallest(25);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
    assertThat(Arrays.stream(clusters).max().orElseThrow()).isBetween(20, 400);
  }

  @Test
  void onePointAndTooFewAreOneCluster() {
    assertThat(WardTree.of(new double[][] {{3}}).cutWithSmallest(25)).containsExactly(0);
    assertThat(WardTree.of(new double[][] {{3, 9, 4}}).cutWithSmallest(25))
        .containsExactly(0, 0, 0);
  }

  @Test
  void badPointsAreNamed() {
    assertThatThrownBy(() -> WardTree.of(new double[0][]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no points");
    assertThatThrownBy(() -> WardTree.of(new double[][] {{1, 2}, {3, Double.NaN}}))
        .hasMessage("row 1: label 1 is NaN, must be finite");
    assertThatThrownBy(() -> WardTree.of(new double[][] {{1, 2}}).cutWithSmallest(0))
        .hasMessageContaining("smallest cluster is 0");
  }
}
