/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.evoke.score.Metric;
import org.evoke.score.Oracle;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void equalsItsDefinitions() throws IOException {
    for (JsonNode each : Oracle.statistics("agreement")) {
      Agreement agreement = new Agreement(ratings(each.get("ratings")));
      check(agreement.krippendorffAlpha(), each.get("alpha"));
      check(agreement.icc21(), each.get("icc21"));
      check(agreement.icc2k(), each.get("icc2k"));
      check(agreement.pairwise(Metric.PCC), each.get("pcc_pairwise"));
      check(agreement.pairwise(Metric.CCC), each.get("ccc_pairwise"));
      check(agreement.leaveOneOut(Metric.PCC), each.get("pcc_leave_one_out"));
      check(agreement.leaveOneOut(Metric.CCC), each.get("ccc_leave_one_out"));
    }
  }

  /** The worked example of Shrout and Fleiss (1979): 6 targets, 4 judges. */
  @Test
  void equalsTheWorkedExampleOfShroutAndFleiss() {
    double[][] judges = {
      {9, 6, 8, 7, 10, 6}, {2, 1, 4, 1, 5, 2}, {5, 3, 6, 2, 6, 4}, {8, 2, 8, 6, 9, 7}
    };
    assertThat(new Agreement(judges).icc21()).isCloseTo(0.29, within(0.005));
    assertThat(new Agreement(judges).icc2k()).isCloseTo(0.62, within(0.005));
  }

  @Test
  void annotatorsWhoSayTheSameAgreeFully() {
    Agreement same = new Agreement(new double[][] {{1, 2, 4}, {1, 2, 4}, {1, 2, 4}});
    assertThat(same.krippendorffAlpha()).isCloseTo(1, within(1e-12));
    assertThat(same.icc21()).isCloseTo(1, within(1e-12));
    assertThat(same.leaveOneOut(Metric.CCC)).isCloseTo(1, within(1e-12));
  }

  private static double[][] ratings(JsonNode rows) {
    double[][] ratings = new double[rows.size()][];
    for (int a = 0; a < ratings.length; a++) {
      ratings[a] = Oracle.doubles(rows.get(a));
    }
    return ratings;
  }

  private static void check(double found, JsonNode expected) {
    assertThat(found).isCloseTo(expected.asDouble(), within(1e-10));
  }
}
