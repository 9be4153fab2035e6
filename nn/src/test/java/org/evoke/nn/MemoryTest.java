/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.training.Batch;
import org.evoke.nn.training.TrainingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Native memory is freed by scopes, not by the garbage collector. */
class MemoryTest {
  private static final int PAGE_KIB = 4;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aThousandStepsStayOnAPlateau() throws IOException {
    Map<String, Object> options = Map.of("channels", 16, "outputs", 2);
    Batch batch =
        new Batch(
            Map.of("x", Samples.random(new Seed(1), 4, 50, 64)),
            Map.of("y", Samples.random(new Seed(2), 4, 50, 2)));
    try (Network network =
            Networks.of("tcn", Map.of("x", 64), options).build(Placement.CPU_SINGLE, new Seed(1));
        Optimiser optimiser = new Adam(network.parameters(), 1e-3, Decay.NONE, 0)) {
      TrainingStep training = new TrainingStep(network, Losses.named("eev"), optimiser);
      long settled = 0;
      for (int step = 0; step < 1000; step++) {
        training.run(List.of(batch), new Seed(step));
        settled = step == 200 ? residentKib() : settled;
      }
      assertThat(residentKib() - settled).isLessThan(40 * 1024);
    }
  }

  private static long residentKib() throws IOException {
    String[] fields = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
    return Long.parseLong(fields[1]) * PAGE_KIB;
  }
}
