/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.evoke.core.Frame;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpticalFlowTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;

  /** Soft blobs at random places, moved by whole pixels. */
  private static Frame blobs(int across, int down) {
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    var random = new Seed(11).stream();
    double[] x = new double[60];
    double[] y = new double[60];
    for (int b = 0; b < x.length; b++) {
      x[b] = random.nextDouble() * WIDTH;
      y[b] = random.nextDouble() * HEIGHT;
    }
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        double light = 0;
        for (int b = 0; b < x.length; b++) {
          double dx = column - across - x[b];
          double dy = row - down - y[b];
          light += 120 * Math.exp(-(dx * dx + dy * dy) / 18);
        }
        Arrays.fill(
            rgb,
            (row * WIDTH + column) * 3,
            (row * WIDTH + column) * 3 + 3,
            (byte) (int) Math.min(255, light));
      }
    }
    return new Frame(0, WIDTH, HEIGHT, rgb);
  }

  private static double median(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  @ParameterizedTest
  @CsvSource({"FARNEBACK,3,-2", "FARNEBACK,-2,1", "DIS,3,-2", "DIS,-2,1", "DIS,0,0"})
  void findsAMotionOfTheWholePicture(FlowMethod method, int across, int down) {
    try (OpticalFlow flow = new OpticalFlow(method)) {
      assertThat(flow.next(blobs(0, 0))).isNull();
      FlowField field = flow.next(blobs(across, down));
      assertThat(median(field.across())).isCloseTo(across, within(0.25));
      assertThat(median(field.down())).isCloseTo(down, within(0.25));
      FlowField back = flow.next(blobs(0, 0));
      assertThat(median(back.across())).isCloseTo(-across, within(0.25));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSamePicturesGiveTheSameFlow(FlowMethod method) {
    float[][] twice = new float[2][];
    for (int run = 0; run < 2; run++) {
      try (OpticalFlow flow = new OpticalFlow(method)) {
        flow.next(blobs(0, 0));
        twice[run] = flow.next(blobs(2, 2)).across();
      }
    }
    assertThat(twice[0]).isEqualTo(twice[1]);
  }

  @Test
  void refusesPicturesThatAreTooSmallOrChangeTheirSize() {
    try (OpticalFlow flow = new OpticalFlow(FlowMethod.DIS)) {
      assertThatThrownBy(() -> flow.next(new Frame(0, 1, 1, new byte[3])))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("1 x 1")
          .hasMessageContaining("32");
      flow.next(blobs(0, 0));
      assertThatThrownBy(() -> flow.next(new Frame(0, 32, 32, new byte[32 * 32 * 3])))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("96 x 64")
          .hasMessageContaining("32 x 32");
    }
  }

  @Test
  void statisticsOfAUniformMotion() {
    int pixels = 20 * 10;
    float[] right = new float[pixels];
    Arrays.fill(right, 3);
    float[] still = new float[pixels];
    float[] numbers = FlowStatistics.of(new FlowField(20, 10, right, still), 0.1);
    assertThat(FlowStatistics.names()).hasSize(numbers.length).contains("direction_90");
    assertThat(numbers[0]).isEqualTo(3f); // 3 of 10 pixels of height in a tenth of a second
    assertThat(numbers[1]).isZero();
    assertThat(numbers[2]).isEqualTo(1f);
    float[] downwards = FlowStatistics.of(new FlowField(20, 10, still, right), 0.1);
    assertThat(downwards[FlowStatistics.names().indexOf("direction_90")]).isEqualTo(1f);
    assertThat(FlowStatistics.of(new FlowField(20, 10, still, still), 1)).containsOnly(0f);
  }

  @Test
  void statisticsOfTwoHalves() {
    float[] across = {4, 4, 0, 0};
    float[] down = {0, 0, -2, -2};
    float[] numbers = FlowStatistics.of(new FlowField(2, 2, across, down), 1);
    assertThat(numbers[0]).isEqualTo(1.5f); // (4 + 4 + 2 + 2) / 4 pixels of 2 in height
    assertThat(numbers[1]).isEqualTo(0.5f);
    assertThat(numbers[FlowStatistics.names().indexOf("direction_0")]).isEqualTo(2f / 3);
    assertThat(numbers[FlowStatistics.names().indexOf("direction_270")]).isEqualTo(1f / 3);
  }

  @Test
  void quantisesToBytes() {
    byte[] bytes = FlowStack.quantised(new float[] {-40, -20, 0, 10, 20, 40}, 20);
    assertThat(bytes).containsExactly(0, 0, 128, 191, 255, 255);
  }

  @Test
  void stacksTheLastFields() {
    FlowStack stack = new FlowStack(2, 20);
    FlowField first = new FlowField(1, 1, new float[] {-20}, new float[] {20});
    FlowField second = new FlowField(1, 1, new float[] {0}, new float[] {0});
    assertThat(stack.next(first)).isEmpty();
    Optional<byte[][]> both = stack.next(second);
    assertThat(both).isPresent();
    assertThat(both.get()).hasDimensions(4, 1);
    assertThat(both.get()[0][0]).isZero();
    assertThat(both.get()[1][0]).isEqualTo((byte) 255);
    assertThat(stack.next(second).orElseThrow()[0][0]).isEqualTo((byte) 128);
    stack.clear();
    assertThat(stack.next(second)).isEmpty();
    assertThatThrownBy(() -> new FlowStack(0, 20)).isInstanceOf(UsageException.class);
  }
}
