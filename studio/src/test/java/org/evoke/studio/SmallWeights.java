/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.nn.Networks;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;

/** Files of weights of small networks. */
final class SmallWeights {
  private SmallWeights() {}

  /** A small architecture of a family, whose sizes differ from the defaults. */
  static Architecture architecture(String family) {
    Map<String, Integer> inputs = new LinkedHashMap<>();
    inputs.put("x0", 3);
    inputs.put("x1", 2);
    return switch (family) {
      case "attendaffectnet" -> Networks.of(family, inputs, Map.of("width", 4, "layers", 2));
      case "attendaffectnet-temporal" ->
          Networks.of(family, inputs, Map.of("reduced", 6, "layers", 1));
      case "attendaffectnet-combined" ->
          Networks.of(family, inputs, Map.of("reduced", 6, "layers", 1, "feature-layers", 2));
      case "tcn" ->
          Networks.of(
              family,
              Map.of("x", 5),
              Map.of("channels", 4, "taps", 2, "hidden", 3, "dilations", List.of(1, 2, 4)));
      case "fea-tf" -> Networks.of(family, inputs, transformer(3));
      case "fea-tf-cma", "fea-tf-scma" -> {
        inputs.put("event", 4);
        yield Networks.of(family, inputs, transformer(2));
      }
      case "temp-tf" -> Networks.of(family, Map.of("x", 5), transformer(2));
      case "dnn" -> Networks.of(family, inputs, Map.of("reduced", 5));
      case "lstm" -> Networks.of(family, inputs, Map.of("reduced", 5, "hidden", 3, "layers", 3));
      case "cbrnn" ->
          Networks.of(
              family,
              Map.of("logmel", 8),
              Map.of("channels", List.of(2, 3, 4), "hidden", 5, "attention", 3, "cell", "lstm"));
      case "mn04" -> Networks.of(family, Map.of("mel", 128), Map.of("classes", 6));
      default -> throw new IllegalArgumentException(family);
    };
  }

  private static Map<String, Object> transformer(int layers) {
    return Map.of("width", 8, "layers", layers, "forward", 6, "hidden", 5);
  }

  /** Parameters of a network from a seed. */
  static Map<String, Tensor> parameters(Architecture architecture) {
    try (Network network = architecture.build(Placement.CPU_SINGLE, new Seed(5))) {
      return network.parameters().export();
    }
  }

  /** A Feature AttendAffectNet of two inputs of 3 and 2 columns, which are named x0 and x1. */
  static Path attendAffectNet(Path file) {
    return write(file, parameters(architecture("attendaffectnet")));
  }

  /** The same without one of its parameters. */
  static Path cutAttendAffectNet(Path file) {
    Map<String, Tensor> tensors = parameters(architecture("attendaffectnet"));
    tensors.remove("encoder.norm.a_2");
    return write(file, tensors);
  }

  /** Weights of nothing that is known. */
  static Path odd(Path file) {
    return write(file, Map.of("nothing", new Tensor(new int[] {1}, new float[] {1})));
  }

  /** Writes npz or, by the extension, safetensors. */
  static Path write(Path file, Map<String, Tensor> tensors) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> arrays.put(name, NpyArray.of(tensor.values(), tensor.shape())));
    try {
      if (file.toString().endsWith(".safetensors")) {
        Files.write(file, Safetensors.write(tensors));
      } else {
        Npz.write(file, arrays);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
