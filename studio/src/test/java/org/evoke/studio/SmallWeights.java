/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.nn.Networks;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;

/** Files with small random weights for tests. */
final class SmallWeights {
  private SmallWeights() {}

  /** A Feature AttendAffectNet of two inputs of 3 and 2 columns, which are named x0 and x1. */
  static Path attendAffectNet(Path file) {
    return write(file, parameters());
  }

  /** The same without one of its parameters. */
  static Path cutAttendAffectNet(Path file) {
    Map<String, NpyArray> arrays = parameters();
    arrays.remove("encoder.norm.a_2");
    return write(file, arrays);
  }

  /** Weights of nothing that is known. */
  static Path odd(Path file) {
    return write(file, Map.of("nothing", NpyArray.of(new float[] {1}, 1)));
  }

  private static Map<String, NpyArray> parameters() {
    Map<String, Integer> inputs = new LinkedHashMap<>();
    inputs.put("x0", 3);
    inputs.put("x1", 2);
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    try (Network network =
        Networks.of("attendaffectnet", inputs, Map.of()).build(Placement.CPU_SINGLE, new Seed(5))) {
      network
          .parameters()
          .export()
          .forEach(
              (name, tensor) -> arrays.put(name, NpyArray.of(tensor.values(), tensor.shape())));
    }
    return arrays;
  }

  private static Path write(Path file, Map<String, NpyArray> arrays) {
    try {
      Npz.write(file, arrays);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
