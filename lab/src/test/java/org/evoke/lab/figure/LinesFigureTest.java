/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.score.Interval;
import org.junit.jupiter.api.Test;

/** Lines stay within their picture. */
class LinesFigureTest {
  @Test
  void whatLiesFarBelowIsDrawnAtTheLowerEnd() {
    List<LinesFigure.Point> points =
        List.of(
            new LinesFigure.Point(0.5, new Interval(-1e12, -2e12, -1e11)),
            new LinesFigure.Point(1, new Interval(0.5, 0.2, 0.8)));
    String svg =
        LinesFigure.of(
            "label", "share", "R2", List.of(new LinesFigure.Line("a", "#123456", points)));
    Matcher height = Pattern.compile("viewBox=\"0 0 [\\d.]+ ([\\d.]+)\"").matcher(svg);
    assertThat(height.find()).isTrue();
    double most = Double.parseDouble(height.group(1));
    Matcher path = Pattern.compile("[ML]([\\d.-]+) ([\\d.-]+)").matcher(svg);
    int found = 0;
    while (path.find()) {
      assertThat(Double.parseDouble(path.group(2))).isBetween(0.0, most);
      found++;
    }
    assertThat(found).isEqualTo(2);
  }
}
