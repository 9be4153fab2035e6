/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Networks;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.loss.EventLoss;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Randomness;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind the end of a sequence changes nothing for the detector of sound events. */
class PaddedDetectorTest {
  private static final int BANDS = 8;
  private static final int BATCH = 3;

  private final RandomStream random = new Seed(11).stream();

  private static Network network(String cell) {
    return Networks.of("cbrnn", Map.of("mel", BANDS), Map.of("cell", cell))
        .build(Placement.CPU_DOUBLE, new Seed(4));
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  /** Sequences behind each other, each with nonsense up to the length of the longest. */
  private Map<String, Tensor> padded(List<float[]> sequences, int longest) {
    float[] sound = numbers(sequences.size() * longest * BANDS);
    float[] mask = new float[sequences.size() * longest];
    for (int row = 0; row < sequences.size(); row++) {
      float[] own = sequences.get(row);
      System.arraycopy(own, 0, sound, row * longest * BANDS, own.length);
      java.util.Arrays.fill(mask, row * longest, row * longest + own.length / BANDS, 1);
    }
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    inputs.put("mel", new Tensor(new int[] {sequences.size(), longest, BANDS}, sound));
    inputs.put("mask", new Tensor(new int[] {sequences.size(), longest}, mask));
    return inputs;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gru", "lstm"})
  void answersOfSequencesOfDifferentLengthAreThoseOfEachAlone(String cell) {
    int[] lengths = {9, 1, 6};
    List<float[]> sequences = new ArrayList<>();
    for (int length : lengths) {
      sequences.add(numbers(length * BANDS));
    }
    try (Network network = network(cell)) {
      Map<String, Tensor> together = network.predict(padded(sequences, 9));
      for (int row = 0; row < lengths.length; row++) {
        Tensor own = new Tensor(new int[] {1, lengths[row], BANDS}, sequences.get(row));
        Map<String, Tensor> alone = network.predict(Map.of("mel", own));
        for (int step = 0; step < lengths[row]; step++) {
          assertThat(together.get(EventLoss.FRAME_LOGIT).values()[row * 9 + step])
              .isCloseTo(alone.get(EventLoss.FRAME_LOGIT).values()[step], within(1e-6f));
        }
        assertThat(together.get(EventLoss.CLIP_LOGIT).values()[row])
            .isCloseTo(alone.get(EventLoss.CLIP_LOGIT).values()[0], within(1e-6f));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gru", "lstm"})
  void lossGradientsAndStatisticsAreThoseWithoutPadding(String cell) {
    int length = 6;
    List<float[]> sequences = List.of(numbers(48), numbers(48), numbers(48));
    float[] events = {0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1};
    Step plain = step(cell, padded(sequences, length), events, length);
    Step padded = step(cell, padded(sequences, 10), events, 10);
    assertThat(padded.loss).isCloseTo(plain.loss, within(1e-12));
    assertThat(plain.gradients).isNotEmpty();
    plain.gradients.forEach(
        (name, gradient) ->
            assertThat(padded.gradients.get(name))
                .as(name)
                .containsExactly(gradient, within(1e-12)));
    plain.after.forEach(
        (name, tensor) ->
            assertThat(padded.after.get(name).values())
                .as(name)
                .containsExactly(tensor.values(), within(1e-6f)));
  }

  private record Step(double loss, Map<String, double[]> gradients, Map<String, Tensor> after) {}

  private static Step step(String cell, Map<String, Tensor> inputs, float[] events, int length) {
    float[] frames = new float[BATCH * length];
    int own = events.length / BATCH;
    for (int row = 0; row < BATCH; row++) {
      System.arraycopy(events, row * own, frames, row * length, own);
    }
    Placement placement = Placement.CPU_DOUBLE;
    try (Network network = network(cell)) {
      double loss =
          Scope.compute(
              () -> {
                Map<String, Value> placed = new LinkedHashMap<>();
                inputs.forEach((name, tensor) -> placed.put(name, placement.of(tensor)));
                Map<String, Value> targets = new LinkedHashMap<>();
                targets.put("frame", placement.of(frames, BATCH, length));
                targets.put("clip", placement.of(new float[] {1, 1, 0}, BATCH));
                targets.put("mask", placed.get("mask"));
                Pass pass = Pass.training(new Randomness(new Seed(1)));
                Value value = EventLoss.FRAMES_AND_CLIPS.of(network.forward(placed, pass), targets);
                value.backward();
                return value.number();
              });
      return new Step(loss, network.parameters().gradientsByName(), network.parameters().export());
    }
  }
}
