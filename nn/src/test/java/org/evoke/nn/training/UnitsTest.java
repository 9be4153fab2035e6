/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.evoke.core.FeatureRows;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.nn.Networks;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Windowing;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of rows, series and windows becomes a batch. */
class UnitsTest {
  private static final float NONE = Float.NaN;

  /** Two films of 4 and 2 seconds, of which some have no label. */
  private static TrainingRows rows() {
    return new TrainingRows(
        Map.of("x", FeatureRows.of(new float[] {0, 1, 2, 3, 10, 11}, 1)),
        new Tensor(new int[] {6, 1}, new float[] {0.5f, NONE, 1, 2, NONE, 3}),
        0,
        Series.ofGroups(List.of(new int[] {0, 1, 2, 3}, new int[] {4, 5})));
  }

  private static List<Batch> parts(
      TrainingRows rows, String family, int window, String loss, int atOnce) {
    Map<String, Object> options =
        family.startsWith("attendaffectnet-") ? Map.of() : Map.of("outputs", 1);
    Architecture architecture = Networks.of(family, Map.of("x", 1), options);
    TrainingSettings settings =
        Planted.settings(1, 8, atOnce, loss, 0).withWindowing(new Windowing(window, 0));
    try (Units units = new Units(rows, architecture, settings, Losses.named(loss), true)) {
      int[] all = java.util.stream.IntStream.range(0, units.count()).toArray();
      return Scope.compute(() -> units.parts(all).stream().map(UnitsTest::seen).toList());
    }
  }

  /** What a network gets to see. */
  private static Batch seen(Examples examples) {
    return new Batch(
        exported(examples.placedInputs(Placement.CPU_SINGLE)),
        exported(examples.placedTargets(Placement.CPU_SINGLE)));
  }

