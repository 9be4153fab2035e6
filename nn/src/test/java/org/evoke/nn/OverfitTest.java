/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Reading;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.training.Batch;
import org.evoke.nn.training.TrainingStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks without reference numbers learn a handful of random examples by heart. */
class OverfitTest {
  private static final int ROWS = 6;
  private static final int STEPS = 4;

  @ParameterizedTest
  @CsvSource({
    "attendaffectnet, paper",
    "attendaffectnet, only-audio",
    "attendaffectnet-combined, ",
    "attendaffectnet-temporal, "
  })
  void learnsByHeart(String family, String variant) {
    Map<String, Object> options = new LinkedHashMap<>(Map.of("dropout", 0.0));
    if (variant != null) {
      options.put("variant", variant);
    }
    Map<String, Integer> inputs = new LinkedHashMap<>();
    inputs.put("sound", 12);
    inputs.put("picture", 9);
    Architecture architecture = Networks.of(family, inputs, options);
    Batch batch = batch(architecture);
    try (Network network = architecture.build(Placement.CPU_SINGLE, new Seed(3));
        Optimiser optimiser = new Adam(network.parameters(), 1e-2, Decay.NONE, 0)) {
      TrainingStep step = new TrainingStep(network, Losses.named("mse"), optimiser);
      double before = step.evaluate(batch);
      for (int index = 0; index < 250; index++) {
        step.run(List.of(batch), new Seed(index));
      }
      assertThat(step.evaluate(batch)).isLessThan(0.05 * before);
    }
  }

  private static Batch batch(Architecture architecture) {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    Map<String, Tensor> targets = new LinkedHashMap<>();
    Seed seed = new Seed(8);
    boolean rows = architecture.reading() == Reading.ROWS;
    architecture
        .inputs()
        .forEach(
            (name, width) ->
                inputs.put(
                    name,
                    rows
                        ? Samples.random(seed.derive(name), ROWS, width)
                        : Samples.random(seed.derive(name), ROWS, STEPS, width)));
    Tensor wanted =
        rows
            ? Samples.random(seed.derive("y"), ROWS, 1)
            : Samples.random(seed.derive("y"), ROWS, STEPS);
    targets.put("y", wanted);
    if (!rows) {
      inputs.put("previous", shifted(wanted));
    }
    return new Batch(inputs, targets);
  }

  /** What came before each step; 0 before the first. */
  private static Tensor shifted(Tensor curve) {
    float[] previous = new float[ROWS * STEPS];
    for (int i = 0; i < previous.length; i++) {
      previous[i] = i % STEPS == 0 ? 0 : curve.values()[i - 1];
    }
    return new Tensor(new int[] {ROWS, STEPS}, previous);
  }
}
