/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evoke.core.Seed;
import org.evoke.data.json.JsonObject;
import org.evoke.nn.layer.Parameter;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Precision;
import org.evoke.nn.torch.Randomness;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every network at small, odd sizes against PyTorch for Python: outputs, loss, gradients and three
 * optimiser steps, without data beside the repository.
 */
class SmallNetworksTest {
  private static final List<String> CASES =
      List.of(
          "attendaffectnet-video-audio",
          "attendaffectnet-only-video",
          "attendaffectnet-only-audio",
          "attendaffectnet-paper",
          "attendaffectnet-temporal",
          "attendaffectnet-combined",
          "tcn",
          "tcn-no-final-relu",
          "fea-tf",
          "fea-tf-cma",
          "fea-tf-scma",
          "temp-tf",
          "dnn",
          "lstm",
          "cbrnn-gru",
          "cbrnn-lstm",
          "mn04");

  /** Of the sum of absolute values; single precision adds up rounding over a whole network. */
  private static final double EXACT = 1e-9;

  private static final double SINGLE = 5e-5;

  static Stream<String> cases() {
    return CASES.stream();
  }

  @Test
  void everyFamilyHasACase() {
    TreeSet<String> families = new TreeSet<>();
    CASES.forEach(name -> families.add(SmallCase.read(name).json().text("family")));
    assertThat(families).containsExactlyElementsOf(Networks.names());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputsInBothPrecisions(String name) {
    for (Placement placement : List.of(Placement.CPU_DOUBLE, Placement.CPU_SINGLE)) {
      SmallCase reference = SmallCase.read(name);
      double tolerance = placement.precision() == Precision.DOUBLE ? EXACT : SINGLE;
      try (Network network = open(reference, placement)) {
        Scope.run(
            () -> {
              Map<String, Value> outputs =
                  network.forward(reference.data(placement), Pass.evaluation());
              JsonObject expected = reference.json().object("outputs");
              assertThat(outputs.keySet())
                  .containsExactlyInAnyOrderElementsOf(expected.values().keySet());
              outputs.forEach(
                  (output, value) -> {
                    int[] wanted = SmallCase.shape(expected.object(output));
                    assertThat(value.export().shape()).containsExactly(wanted);
                    List<?> digest = (List<?>) expected.object(output).values().get("digest");
                    assertDigest(output, value.doubles(), digest, tolerance);
                  });
            });
      }
    }
  }

  private static Network open(SmallCase reference, Placement placement) {
    Network network = reference.architecture().build(placement, new Seed(1));
    network.parameters().load(reference.weights());
    return network;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientsAndThreeSteps(String name) {
    SmallCase reference = SmallCase.read(name);
    List<?> trace = (List<?>) reference.json().values().get("trace");
    try (Network network = open(reference, Placement.CPU_DOUBLE);
        Optimiser optimiser = new Adam(network.parameters(), 5e-3, Decay.INVERSE_TIME, 5e-3)) {
      for (int step = 0; step < 4; step++) {
        double[] loss = new double[1];
        Scope.run(
            () -> {
              optimiser.clearGradients();
              Value value = loss(reference, network);
              loss[0] = value.number();
              value.backward();
            });
        double expected = ((Number) trace.get(step)).doubleValue();
        assertThat(loss[0]).as("step %d", step).isCloseTo(expected, within(1e-8));
        if (step == 0) {
          compare(reference, "gradients", network.parameters().gradientsByName());
        }
        if (step < 3) {
          optimiser.step();
        }
      }
      compare(reference, "after", trained(network));
    }
  }

  private static Map<String, double[]> trained(Network network) {
    return Scope.compute(
        () -> {
          Map<String, double[]> values = new LinkedHashMap<>();
          for (Parameter parameter : network.parameters().trained()) {
            values.put(parameter.name(), parameter.value().doubles());
          }
          return values;
        });
  }

  private static Value loss(SmallCase reference, Network network) {
    boolean batch = reference.json().values().get("batch_statistics").equals(true);
    Pass pass = batch ? Pass.training(new Randomness(new Seed(1))) : Pass.evaluation();
    Map<String, Value> data = reference.data(Placement.CPU_DOUBLE);
    Map<String, Value> outputs = network.forward(data, pass);
    String loss = reference.json().text("loss");
    return loss.equals("tags")
        ? outputs.get("logits").minus(data.get("y")).squared().mean()
        : Losses.named(loss).of(outputs, data);
  }

  /** Adam turns rounding noise of gradients that are zero into steps: those are left out. */
  private static void compare(SmallCase reference, String what, Map<String, double[]> actual) {
    JsonObject expected = reference.json().object(what);
    assertThat(actual.keySet()).containsExactlyInAnyOrderElementsOf(expected.values().keySet());
    Map<String, Object> gradients = reference.json().object("gradients").values();
    double largest =
        gradients.values().stream().mapToDouble(SmallNetworksTest::size).max().orElseThrow();
    int compared = 0;
    for (Map.Entry<String, double[]> entry : actual.entrySet()) {
      if (size(gradients.get(entry.getKey())) > 1e-9 * largest) {
        List<?> digest = (List<?>) expected.values().get(entry.getKey());
        assertDigest(what + " " + entry.getKey(), entry.getValue(), digest, 1e-7);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(actual.size() / 2);
  }

  private static double size(Object digest) {
    return ((Number) ((List<?>) digest).get(1)).doubleValue();
  }

  private static void assertDigest(
      String what, double[] actual, List<?> expected, double tolerance) {
    double[] factors = SmallCase.hashed("digest", actual.length);
    double weighted = 0;
    double size = 0;
    for (int i = 0; i < actual.length; i++) {
      weighted += factors[i] * actual[i];
      size += Math.abs(actual[i]);
    }
    double wanted = size(expected);
    assertThat(weighted)
        .as(what)
        .isCloseTo(((Number) expected.get(0)).doubleValue(), within(tolerance * wanted));
    assertThat(size).as(what).isCloseTo(wanted, within(tolerance * wanted));
  }
}
