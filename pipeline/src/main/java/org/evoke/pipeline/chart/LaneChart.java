/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.util.ArrayList;
import java.util.List;
import org.evoke.pipeline.drawing.Drawing;
import org.evoke.pipeline.drawing.Mark;
import org.evoke.pipeline.mood.Clock;

/**
 * Lanes above each other over one axis of time.
 *
 * @param title what the chart shows
 * @param milliseconds length of the axis
 * @param lanes from top to bottom
 */
public record LaneChart(String title, double milliseconds, List<Lane> lanes) {
  /** Margin for the numbers beside the lanes, in pixels; pages have it as a padding. */
  public static final double LEFT = 44;

  /** Margin on the right, in pixels. */
  public static final double RIGHT = 14;

  /** Width of the field unless a page stretches it, in pixels. */
  public static final double WIDTH = 1100;

  private static final double TOP = 20;
  private static final double AXIS = 26;
  private static final int TICKS = 8;
  private static final double[] DISTANCES = {
    100,
    200,
    500,
    1000,
    2000,
    5000,
    10_000,
    15_000,
    30_000,
    60_000,
    120_000,
    300_000,
    600_000,
    900_000,
    1_800_000,
    3_600_000,
    7_200_000,
    14_400_000
  };

  public LaneChart {
    lanes = List.copyOf(lanes);
  }

  /** Top of each lane in pixels. */
  public double[] tops() {
    double[] tops = new double[lanes.size()];
    double y = TOP - (lanes.isEmpty() ? 0 : lanes.get(0).above());
    for (int i = 0; i < tops.length; i++) {
      y += lanes.get(i).above();
      tops[i] = y;
      y += lanes.get(i).height();
    }
    return tops;
  }

  private double bottom() {
    int last = lanes.size() - 1;
    return last < 0 ? TOP : tops()[last] + lanes.get(last).height();
  }

  /** The drawing. */
  public Drawing drawing() {
    Field field = new Field(milliseconds);
    ticks().forEach(field::add);
    double[] tops = tops();
    for (int i = 0; i < tops.length; i++) {
      lanes.get(i).draw(field, tops[i]);
    }
    return new Drawing(title, milliseconds, WIDTH, bottom() + AXIS, LEFT, RIGHT, field.marks());
  }

  private List<Mark> ticks() {
    double distance = DISTANCES[DISTANCES.length - 1];
    for (int i = DISTANCES.length - 1; i >= 0 && milliseconds / DISTANCES[i] <= TICKS; i--) {
      distance = DISTANCES[i];
    }
    List<Mark> ticks = new ArrayList<>();
    for (double at = 0; at <= milliseconds; at += distance) {
      String text = distance < 1000 ? Clock.length(at / 1000) : Clock.text(at / 1000);
      ticks.add(new Mark.Tick(at, TOP, bottom(), text));
    }
    return ticks;
  }
}