  private static Map<String, Tensor> exported(Map<String, Value> values) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    values.forEach((name, value) -> tensors.put(name, value.export()));
    return tensors;
  }

  private static float[] input(Batch batch, String name) {
    return batch.inputs().get(name).values();
  }

  private static float[] target(Batch batch, String name) {
    return batch.targets().get(name).values();
  }

  @Test
  void stepsWithoutLabelsAreSeenAndDoNotCount() {
    Batch batch = parts(rows(), "tcn", 0, "eev", 8).get(0);
    assertThat(input(batch, "x")).containsExactly(0, 1, 2, 3, 10, 11, 0, 0);
    assertThat(input(batch, "mask")).containsExactly(1, 1, 1, 1, 1, 1, 0, 0);
    assertThat(target(batch, "mask")).containsExactly(1, 0, 1, 1, 0, 1, 0, 0);
    assertThat(target(batch, "y")).containsExactly(0.5f, 0, 1, 2, 0, 3, 0, 0);
    assertThat(batch.inputs()).doesNotContainKey("pos");
  }

  @Test
  void withoutThemTheOthersKeepTheirPositions() {
    Batch batch = parts(rows().withoutUnlabelled(), "tcn", 0, "eev", 8).get(0);
    assertThat(input(batch, "x")).containsExactly(0, 2, 3, 11, 0, 0);
    assertThat(input(batch, "pos")).containsExactly(0, 2, 3, 1, 0, 0);
    assertThat(target(batch, "mask")).containsExactly(1, 1, 1, 1, 0, 0);
  }

  @Test
  void aWindowEndsWithEachRowThatHasALabel() {
    Batch batch = parts(rows(), "lstm", 2, "mse", 8).get(0);
    assertThat(input(batch, "x")).containsExactly(0, 0, 1, 2, 3, 10, 11);
    assertThat(input(batch, "row-numbers")).containsExactly(1, 0, 2, 3, 3, 4, 5, 6);
    assertThat(input(batch, "mask")).containsExactly(1, 0, 1, 1, 1, 1, 1, 1);
    assertThat(target(batch, "y")).containsExactly(0.5f, 1, 2, 3);
    assertThat(batch.targets()).doesNotContainKey("mask");
  }

  /** Windows that share rows give the answers and gradients of windows that hold copies. */
  @ParameterizedTest
  @ValueSource(strings = {"lstm", "temp-tf"})
  void sharedRowsAreTheRowsOfEachWindow(String family) {
    int[] numbers = {0, 1, 2, 1, 2, 3, 2, 3, 0};
    float[] rows = {1, -1, 0.5f, 2, 0, 3, -2, 1.5f};
    float[] copies = new float[2 * numbers.length];
    float[] shared = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      shared[i] = numbers[i];
      System.arraycopy(rows, 2 * numbers[i], copies, 2 * i, 2);
    }
    Map<String, Tensor> targets =
        Map.of("y", new Tensor(new int[] {3, 1}, new float[] {1, -1, 0.5f}));
    Map<String, Tensor> apart = Map.of("x", new Tensor(new int[] {3, 3, 2}, copies));
    Map<String, Tensor> together =
        Map.of(
            "x", new Tensor(new int[] {4, 2}, rows),
            "row-numbers", new Tensor(new int[] {3, 3}, shared));
    double[] first = gradients(family, new Batch(apart, targets));
    double[] second = gradients(family, new Batch(together, targets));
    assertThat(second).containsExactly(first, within(1e-12));
    assertThat(Arrays.stream(first).filter(g -> g != 0).count()).isGreaterThan(20);
  }

  private static double[] gradients(String family, Batch batch) {
    Architecture architecture = Networks.of(family, Map.of("x", 2), Map.of("outputs", 1));
    try (Network network = architecture.build(Placement.CPU_DOUBLE, new Seed(4))) {
      return Scope.compute(
          () -> {
            Value answers =
                network
                    .forward(batch.placedInputs(Placement.CPU_DOUBLE), Pass.evaluation())
                    .get(Network.OUTPUT);
            Value last = answers.axes() == 3 ? answers.at(1, -1) : answers;
            Value wanted = batch.placedTargets(Placement.CPU_DOUBLE).get("y");
            Value loss = last.minus(wanted).squared().sum();
            loss.backward();
            return DoubleStream.concat(
                    DoubleStream.of(loss.number()),
                    Arrays.stream(network.parameters().gradients().doubles()))
                .toArray();
          });
    }
  }

  @Test
  void rowsWithoutLabelsAreNoRowsToLearnFrom() {
    Batch batch = parts(rows(), "dnn", 0, "mse", 8).get(0);
    assertThat(input(batch, "x")).containsExactly(0, 2, 3, 11);
    assertThat(target(batch, "y")).containsExactly(0.5f, 1, 2, 3);
  }

  @Test
  void theValueBeforeAStepIsTheLastOneThatIsKnown() {
    Batch batch = parts(rows(), "attendaffectnet-temporal", 0, "mse", 8).get(0);
    assertThat(input(batch, "previous")).containsExactly(0, 0.5f, 0.5f, 1, 0, 0, 0, 0);
  }

  @Test
  void partsWeighAsMuchAsWhatTheyCount() {
    List<Batch> steps = parts(rows(), "tcn", 0, "mse", 1);
    assertThat(target(steps.get(0), "weight")[0]).isCloseTo(0.75f, within(1e-6f));
    List<Batch> sequences = parts(rows(), "tcn", 0, "mse-last", 1);
    assertThat(target(sequences.get(1), "weight")[0]).isCloseTo(0.5f, within(1e-6f));
    List<Batch> sums = parts(rows(), "tcn", 0, "eev", 1);
    assertThat(target(sums.get(0), "weight")[0]).isEqualTo(1);
  }

  @Test
  void positionsCountTimeWhereItHasGaps() {
    double[] seconds = {5, 5.5, 7, 7.51};
    assertThat(new Windowing(0, 0.5).positions(seconds)).containsExactly(0, 1, 4, 5);
    assertThat(Windowing.NONE.positions(seconds)).containsExactly(0, 1, 2, 3);
    assertThatThrownBy(() -> new Windowing(-1, 0)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> new Windowing(0, Double.NaN)).isInstanceOf(UsageException.class);
  }

  @Test
  void lossesOfStepsAreRefusedWhereThereAreNone() {
    Architecture rows = Networks.of("dnn", Map.of("x", 1), Map.of());
    assertThatThrownBy(() -> new NetworkTrainer(rows, Planted.settings(1, 8, 8, "eev", 0)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("dnn does not");
  }
}
