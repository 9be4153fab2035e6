/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Precision;
import org.evoke.nn.torch.Value;

/** A folder with weights, inputs and expected results of one reference network. */
final class Reference {
  private static final List<String> WHOLE = List.of("label", "pos");

  final JsonObject meta;
  final Map<String, NpyArray> forward;
  final Map<String, NpyArray> train;
  private final Map<String, Tensor> weights;

  private Reference(
      Path folder, JsonObject meta, Map<String, NpyArray> forward, Map<String, NpyArray> train) {
    this.meta = meta;
    this.forward = forward;
    this.train = train;
    this.weights = weights(folder);
  }

  /** A folder of {@code models/layers}. */
  static Reference layers(Path folder) {
    Map<String, Object> meta = JsonText.readObject(text(folder, "meta.json"), folder.toString());
    return new Reference(
        folder,
        new JsonObject(folder.toString(), meta),
        Npz.read(folder.resolve("forward.npz")),
        Npz.read(folder.resolve("train.npz")));
  }

  /** Inputs, targets and results that stand in other files; there is no {@code meta.json}. */
  static Reference of(Path folder, Map<String, NpyArray> forward, Map<String, NpyArray> train) {
    return new Reference(folder, new JsonObject(folder.toString(), Map.of()), forward, train);
  }

  static Map<String, Tensor> weights(Path folder) {
    try {
      Path file = folder.resolve("weights.safetensors");
      return Safetensors.read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path folder, String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A network with the reference weights. */
  Network open(Architecture architecture, Placement placement) {
    Network network = architecture.build(placement, new Seed(1));
    network.parameters().load(weights);
    return network;
  }

  /** The inputs and targets. */
  Map<String, Value> inputs(Placement placement) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (String key : forward.keySet()) {
      if (key.startsWith("in.")) {
        String name = key.substring(3);
        values.put(name, value(forward.get(key), placement, WHOLE.contains(name)));
      }
    }
    return values;
  }

  static Value value(NpyArray array, Placement placement, boolean whole) {
    long[] shape = new long[array.shape().length];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = array.shape()[axis];
    }
    return whole ? placement.whole(array.longs(), shape) : placement.of(array.doubles(), shape);
  }

  /** Names that follow a prefix. */
  static List<String> names(Map<String, NpyArray> arrays, String prefix) {
    List<String> names = new ArrayList<>();
    for (String key : arrays.keySet()) {
      if (key.startsWith(prefix)) {
        names.add(key.substring(prefix.length()));
      }
    }
    return names;
  }

  /** Requires equal shapes and numbers within an absolute tolerance. */
  static void assertClose(String what, Value actual, NpyArray expected, double tolerance) {
    assertThat(actual).as(what).isNotNull();
    List<Long> shape = new ArrayList<>();
    for (int length : expected.shape()) {
      shape.add((long) length);
    }
    assertThat(actual.shape()).as(what + ": shape").containsExactly(shape.toArray(Long[]::new));
    assertClose(what, actual.doubles(), expected.doubles(), tolerance);
  }

  static void assertClose(String what, double[] actual, double[] expected, double tolerance) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).as("%s[%d]", what, i).isCloseTo(expected[i], within(tolerance));
    }
  }

  static boolean single(Placement placement) {
    return placement.precision() == Precision.SINGLE;
  }
}
