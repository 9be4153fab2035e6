/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Networks;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.optimiser.Sgd;
import org.evoke.nn.torch.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingStepTest {
  private static final int[] LENGTHS = {9, 5, 7};

  private final RandomStream random = new Seed(77).stream();

  private Tensor tensor(int... shape) {
    int count = 1;
    for (int length : shape) {
      count *= length;
    }
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Tensor(shape, values);
  }

  /** Sequences of different lengths, without an axis of sequences. */
  private List<Batch> sequences(int width, int outputs) {
    List<Batch> sequences = new ArrayList<>();
    for (int length : LENGTHS) {
      sequences.add(
          new Batch(Map.of("x", tensor(length, width)), Map.of("y", tensor(length, outputs))));
    }
    return sequences;
  }

  private static Network tcn(Placement placement, double dropout) {
    Map<String, Object> options =
        Map.of("channels", 6, "hidden", 5, "outputs", 2, "dropout", dropout);
    return Networks.of("tcn", Map.of("x", 4), options).build(placement, new Seed(5));
  }

  @Test
  void videosOneByOneAreTheSameAsAPaddedBatch() {
    List<Batch> sequences = sequences(4, 2);
    double[][] gradients = new double[2][];
    double[] losses = new double[2];
    for (int way = 0; way < 2; way++) {
      try (Network network = tcn(Placement.CPU_DOUBLE, 0);
          Optimiser optimiser = new Sgd(network.parameters(), 1e-3, 0)) {
        TrainingStep step = new TrainingStep(network, Losses.named("eev"), optimiser);
        List<Batch> batches =
            way == 0
                ? List.of(Padding.join(sequences))
                : sequences.stream().map(one -> Padding.join(List.of(one))).toList();
        losses[way] = step.run(batches, new Seed(1));
        gradients[way] =
            network.parameters().gradientsByName().values().stream()
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
      }
    }
    assertThat(losses[1]).isCloseTo(losses[0], within(1e-12));
    for (int i = 0; i < gradients[0].length; i++) {
      assertThat(gradients[1][i]).isCloseTo(gradients[0][i], within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcn", "temp-tf", "lstm", "attendaffectnet-temporal"})
  void paddingChangesNoAnswer(String family) {
    try (Network network =
        Networks.of(family, Map.of("x", 4), Map.of()).build(Placement.CPU_SINGLE, new Seed(6))) {
      List<Batch> sequences = sequences(4, 1);
      Tensor padded = network.predict(Padding.join(sequences).inputs()).get("output");
      int stride = padded.values().length / sequences.size();
      for (int row = 0; row < sequences.size(); row++) {
        Batch alone = Padding.join(List.of(sequences.get(row)));
        float[] expected = network.predict(alone.inputs()).get("output").values();
        for (int i = 0; i < expected.length; i++) {
          assertThat(padded.values()[row * stride + i]).isCloseTo(expected[i], within(2e-6f));
        }
      }
    }
  }

  /** Counted positions are the usual ones; others give other answers. */
  @ParameterizedTest
  @ValueSource(strings = {"tcn", "temp-tf", "attendaffectnet-temporal", "attendaffectnet-combined"})
  void positionsOfStepsCount(String family) {
    try (Network network =
        Networks.of(family, Map.of("x", 4), Map.of()).build(Placement.CPU_SINGLE, new Seed(6))) {
      Map<String, Tensor> inputs = new LinkedHashMap<>(Map.of("x", tensor(1, 4, 4)));
      float[] plain = network.predict(inputs).get("output").values();
      inputs.put("pos", new Tensor(new int[] {1, 4}, new float[] {0, 1, 2, 3}));
      assertThat(network.predict(inputs).get("output").values()).isEqualTo(plain);
      inputs.put("pos", new Tensor(new int[] {1, 4}, new float[] {0, 1, 5, 6}));
      assertThat(network.predict(inputs).get("output").values()).isNotEqualTo(plain);
    }
  }

  @Test
  void theSameSeedTrainsToTheSameBits() {
    assertThat(trained(1)).isEqualTo(trained(1));
    assertThat(trained(1)).isNotEqualTo(trained(2));
  }

  /** Parameters after steps with dropout; the data are the same each time. */
  private static List<Float> trained(int seed) {
    TrainingStepTest data = new TrainingStepTest();
    try (Network network = tcn(Placement.CPU_SINGLE, 0.5);
        Optimiser optimiser = new Adam(network.parameters(), 1e-2, Decay.NONE, 0)) {
      TrainingStep step = new TrainingStep(network, Losses.named("eev"), optimiser);
      List<Batch> batches = List.of(Padding.join(data.sequences(4, 2)));
      for (int index = 0; index < 4; index++) {
        step.run(batches, new Seed(seed).derive(index));
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
    Batch batch = new Batch(Map.of("x", tensor(1, 4)), Map.of("y", tensor(1, 1)));
    try (Network network =
            Networks.of("attendaffectnet", Map.of("x", 4), Map.of("dropout", 0.0))
                .build(Placement.CPU_SINGLE, new Seed(1));
        Optimiser optimiser = new Sgd(network.parameters(), 1e-2, 0)) {
      TrainingStep step = new TrainingStep(network, Losses.named("mse-pcc"), optimiser);
      double before = step.run(List.of(batch), new Seed(1));
      assertThat(before).isGreaterThan(1);
      assertThat(step.evaluate(batch)).isLessThan(before).isGreaterThan(1);
    }
  }

  @Test
  void aLossThatIsNotFiniteIsRefusedAndChangesNothing() {
    float[] huge = {3e38f, -3e38f, 3e38f, 3e38f};
    Batch batch =
        new Batch(Map.of("x", new Tensor(new int[] {1, 4}, huge)), Map.of("y", tensor(1, 7)));
    try (Network network =
            Networks.of("dnn", Map.of("x", 4), Map.of()).build(Placement.CPU_SINGLE, new Seed(1));
        Optimiser optimiser = new Sgd(network.parameters(), 1e-2, 0)) {
      Map<String, Tensor> before = new LinkedHashMap<>(network.parameters().export());
      TrainingStep step = new TrainingStep(network, Losses.named("mse"), optimiser);
      assertThatThrownBy(() -> step.run(List.of(batch), new Seed(1)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("mse")
          .hasMessageContaining("step 1");
      network
          .parameters()
          .export()
          .forEach((name, now) -> assertThat(now.values()).isEqualTo(before.get(name).values()));
    }
  }

  @Test
  void aLabelThatIsNoWholeNumberIsRefused() {
    Batch batch =
        new Batch(
            Map.of("x", tensor(2, 4)),
            Map.of("label", new Tensor(new int[] {2}, new float[] {1, 2.5f})));
    try (Network network =
            Networks.of("dnn", Map.of("x", 4), Map.of()).build(Placement.CPU_SINGLE, new Seed(1));
        Optimiser optimiser = new Sgd(network.parameters(), 1e-2, 0)) {
      TrainingStep step = new TrainingStep(network, Losses.named("cross-entropy"), optimiser);
      assertThatThrownBy(() -> step.run(List.of(batch), new Seed(1)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("label 2 is 2.5");
    }
  }

  @Test
  void sequencesThatDoNotFitTogetherAreRefused() {
    Batch good = new Batch(Map.of("x", tensor(3, 4)), Map.of("y", tensor(3, 1)));
    Batch unequal = new Batch(Map.of("x", tensor(3, 4)), Map.of("y", tensor(2, 1)));
    Batch wide = new Batch(Map.of("x", tensor(3, 5)), Map.of("y", tensor(3, 1)));
    Batch nameless = new Batch(Map.of("z", tensor(3, 4)), Map.of("y", tensor(3, 1)));
    assertThatThrownBy(() -> Padding.join(List.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> Padding.join(List.of(unequal)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("y has 2 steps where others have 3");
    assertThatThrownBy(() -> Padding.join(List.of(good, wide)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sequence 2: x has shape [3, 5]");
    assertThatThrownBy(() -> Padding.join(List.of(good, nameless)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sequence 2: x is missing");
  }
}
