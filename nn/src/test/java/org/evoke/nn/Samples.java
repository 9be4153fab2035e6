/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Reading;

/** Small architectures of every family, and random inputs for them. */
final class Samples {
  private static final int BATCH = 3;
  private static final int STEPS = 5;

  private Samples() {}

  /** A small architecture of a family. */
  static Architecture small(String family) {
    Map<String, Integer> inputs = new LinkedHashMap<>();
    switch (family) {
      case "mn04" -> inputs.put("mel", 32);
      case "cbrnn" -> inputs.put("mel", 8);
      default -> {
        inputs.put("x0", 3);
        inputs.put("x1", 5);
        inputs.put("event", 2);
      }
    }
    Map<String, Object> options = new LinkedHashMap<>();
    switch (family) {
      case "tcn" -> options.put("channels", 4);
      case "attendaffectnet-combined" -> options.put("feature-layers", 2);
      default -> {}
    }
    return Networks.of(family, inputs, options);
  }

  /** Random inputs from a seed. */
  static Map<String, Tensor> inputs(Architecture architecture, long seed) {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    int steps = architecture.family().equals("mn04") ? 40 : STEPS;
    architecture
        .inputs()
        .forEach(
            (name, width) ->
                inputs.put(
                    name,
                    architecture.reading() == Reading.ROWS
                        ? random(new Seed(seed).derive(name), BATCH, width)
                        : random(new Seed(seed).derive(name), BATCH, steps, width)));
    return inputs;
  }

  /** Standard normal numbers. */
  static Tensor random(Seed seed, int... shape) {
    int count = 1;
    for (int length : shape) {
      count *= length;
    }
    RandomStream stream = seed.stream();
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.nextGaussian();
    }
    return new Tensor(shape, values);
  }
}
