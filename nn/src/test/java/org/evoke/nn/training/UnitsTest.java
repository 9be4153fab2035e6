/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureRows;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.nn.Networks;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Windowing;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.junit.jupiter.api.Test;

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
    assertThat(input(batch, "x")).containsExactly(0, 0, 1, 2, 2, 3, 10, 11);
    assertThat(input(batch, "mask")).containsExactly(1, 0, 1, 1, 1, 1, 1, 1);
    assertThat(target(batch, "y")).containsExactly(0.5f, 1, 2, 3);
    assertThat(batch.targets()).doesNotContainKey("mask");
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
