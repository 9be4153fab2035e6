/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Learning.Example;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.optimiser.Sgd;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Randomness;
import org.evoke.nn.torch.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sequences of different lengths: padded with masks, or one by one with gradients that add up. */
class SequenceTest {
  private static final int[] LENGTHS = {9, 5, 7};
  private static final int WIDTH = 4;

  /** Sequences padded to the longest of them. */
  private static Example padded(int outputs, int... sequences) {
    int longest = Arrays.stream(sequences).map(i -> LENGTHS[i]).max().orElseThrow();
    float[] mask = new float[sequences.length * longest];
    for (int row = 0; row < sequences.length; row++) {
      Arrays.fill(mask, row * longest, row * longest + LENGTHS[sequences[row]], 1);
    }
    Tensor valid = new Tensor(new int[] {sequences.length, longest}, mask);
    return new Example(
        Map.of("x", padded("x", WIDTH, longest, sequences), "mask", valid),
        Map.of("y", padded("y", outputs, longest, sequences), "mask", valid));
  }

  private static Tensor padded(String name, int width, int longest, int... sequences) {
    float[] values = new float[sequences.length * longest * width];
    for (int row = 0; row < sequences.length; row++) {
      Seed seed = new Seed(77).derive(name).derive(sequences[row]);
      float[] own = Samples.random(seed, LENGTHS[sequences[row]], width).values();
      System.arraycopy(own, 0, values, row * longest * width, own.length);
    }
    return new Tensor(new int[] {sequences.length, longest, width}, values);
  }

  private static Network tcn(Placement placement, double dropout) {
    Map<String, Object> options =
        Map.of("channels", 6, "hidden", 5, "outputs", 2, "dropout", dropout);
    return Networks.of("tcn", Map.of("x", WIDTH), options).build(placement, new Seed(5));
  }

  @Test
  void videosOneByOneAreTheSameAsAPaddedBatch() {
    double[] together = gradients(List.of(padded(2, 0, 1, 2)));
    double[] oneByOne = gradients(List.of(padded(2, 0), padded(2, 1), padded(2, 2)));
    Reference.assertClose("loss and gradients", oneByOne, together, 1e-12);
  }

