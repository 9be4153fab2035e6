/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
  @ParameterizedTest
  @CsvSource({
    "-1, 1, -1.00 -0.75 -0.50 -0.25 0.00 0.25 0.50 0.75 1.00",
    "0, 60, 0 10 20 30 40 50 60",
    "-0.004, 0.004, -0.004 -0.003 -0.002 -0.001 0.000 0.001 0.002 0.003 0.004",
    "0, 3.1, 0.0 0.5 1.0 1.5 2.0 2.5 3.0",
    "990, 1010, 990.0 992.5 995.0 997.5 1000.0 1002.5 1005.0 1007.5 1010.0",
  })
  void marksAreRoundAndToldApart(double low, double high, String labels) {
    Axis axis = new Axis(low, high, 0, 100);
    List<String> shown = Arrays.stream(axis.marks()).mapToObj(axis::label).toList();
    assertThat(String.join(" ", shown)).isEqualTo(labels);
    assertThat(axis.at(low)).isZero();
    assertThat(axis.at(high)).isEqualTo(100);
  }
}
