/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.core.Seed;
import org.evoke.data.npz.NpyArray;
import org.evoke.nn.layer.Parameter;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.loss.Loss;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.optimiser.Sgd;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Randomness;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/** Compares losses, gradients and optimiser steps with a reference. */
final class ReferenceTraining {
  private static final Map<String, String> LOSSES =
      Map.of(
          "mse_valid", "mse",
          "mse_all", "mse",
          "mse", "mse",
          "mse_pcc", "mse-pcc",
          "mse_last", "mse-last",
          "mse_pcc_last", "mse-pcc-last",
          "eev", "eev",
          "ce", "cross-entropy",
          "bce_frame", "bce-frame",
          "bce_frame_plus_clip", "bce-frame-clip");

  private final Reference reference;
  private final Architecture architecture;
  private final Placement placement;
  private final boolean batchStatistics;
  private boolean parameterByParameter;

  ReferenceTraining(
      Reference reference,
      Architecture architecture,
      Placement placement,
      boolean batchStatistics) {
    this.reference = reference;
    this.architecture = architecture;
    this.placement = placement;
    this.batchStatistics = batchStatistics;
  }

  private Value loss(Network network, String name) {
    Map<String, Value> inputs = reference.inputs(placement);
    Pass pass = batchStatistics ? Pass.training(new Randomness(new Seed(1))) : Pass.evaluation();
    Loss loss = Losses.named(LOSSES.get(name));
    return loss.of(network.forward(inputs, pass), inputs);
  }

  /** Makes tolerances of gradients relative to the largest of the same parameter. */
  ReferenceTraining parameterByParameter() {
    parameterByParameter = true;
    return this;
  }

  /** Outputs with statistics of the batch, and the running ones afterwards. */
  void checkBatchStatistics(double tolerance) {
    try (Network network = reference.open(architecture, placement)) {
      Scope.run(
          () -> {
            Pass pass = Pass.training(new Randomness(new Seed(1)));
            Map<String, Value> outputs = network.forward(reference.inputs(placement), pass);
            Map<String, Value> buffers = new HashMap<>();
            network.parameters().all().forEach(p -> buffers.put(p.name(), p.value()));
            compare("trainout.", outputs, tolerance);
            compare("buffers_after_forward.", buffers, tolerance);
          });
    }
  }

  private void compare(String prefix, Map<String, Value> actual, double tolerance) {
    List<String> names = Reference.names(reference.train, prefix);
    assertThat(names).isNotEmpty();
    for (String name : names) {
      NpyArray expected = reference.train.get(prefix + name);
      Reference.assertClose(prefix + name, actual.get(name), expected, tolerance);
    }
  }

  /** Every loss and its gradients. */
  void checkGradients(double lossTolerance, double gradientTolerance) {
    List<String> losses = Reference.names(reference.train, "loss.");
    assertThat(losses).isNotEmpty();
    for (String name : losses) {
      try (Network network = reference.open(architecture, placement)) {
        Scope.run(
            () -> {
              Value loss = loss(network, name);
              double expected = reference.train.get("loss." + name).doubles()[0];
              assertThat(loss.number()).as(name).isCloseTo(expected, within(lossTolerance));
              loss.backward();
            });
        checkGradients(name, network.parameters().gradientsByName(), gradientTolerance);
      }
    }
  }

  private void checkGradients(String loss, Map<String, double[]> actual, double tolerance) {
    String prefix = "grad." + loss + ".";
    List<String> names = Reference.names(reference.train, prefix);
    assertThat(names).isNotEmpty();
    double all = names.stream().mapToDouble(name -> largest(prefix + name)).max().orElseThrow();
    for (String name : names) {
      double[] expected = reference.train.get(prefix + name).doubles();
      boolean alone = parameterByParameter && !noise(name);
      double scale = alone ? largest(prefix + name) : all;
      Reference.assertClose(prefix + name, actual.get(name), expected, tolerance * scale);
    }
  }

  private double largest(String name) {
    double[] numbers = reference.train.get(name).doubles();
    return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
  }

  /** Biases of keys, whose gradient is zero but for rounding. */
  private boolean noise(String name) {
    String key = "parameters_with_mathematically_zero_gradient";
    return name.contains("linears.1.bias")
        || (reference.meta.values().containsKey(key) && reference.meta.texts(key).contains(name));
  }

  /** Three steps of every optimiser. */
  void checkSteps(String loss, double rate, boolean single) {
    Set<String> optimisers = new HashSet<>();
    for (String name : Reference.names(reference.train, "after3.")) {
      optimisers.add(name.substring(0, name.indexOf('.')));
    }
    assertThat(optimisers).isNotEmpty();
    optimisers.forEach(optimiser -> checkSteps(optimiser, loss, rate, single));
  }

  private void checkSteps(String kind, String loss, double rate, boolean single) {
    try (Network network = reference.open(architecture, placement);
        Optimiser optimiser = optimiser(kind, network.parameters(), rate)) {
      double[] trace = new double[4];
      for (int step = 0; step < trace.length; step++) {
        int index = step;
        Scope.run(
            () -> {
              optimiser.clearGradients();
              Value value = loss(network, loss);
              trace[index] = value.number();
              value.backward();
            });
        if (step < 3) {
          optimiser.step();
        }
      }
      checkTrace(kind, loss, trace, single ? 1e-5 : 1e-8);
      double tolerance = kind.equals("sgd") ? 1e-6 : single ? 5e-4 : 1e-6;
      Scope.run(() -> checkParameters(kind, network.parameters(), tolerance));
    }
  }

  private void checkTrace(String kind, String loss, double[] trace, double relative) {
    NpyArray expected = reference.train.get("trace." + kind + "." + loss);
    double[] losses =
        expected != null ? expected.doubles() : reference.train.get("trace." + loss).doubles();
    for (int step = 0; step < trace.length; step++) {
      assertThat(trace[step])
          .as("%s, loss before step %d", kind, step + 1)
          .isCloseTo(losses[step], within(relative * Math.abs(losses[step])));
    }
  }

  private void checkParameters(String kind, Parameters parameters, double tolerance) {
    int compared = 0;
    for (Parameter parameter : parameters.all()) {
      NpyArray expected = reference.train.get("after3." + kind + "." + parameter.name());
      if (expected != null && (kind.equals("sgd") || !noise(parameter.name()))) {
        Reference.assertClose(
            kind + " " + parameter.name(), parameter.value(), expected, tolerance);
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  private static Optimiser optimiser(String kind, Parameters parameters, double rate) {
    return switch (kind) {
      case "sgd" -> new Sgd(parameters, rate, 0);
      case "adam" -> new Adam(parameters, rate, Decay.NONE, 0);
      case "adam_l2" -> new Adam(parameters, rate, Decay.L2, 0.005);
      case "adam_invtime" -> new Adam(parameters, rate, Decay.INVERSE_TIME, 0.005);
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
