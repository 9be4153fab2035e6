/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.layer.Parameter;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inspection;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every family keeps to. */
class NetworkContractTest {
  static Stream<String> families() {
    return Networks.names().stream();
  }

  @ParameterizedTest
  @MethodSource("families")
  void theArchitectureSurvivesBeingAMap(String family) {
    Architecture architecture = Samples.small(family);
    Map<String, Object> map = Networks.write(architecture);
    assertThat(Networks.read(map)).isEqualTo(architecture);
    assertThat(map.get("family")).isEqualTo(family);
  }

  @ParameterizedTest
  @MethodSource("families")
  void theSameSeedBuildsTheSameNetwork(String family) {
    Architecture architecture = Samples.small(family);
    Map<String, Tensor> inputs = Samples.inputs(architecture, 1);
    try (Network one = architecture.build(Placement.CPU_SINGLE, new Seed(9));
        Network same = architecture.build(Placement.CPU_SINGLE, new Seed(9));
        Network other = architecture.build(Placement.CPU_SINGLE, new Seed(10))) {
      one.predict(inputs)
          .forEach(
              (name, tensor) -> {
                float[] again = same.predict(inputs).get(name).values();
                assertThat(again).as(name).isEqualTo(tensor.values());
                float[] different = other.predict(inputs).get(name).values();
                assertThat(different).as(name).isNotEqualTo(tensor.values());
              });
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void parametersMoveToAnotherNetworkByName(String family) {
    Architecture architecture = Samples.small(family);
    Map<String, Tensor> inputs = Samples.inputs(architecture, 1);
    try (Network from = architecture.build(Placement.CPU_SINGLE, new Seed(9));
        Network to = architecture.build(Placement.CPU_SINGLE, new Seed(10))) {
      to.parameters().load(from.parameters().export());
      to.predict(inputs)
          .forEach(
              (name, tensor) ->
                  assertThat(tensor.values()).isEqualTo(from.predict(inputs).get(name).values()));
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void anAnswerDependsOnItsOwnRowAlone(String family) {
    Architecture architecture = Samples.small(family);
    Map<String, Tensor> inputs = Samples.inputs(architecture, 1);
    try (Network network = architecture.build(Placement.CPU_SINGLE, new Seed(9))) {
      Map<String, Tensor> together = network.predict(inputs);
      Map<String, Tensor> second = new LinkedHashMap<>();
      inputs.forEach((name, tensor) -> second.put(name, row(tensor, 1)));
      network
          .predict(second)
          .forEach(
              (name, tensor) -> {
                float[] expected = row(together.get(name), 1).values();
                for (int i = 0; i < expected.length; i++) {
                  assertThat(tensor.values()[i]).isCloseTo(expected[i], within(2e-6f));
                }
              });
    }
  }

  private static Tensor row(Tensor tensor, int row) {
    int[] shape = tensor.shape().clone();
    int size = tensor.values().length / shape[0];
    shape[0] = 1;
    float[] values = new float[size];
    System.arraycopy(tensor.values(), row * size, values, 0, size);
    return new Tensor(shape, values);
  }

  @ParameterizedTest
  @MethodSource("families")
  void weightsOfAttentionSumToOne(String family) {
    Architecture architecture = Samples.small(family);
    try (Network network = architecture.build(Placement.CPU_SINGLE, new Seed(9))) {
      Inspection inspection = network.inspect(Samples.inputs(architecture, 1));
      boolean attends = !List.of("tcn", "dnn", "lstm", "mn04").contains(family);
      assertThat(inspection.attention().isEmpty()).isEqualTo(!attends);
      for (Tensor weights : inspection.attention().values()) {
        int keys = weights.shape()[weights.shape().length - 1];
        for (int from = 0; from < weights.values().length; from += keys) {
          double sum = 0;
          for (int key = 0; key < keys; key++) {
            sum += weights.values()[from + key];
          }
          assertThat(sum).isCloseTo(1, within(1e-5));
        }
      }
    }
  }

  /**
   * Central differences in double precision, for a number of each of up to 40 parameters. The seed
   * of the inputs is one at which no ReLU lies within a step of its kink.
   */
  @ParameterizedTest
  @MethodSource("families")
  void gradientsAreThoseOfFiniteDifferences(String family) {
    Architecture architecture = Samples.small(family);
    Map<String, Tensor> inputs = Samples.inputs(architecture, 3);
    try (Network network = architecture.build(Placement.CPU_DOUBLE, new Seed(9))) {
      Scope.run(() -> loss(network, inputs).backward());
      Map<String, double[]> gradients = network.parameters().gradientsByName();
      double largest =
          gradients.values().stream()
              .flatMapToDouble(java.util.Arrays::stream)
              .map(Math::abs)
              .max()
              .orElseThrow();
      List<Parameter> trained = network.parameters().trained();
      for (int index = 0; index < trained.size(); index += 1 + trained.size() / 40) {
        Parameter parameter = trained.get(index);
        int place = (int) (parameter.count() / 2);
        double difference = difference(network, inputs, parameter, place);
        assertThat(gradients.get(parameter.name())[place])
            .as(parameter.name())
            .isCloseTo(difference, within(1e-5 * largest));
      }
    }
  }

  private static double difference(
      Network network, Map<String, Tensor> inputs, Parameter parameter, int place) {
    double[] kept = Scope.compute(() -> parameter.value().doubles());
    double step = 1e-6;
    double[] sides = new double[2];
    for (int side = 0; side < 2; side++) {
      double[] moved = kept.clone();
      moved[place] += side == 0 ? step : -step;
      set(parameter, moved);
      sides[side] = Scope.computeWithoutGradients(() -> loss(network, inputs).number());
    }
    set(parameter, kept);
    return (sides[0] - sides[1]) / (2 * step);
  }

  private static void set(Parameter parameter, double[] numbers) {
    Scope.computeWithoutGradients(
        () -> {
          parameter.value().set(Placement.CPU_DOUBLE.of(numbers, parameter.shape()));
          return null;
        });
  }

  /** A smooth number that every output has a part in. */
  private static Value loss(Network network, Map<String, Tensor> inputs) {
    Map<String, Value> placed = new LinkedHashMap<>();
    inputs.forEach((name, tensor) -> placed.put(name, Placement.CPU_DOUBLE.of(tensor)));
    if (network.architecture().family().startsWith("attendaffectnet-")) {
      placed.put("previous", placed.get("x0").at(2, 0));
    }
    Value sum = Placement.CPU_DOUBLE.zeros();
    for (Value output : network.forward(placed, Pass.evaluation()).values()) {
      sum = sum.plus(output.plus(0.3).squared().sum());
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("families")
  void whatDoesNotFitIsRefused(String family) {
    Architecture architecture = Samples.small(family);
    Map<String, Tensor> inputs = Samples.inputs(architecture, 1);
    String last = List.copyOf(inputs.keySet()).get(inputs.size() - 1);
    try (Network network = architecture.build(Placement.CPU_SINGLE, new Seed(9))) {
      assertRefused(network, inputs, last, null, "input " + last + " is missing");
      int[] shape = inputs.get(last).shape();
      int axes = shape.length;
      int[] wide = shape.clone();
      wide[axes - 1]++;
      assertRefused(network, inputs, last, Samples.random(new Seed(1), wide), "has shape");
      int[] empty = shape.clone();
      empty[0] = 0;
      assertRefused(network, inputs, last, new Tensor(empty, new float[0]), "has no rows");
      float[] broken = inputs.get(last).values().clone();
      int width = shape[axes - 1];
      broken[width + 1] = Float.NaN;
      assertRefused(
          network, inputs, last, new Tensor(shape, broken), last + ", row 2, column 2: NaN");
      if (inputs.size() > 1) {
        int[] longer = shape.clone();
        longer[0]++;
        assertRefused(network, inputs, last, Samples.random(new Seed(1), longer), "must be equal");
      }
    }
  }

  private static void assertRefused(
      Network network, Map<String, Tensor> good, String name, Tensor bad, String message) {
    Map<String, Tensor> inputs = new LinkedHashMap<>(good);
    if (bad == null) {
      inputs.remove(name);
    } else {
      inputs.put(name, bad);
    }
    assertThatThrownBy(() -> network.predict(inputs))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @MethodSource("families")
  void outputsHaveTheRowsOfTheInputs(String family) {
    Architecture architecture = Samples.small(family);
    Map<String, Tensor> inputs = Samples.inputs(architecture, 1);
    int[] in = inputs.values().iterator().next().shape();
    try (Network network = architecture.build(Placement.CPU_SINGLE, new Seed(9))) {
      for (Map.Entry<String, Tensor> output : network.predict(inputs).entrySet()) {
        int[] shape = output.getValue().shape();
        assertThat(shape[0]).as(output.getKey()).isEqualTo(in[0]);
        if (architecture.reading() == Reading.STEPS && !output.getKey().startsWith("clip")) {
          assertThat(shape[1]).as(output.getKey()).isEqualTo(in[1]);
        }
      }
    }
  }
}
