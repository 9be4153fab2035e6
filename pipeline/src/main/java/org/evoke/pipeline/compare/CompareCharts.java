/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.Scale;
import org.evoke.pipeline.chart.AnswerCharts;
import org.evoke.pipeline.chart.CurveLane;
import org.evoke.pipeline.chart.Labels;
import org.evoke.pipeline.chart.Lane;
import org.evoke.pipeline.chart.LaneChart;
import org.evoke.pipeline.chart.PartnerLane;
import org.evoke.pipeline.chart.Points;
import org.evoke.pipeline.chart.ShotLane;
import org.evoke.pipeline.chart.SmallCurve;
import org.evoke.pipeline.chart.Thinning;
import org.evoke.pipeline.drawing.Drawing;
import org.evoke.pipeline.drawing.Ink;

/** The chart of a comparison, over the time of the first version. */
final class CompareCharts {
  private static final double HEIGHT = 132;
  private static final double DIFFERENCE_HEIGHT = 96;
  private static final double STEP = 0.25;

  private final Comparison comparison;
  private final Thinning thinning;
  private final Points points;

  CompareCharts(Comparison comparison) {
    this.comparison = comparison;
    this.thinning = new Thinning(comparison.first().timeline(), AnswerCharts.MOST_POINTS);
    this.points = Points.of(thinning);
  }

  Thinning thinning() {
    return thinning;
  }

  /** For each curve a lane with both versions and one with the difference; then what matches. */
  LaneChart chart() {
    List<Lane> lanes = new ArrayList<>();
    for (DifferenceCurve curve : comparison.curves()) {
      lanes.add(both(curve));
      lanes.add(difference(curve));
    }
    lanes.add(
        new PartnerLane(
            "Found in the second version",
            found(),
            milliseconds(comparison.alignment().onlyFirst())));
    if (!comparison.first().timeline().shots().isEmpty()) {
      lanes.add(
          new ShotLane(
              comparison.first().timeline().shots(), comparison.first().pictures().shots()));
    }
    return new LaneChart("Two versions", points.end(), lanes);
  }

  private List<double[]> found() {
    return comparison.alignment().stretches().stream()
        .map(s -> new double[] {1000 * s.first(), 1000 * (s.first() + s.seconds())})
        .toList();
  }

  private static List<double[]> milliseconds(List<Alignment.Part> parts) {
    return parts.stream()
        .map(part -> new double[] {1000 * part.start(), 1000 * part.end()})
        .toList();
  }

  private CurveLane both(DifferenceCurve curve) {
    Scale scale = curve.track().scale();
    return new CurveLane(
        Labels.of(curve.track().name()),
        "↑ " + scale.highMeaning() + "   ↓ " + scale.lowMeaning(),
        Ink.TEXT,
        scale.low(),
        scale.high(),
        HEIGHT,
        List.of(
            line(curve.track().values(), curve.track().lower(), curve.track().upper(), Ink.FIRST),
            line(curve.second(), curve.secondLower(), curve.secondUpper(), Ink.SECOND)),
        points,
        List.of(),
        List.of(),
        List.of());
  }

  private CurveLane difference(DifferenceCurve curve) {
    double reach = reach(curve);
    List<double[]> lit =
        comparison.blocks(curve.track().name()).stream()
            .filter(Block::isLarger)
            .map(block -> new double[] {1000 * block.start(), 1000 * block.end()})
            .toList();
    return new CurveLane(
        "Difference in " + curve.track().name(),
        "↑ second higher   ↓ second lower",
        Ink.OTHER,
        -reach,
        reach,
        DIFFERENCE_HEIGHT,
        List.of(line(curve.values(), curve.lower(), curve.upper(), Ink.OTHER)),
        points,
        milliseconds(comparison.alignment().onlyFirst()),
        lit,
        List.of());
  }

  /** Quarters of half the scale that hold the difference with its band. */
  private static double reach(DifferenceCurve curve) {
    double half = (curve.track().scale().high() - curve.track().scale().low()) / 2;
    double most = 0;
    for (double[] values : List.of(curve.lower(), curve.upper())) {
      for (double value : values) {
        most = Double.isNaN(value) ? most : Math.max(most, Math.abs(value) / half);
      }
    }
    return half * Math.max(STEP, Math.ceil((most + 0.02) / STEP) * STEP);
  }

  private CurveLane.Curve line(double[] values, double[] lower, double[] upper, Ink ink) {
    return new CurveLane.Curve(
        thinning.means(values), thinning.means(lower), thinning.means(upper), ink);
  }

  /** The differences in a strip for finding one's way. */
  Drawing overview() {
    List<SmallCurve.Line> lines = new ArrayList<>();
    double most = STEP;
    for (DifferenceCurve curve : comparison.curves()) {
      most = Math.max(most, reach(curve));
      lines.add(
          new SmallCurve.Line(
              thinning.means(curve.values()), lines.isEmpty() ? Ink.OTHER : Ink.SOFT));
    }
    return SmallCurve.of("Differences", points, lines, -most, most, 240, 46, false);
  }
}
