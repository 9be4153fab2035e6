/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.flow;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A few numbers about the flow between two pictures: 2 + 8 = 10. They do not depend on the size of
 * the picture or on the rate of the pictures: motion is in picture heights per second.
 */
public final class FlowStatistics {
  /** Directions of an eighth of the circle each; the first is centred on rightwards, clockwise. */
  private static final int DIRECTIONS = 8;

  private FlowStatistics() {}

  /** Names of the numbers. */
  public static List<String> names() {
    return Stream.concat(
            Stream.of("magnitude_mean", "magnitude_stddev"),
            IntStream.range(0, DIRECTIONS).mapToObj(d -> "direction_" + d * 45))
        .toList();
  }

  /**
   * The numbers of a field: mean and standard deviation of the speed of the pixels in picture
   * heights per second, and the share of the motion in each direction, weighted by speed; all zero
   * where nothing moves.
   *
   * @param seconds between the two pictures, positive
   */
  public static float[] of(FlowField field, double seconds) {
    int pixels = field.across().length;
    double[] directions = new double[DIRECTIONS];
    double sum = 0;
    double squares = 0;
    for (int pixel = 0; pixel < pixels; pixel++) {
      double across = field.across()[pixel];
      double down = field.down()[pixel];
      double magnitude = Math.sqrt(across * across + down * down);
      sum += magnitude;
      squares += magnitude * magnitude;
      directions[direction(across, down)] += magnitude;
    }
    double mean = sum / pixels;
    double unit = field.height() * seconds;
    float[] numbers = new float[2 + DIRECTIONS];
    numbers[0] = (float) (mean / unit);
    numbers[1] = (float) (Math.sqrt(Math.max(0, squares / pixels - mean * mean)) / unit);
    for (int d = 0; d < DIRECTIONS; d++) {
      numbers[2 + d] = (float) (sum > 0 ? directions[d] / sum : 0);
    }
    return numbers;
  }

  private static int direction(double across, double down) {
    double turn = StrictMath.atan2(down, across) / (2 * Math.PI) * DIRECTIONS;
    return Math.floorMod((int) Math.rint(turn), DIRECTIONS);
  }
}