  /** The loss, then all gradients. */
  private static double[] gradients(List<Example> batches) {
    try (Network network = tcn(Placement.CPU_DOUBLE, 0);
        Optimiser optimiser = new Sgd(network.parameters(), 1e-3, 0)) {
      double loss =
          Learning.step(network, Losses.named("eev"), optimiser, batches, Pass.evaluation());
      double[] gradients = Scope.compute(() -> network.parameters().gradients().doubles());
      double[] all = new double[gradients.length + 1];
      all[0] = loss;
      System.arraycopy(gradients, 0, all, 1, gradients.length);
      return all;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcn", "temp-tf", "lstm", "attendaffectnet-temporal"})
  void paddingChangesNoAnswer(String family) {
    try (Network network =
        Networks.of(family, Map.of("x", WIDTH), Map.of())
            .build(Placement.CPU_SINGLE, new Seed(6))) {
      Tensor together = network.predict(padded(1, 0, 1, 2).inputs()).get("output");
      int stride = together.values().length / LENGTHS.length;
      for (int row = 0; row < LENGTHS.length; row++) {
        float[] alone = network.predict(padded(1, row).inputs()).get("output").values();
        for (int i = 0; i < alone.length; i++) {
          assertThat(together.values()[row * stride + i]).isCloseTo(alone[i], within(2e-6f));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mse", "mse-pcc", "mse-last", "mse-pcc-last"})
  void paddingChangesNoLoss(String loss) {
    try (Network network = tcn(Placement.CPU_DOUBLE, 0)) {
      Example one = padded(2, 0);
      Example masked = padded(2, 0, 1);
      // The second sequence does not count at all.
      float[] mask = masked.targets().get("mask").values();
      Arrays.fill(mask, LENGTHS[0], mask.length, 0);
      double expected = Learning.evaluate(network, Losses.named(loss), one);
      if (!loss.contains("last")) {
        assertThat(Learning.evaluate(network, Losses.named(loss), masked))
            .isCloseTo(expected, within(1e-12));
      }
      Example withoutMask = new Example(one.inputs(), Map.of("y", one.targets().get("y")));
      assertThat(Learning.evaluate(network, Losses.named(loss), withoutMask))
          .isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void theLastStepIsThatOfTheSequence() {
    try (Network network = tcn(Placement.CPU_DOUBLE, 0)) {
      double sum = 0;
      for (int row = 0; row < LENGTHS.length; row++) {
        sum += Learning.evaluate(network, Losses.named("mse-last"), padded(2, row));
      }
      double together = Learning.evaluate(network, Losses.named("mse-last"), padded(2, 0, 1, 2));
      assertThat(together).isCloseTo(sum / LENGTHS.length, within(1e-12));
    }
  }

  @Test
  void aMaskOfZerosIsRefused() {
    Example batch = padded(2, 0);
    Arrays.fill(batch.targets().get("mask").values(), 0);
    try (Network network = tcn(Placement.CPU_SINGLE, 0)) {
      assertThatThrownBy(() -> Learning.evaluate(network, Losses.named("mse"), batch))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("mask");
      assertThatThrownBy(() -> Learning.evaluate(network, Losses.named("eev"), batch))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("video 1");
    }
  }

  @Test
  void theSameSeedTrainsToTheSameBits() {
    assertThat(trained(1)).isEqualTo(trained(1));
    assertThat(trained(1)).isNotEqualTo(trained(2));
  }

  /** Parameters after steps with dropout; the data are the same each time. */
  private static List<Float> trained(int seed) {
    try (Network network = tcn(Placement.CPU_SINGLE, 0.5);
        Optimiser optimiser = new Adam(network.parameters(), 1e-2, Decay.NONE, 0)) {
      Pass pass = Pass.training(new Randomness(new Seed(seed)));
      for (int index = 0; index < 4; index++) {
        Learning.step(
            network, Losses.named("eev"), optimiser, List.of(padded(2, 0, 1, 2)), pass);
      }
      List<Float> values = new ArrayList<>();
      for (Tensor tensor : network.parameters().export().values()) {
        for (float value : tensor.values()) {
          values.add(value);
        }
      }
      return values;
    }
  }

  @Test
  void oneRowHasNoCorrelationAndStillTrains() {
    Example row =
        new Example(
            Map.of("x", Samples.random(new Seed(1), 1, WIDTH)),
            Map.of("y", Samples.random(new Seed(2), 1, 1)));
    try (Network network =
            Networks.of("attendaffectnet", Map.of("x", WIDTH), Map.of())
                .build(Placement.CPU_SINGLE, new Seed(1));
        Optimiser optimiser = new Sgd(network.parameters(), 1e-2, 0)) {
      var loss = Losses.named("mse-pcc");
      double before =
          Learning.step(network, loss, optimiser, List.of(row), Pass.evaluation());
      assertThat(before).isGreaterThan(1);
      assertThat(Learning.evaluate(network, loss, row)).isLessThan(before).isGreaterThan(1);
    }
  }

  @Test
  void aLabelBeyondTheClassesIsNamed() {
    try (Network network =
        Networks.of("dnn", Map.of("x", WIDTH), Map.of()).build(Placement.CPU_SINGLE, new Seed(1))) {
      Scope.run(
          () -> {
            var inputs = Map.of("x", Placement.CPU_SINGLE.zeros(2, WIDTH));
            var outputs = network.forward(inputs, Pass.evaluation());
            var labels = Map.of("label", Placement.CPU_SINGLE.whole(new long[] {1, 7}, 2));
            assertThatThrownBy(() -> Losses.named("cross-entropy").of(outputs, labels))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("label is 7, must be 0 to 6");
          });
    }
  }
}
