/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.nn.layer.Attention;
import org.evoke.nn.layer.CausalConvolution;
import org.evoke.nn.layer.DeviationNorm;
import org.evoke.nn.layer.Normalisation;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.PositionalEncoding;
import org.evoke.nn.layer.StandardNorm;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.optimiser.Sgd;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses, optimisers, encodings and layers by themselves, in double precision. */
class PrimitivesTest {
  private static final Placement EXACT = Placement.CPU_DOUBLE;
  private static final double TOLERANCE = 1e-9;

  private JsonObject all;

  @BeforeEach
  void read() throws IOException {
    Path file = SharedData.require("models/layers/primitives.json");
    all = new JsonObject("primitives", JsonText.readObject(Files.readString(file), "primitives"));
  }

  /** Nested lists of numbers as a flat array. */
  private static double[] flat(Object nested) {
    List<Double> numbers = new ArrayList<>();
    flatten(nested, numbers);
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void flatten(Object nested, List<Double> numbers) {
    if (nested instanceof List<?> list) {
      list.forEach(inner -> flatten(inner, numbers));
    } else {
      numbers.add(((Number) nested).doubleValue());
    }
  }

  private static long[] shape(Object nested) {
    List<Long> lengths = new ArrayList<>();
    Object inner = nested;
    while (inner instanceof List<?> list) {
      lengths.add((long) list.size());
      inner = list.get(0);
    }
    return lengths.stream().mapToLong(Long::longValue).toArray();
  }

  private static Value value(JsonObject from, String key) {
    Object nested = from.values().get(key);
    return EXACT.of(flat(nested), shape(nested));
  }

  private static double[] numbers(JsonObject from, String key) {
    return flat(from.values().get(key));
  }

  /** A trained block with these numbers, so that gradients can be asked for. */
  private static Parameters leaf(Object nested) {
    Parameters parameters = new Parameters(EXACT, new Seed(1));
    parameters.constant("x", 0, shape(nested));
    parameters.place();
    Scope.run(() -> parameters.values().set(EXACT.of(flat(nested), flat(nested).length)));
    return parameters;
  }

  @ParameterizedTest
  @CsvSource({
    "loss.mse, mse, pred, target, y, output",
    "loss.mse_pcc, mse-pcc, pred, target, y, output",
    "loss.cross_entropy, cross-entropy, logits, label, label, output",
    "loss.bce_logits, bce-frame, logits, target, frame, frame_logit",
    "loss.eev_masked, eev, pred, target, y, output"
  })
  void losses(String key, String loss, String from, String to, String target, String output) {
    JsonObject expected = all.object(key);
    try (Parameters leaf = leaf(expected.values().get(from))) {
      Scope.run(
          () -> {
            Object wanted = expected.values().get(to);
            long[] labels = Arrays.stream(flat(wanted)).mapToLong(v -> (long) v).toArray();
            Map<String, Value> targets = new java.util.HashMap<>();
            targets.put(
                target,
                target.equals("label")
                    ? EXACT.whole(labels, shape(wanted))
                    : EXACT.of(flat(wanted), shape(wanted)));
            if (expected.values().containsKey("mask")) {
              targets.put("mask", value(expected, "mask"));
            }
            Map<String, Value> outputs = Map.of(output, leaf.all().get(0).value());
            Value result = Losses.named(loss).of(outputs, targets);
            assertThat(result.number()).isCloseTo(expected.number("value"), within(TOLERANCE));
            result.backward();
          });
      String gradient = "grad_" + from;
      Reference.assertClose(
          gradient, leaf.gradientsByName().get("x"), numbers(expected, gradient), TOLERANCE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sgd",
        "sgd_momentum0.9",
        "adam",
        "adam_l2_5e-3",
        "adamw_5e-3",
        "adam_invtime_5e-3"
      })
  void optimisers(String name) {
    JsonObject expected = all.object("optimiser." + name);
    List<?> gradients = (List<?>) expected.values().get("gradients");
    List<?> after = (List<?>) expected.values().get("after_each_step");
    try (Parameters leaf = leaf(expected.values().get("start"));
        Optimiser optimiser = optimiser(name, leaf)) {
      for (int step = 0; step < gradients.size(); step++) {
        double[] gradient = flat(gradients.get(step));
        optimiser.clearGradients();
        Scope.run(() -> leaf.gradients().set(EXACT.of(gradient, gradient.length)));
        optimiser.step();
        double[] now = Scope.compute(() -> leaf.values().doubles());
        Reference.assertClose(name + " step " + step, now, flat(after.get(step)), TOLERANCE);
      }
      assertThat(optimiser.steps()).isEqualTo(gradients.size());
    }
  }

  private static Optimiser optimiser(String name, Parameters parameters) {
    double rate = 5e-3;
    return switch (name) {
      case "sgd" -> new Sgd(parameters, rate, 0);
      case "sgd_momentum0.9" -> new Sgd(parameters, rate, 0.9);
      case "adam" -> new Adam(parameters, rate, Decay.NONE, 0);
      case "adam_l2_5e-3" -> new Adam(parameters, rate, Decay.L2, 5e-3);
      case "adamw_5e-3" -> new Adam(parameters, rate, Decay.DECOUPLED, 5e-3);
      case "adam_invtime_5e-3" -> new Adam(parameters, rate, Decay.INVERSE_TIME, 5e-3);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 8, 7})
  void positionalEncoding(int width) {
    JsonObject expected = all.object("positional_encoding");
    long[] positions =
        Arrays.stream(numbers(expected, "positions")).mapToLong(v -> (long) v).toArray();
    double[] encoded = PositionalEncoding.of(positions, width);
    Reference.assertClose("d" + width, encoded, numbers(expected, "d" + width), 1e-12);
  }

  @Test
  void attention() {
    JsonObject expected = all.object("attention");
    Scope.run(
        () -> {
          Value q = value(expected, "q");
          Value k = value(expected, "k");
          Value v = value(expected, "v");
          Value map = Attention.weights(q, k, null);
          check(expected, "map", map);
          check(expected, "self", map.matrixTimes(v));
          Value other = Attention.weights(q, value(expected, "k_other"), null);
          check(
              expected,
              "standard_cross_q_kother_vother",
              other.matrixTimes(value(expected, "v_other")));
          check(expected, "crossmodal_q_k_vb", map.matrixTimes(value(expected, "v_b_same_length")));
          Value causal = Attention.weights(q, k, Attention.future(EXACT, q.length(0)));
          check(expected, "causal_self", causal.matrixTimes(v));
        });
  }

  private static void check(JsonObject expected, String key, Value actual) {
    assertThat(actual.shape()).as(key).isEqualTo(shape(expected.values().get(key)));
    Reference.assertClose(key, actual.doubles(), numbers(expected, key), TOLERANCE);
  }

  @Test
  void weightNormalisedDilatedCausalConvolution() {
    JsonObject expected = all.object("weight_norm_dilated_causal_conv");
    long[] shape = shape(expected.values().get("v"));
    try (Parameters parameters = new Parameters(EXACT, new Seed(1))) {
      CausalConvolution layer =
          new CausalConvolution(
              parameters,
              "conv",
              (int) shape[1],
              (int) shape[0],
              (int) expected.whole("kernel"),
              (int) expected.whole("dilation"));
      parameters.place();
      Scope.computeWithoutGradients(
          () -> {
            parameter(parameters, "conv.weight_v").set(value(expected, "v"));
            parameter(parameters, "conv.weight_g").set(value(expected, "g"));
            parameter(parameters, "conv.bias").clear();
            return null;
          });
      Scope.run(
          () -> {
            Value output = layer.apply(value(expected, "x"));
            check(expected, "output", output);
            output.times(value(expected, "upstream_grad")).sum().backward();
          });
      Map<String, double[]> gradients = parameters.gradientsByName();
      Reference.assertClose(
          "v", gradients.get("conv.weight_v"), numbers(expected, "grad_v"), TOLERANCE);
      Reference.assertClose(
          "g", gradients.get("conv.weight_g"), numbers(expected, "grad_g"), TOLERANCE);
    }
  }

  private static Value parameter(Parameters parameters, String name) {
    return parameters.all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void deviationNorm() {
    JsonObject expected =
        all.object("layer_norm.annotated_transformer (unbiased std, eps 1e-6 added to std)");
    try (Parameters parameters = new Parameters(EXACT, new Seed(1))) {
      Normalisation norm = new DeviationNorm(parameters, "n", width(expected));
      checkNorm(expected, parameters, norm, "n.a_2", "n.b_2");
    }
  }

  @Test
  void standardNorm() {
    JsonObject expected = all.object("layer_norm.standard (biased variance, eps 1e-5 inside sqrt)");
    try (Parameters parameters = new Parameters(EXACT, new Seed(1))) {
      Normalisation norm = new StandardNorm(parameters, "n", width(expected));
      checkNorm(expected, parameters, norm, "n.weight", "n.bias");
    }
  }

  private static int width(JsonObject expected) {
    return numbers(expected, "scale").length;
  }

  private static void checkNorm(
      JsonObject expected, Parameters parameters, Normalisation norm, String scale, String shift) {
    Object x = expected.values().get("x");
    parameters.constant("x", 0, shape(x));
    parameters.place();
    Scope.computeWithoutGradients(
        () -> {
          parameter(parameters, "x").set(value(expected, "x"));
          parameter(parameters, scale).set(value(expected, "scale"));
          parameter(parameters, shift).set(value(expected, "shift"));
          return null;
        });
    Scope.run(
        () -> {
          Value output = norm.apply(parameter(parameters, "x"));
          check(expected, "output", output);
          output.times(value(expected, "upstream_grad")).sum().backward();
        });
    Reference.assertClose(
        "x", parameters.gradientsByName().get("x"), numbers(expected, "grad_x"), TOLERANCE);
  }

  @Test
  void optimiserStateGoesOnElsewhere() {
    for (String name : List.of("sgd_momentum0.9", "adam", "adam_invtime_5e-3")) {
      double[] whole = steps(name, 6, false);
      assertThat(steps(name, 6, true)).as(name).containsExactly(whole);
    }
  }

  /** Steps with single precision numbers, moved to another optimiser after half of them or not. */
  private static double[] steps(String name, int count, boolean move) {
    Parameters parameters = new Parameters(Placement.CPU_SINGLE, new Seed(4));
    parameters.uniform("x", 1, 10);
    parameters.place();
    Optimiser optimiser = optimiser(name, parameters);
    for (int step = 0; step < count; step++) {
      if (move && step == count / 2) {
        Map<String, Tensor> state = optimiser.state();
        optimiser.close();
        optimiser = optimiser(name, parameters);
        optimiser.restore(state);
      }
      optimiser.clearGradients();
      Scope.run(() -> parameters.gradients().add(parameters.values(), 0.7));
      optimiser.step();
    }
    optimiser.close();
    double[] values = Scope.compute(() -> parameters.values().doubles());
    parameters.close();
    return values;
  }
}
