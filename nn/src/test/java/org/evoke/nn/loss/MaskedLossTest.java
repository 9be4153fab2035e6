/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that do not count, and what no loss can be computed of. */
class MaskedLossTest {
  private static final Placement EXACT = Placement.CPU_DOUBLE;
  private static final int LONG = 6;
  private static final int SHORT = 4;

  /** Two sequences of 6 and 4 steps with 2 values; padding holds numbers that must not matter. */
  private static double[] numbers(String name) {
    RandomStream stream = new Seed(5).derive(name).stream();
    return DoubleStream.generate(stream::nextGaussian).limit(2 * LONG * 2).toArray();
  }

  private static double loss(String name, int sequences, double... mask) {
    return Scope.compute(
        () -> {
          Value output = EXACT.of(numbers("output"), 2, LONG, 2).part(0, 0, sequences);
          Map<String, Value> targets = new LinkedHashMap<>();
          targets.put("y", EXACT.of(numbers("y"), 2, LONG, 2).part(0, 0, sequences));
          if (mask.length > 0) {
            targets.put("mask", EXACT.of(mask, sequences, LONG));
          }
          return Losses.named(name).of(Map.of("output", output), targets).number();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"mse", "mse-pcc", "eev", "mse-last", "mse-pcc-last"})
  void aMaskOfOnesIsNoMask(String name) {
    double[] ones = new double[2 * LONG];
    Arrays.fill(ones, 1);
    assertThat(loss(name, 2, ones)).isCloseTo(loss(name, 2), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mse", "mse-pcc"})
  void aSequenceThatDoesNotCountIsAsIfItWereNotThere(String name) {
    double[] first = new double[2 * LONG];
    Arrays.fill(first, 0, LONG, 1);
    assertThat(loss(name, 2, first)).isCloseTo(loss(name, 1), within(1e-12));
  }

  @Test
  void theLastStepIsThatOfTheSequence() {
    double[] mask = new double[2 * LONG];
    Arrays.fill(mask, 0, LONG + SHORT, 1);
    double expected = 0;
    for (int place : new int[] {LONG - 1, LONG + SHORT - 1}) {
      for (int value = 0; value < 2; value++) {
        double error = numbers("output")[2 * place + value] - numbers("y")[2 * place + value];
        expected += error * error / 4;
      }
    }
    assertThat(loss("mse-last", 2, mask)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void stepsThatAllDoNotCountAreRefused() {
    assertThatThrownBy(() -> loss("mse", 2, new double[2 * LONG]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mask");
    double[] first = new double[2 * LONG];
    Arrays.fill(first, 0, LONG, 1);
    assertThatThrownBy(() -> loss("eev", 2, first))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("video 2");
  }

  @Test
  void aLabelBeyondTheClassesIsNamed() {
    assertThatThrownBy(
            () ->
                Scope.run(
                    () -> {
                      Map<String, Value> outputs = Map.of("output", EXACT.zeros(2, 7));
                      Value labels = EXACT.whole(new long[] {1, 7}, 2);
                      new CrossEntropy().of(outputs, Map.of("label", labels));
                    }))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("label is 7, must be 0 to 6");
  }

  @Test
  void aMissingTargetIsNamed() {
    Map<String, Value> outputs = Map.of("output", EXACT.zeros(2, 7));
    assertThatThrownBy(() -> new CrossEntropy().of(outputs, Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("label");
  }
}
