/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every network with reference numbers, in both precisions, with sizes from the reference's files.
 */
class LayerReferenceTest {
  private static final String MODELS =
      """
      temporal_aan
      tcn
      fea_tf
      fea_tf_cma
      fea_tf_scma
      temp_tf
      dnn
      lstm
      cbrnn_gru
      cbrnn_lstm
      """;

  @ParameterizedTest
  @CsvSource(textBlock = MODELS)
  void doublePrecision(String model) {
    check(model, Placement.CPU_DOUBLE);
  }

  @ParameterizedTest
  @CsvSource(textBlock = MODELS)
  void singlePrecision(String model) {
    check(model, Placement.CPU_SINGLE);
  }

  @Test
  void everyReferenceIsCompared() throws IOException {
    try (Stream<Path> inside = Files.list(SharedData.require("models/layers"))) {
      assertThat(inside.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(MODELS.lines().toList());
    }
  }

  private static void check(String model, Placement placement) {
    Path folder = SharedData.require("models/layers/" + model);
    Reference reference = Reference.layers(folder);
    Architecture architecture = ReferenceArchitecture.of(model, reference);
    boolean single = Reference.single(placement);
    try (Network network = reference.open(architecture, placement)) {
      Scope.run(() -> checkForward(reference, network, single ? 5e-6 : 1e-9));
    }
    boolean batchStatistics = model.startsWith("cbrnn");
    ReferenceTraining training =
        new ReferenceTraining(reference, architecture, placement, batchStatistics);
    if (batchStatistics) {
      training.checkBatchStatistics(single ? 5e-6 : 1e-9);
    }
    training.checkGradients(single ? 5e-6 : 1e-9, single ? 2e-5 : 1e-6);
    training.checkSteps(reference.meta.text("optimiser_steps_on_loss"), 5e-3, single);
  }

  private static void checkForward(Reference reference, Network network, double tolerance) {
    Pass pass = Pass.noting();
    Placement placement = network.parameters().placement();
    Map<String, Value> outputs = network.forward(reference.inputs(placement), pass);
    List<String> names = Reference.names(reference.forward, "out.");
    assertThat(outputs.keySet()).containsExactlyInAnyOrderElementsOf(names);
    for (String name : names) {
      NpyArray expected = reference.forward.get("out." + name);
      Reference.assertClose(name, outputs.get(name), expected, tolerance);
    }
    for (String name : Reference.names(reference.forward, "mid.")) {
      NpyArray expected = reference.forward.get("mid." + name);
      Reference.assertClose(name, pass.notes().get(name), expected, tolerance);
    }
  }

  @Test
  void blocksWithoutFinalRelu() {
    Path folder = SharedData.require("models/layers/tcn");
    Reference reference = Reference.layers(folder);
    Map<String, Object> map = Networks.write(ReferenceArchitecture.of("tcn", reference));
    Map<String, Object> options = new LinkedHashMap<>();
    ((Map<?, ?>) map.get("options")).forEach((name, value) -> options.put((String) name, value));
    options.put("final-relu", false);
    map.put("options", options);
    NpyArray expected = Npz.read(folder.resolve("variant_no_final_relu.npz")).get("out.output");
    compare(reference, Networks.read(map), reference.forward.keySet(), expected);
  }

  @Test
  void answersFedBack() {
    Path folder = SharedData.require("models/layers/temporal_aan");
    Reference reference = Reference.layers(folder);
    NpyArray expected = Npz.read(folder.resolve("autoregressive.npz")).get("out.output");
    Set<String> inputs = new HashSet<>(reference.forward.keySet());
    inputs.remove("in.previous");
    compare(reference, ReferenceArchitecture.of("temporal_aan", reference), inputs, expected);
  }

  private static void compare(
      Reference reference, Architecture architecture, Set<String> inputs, NpyArray expected) {
    try (Network network = reference.open(architecture, Placement.CPU_DOUBLE)) {
      Scope.run(
          () -> {
            Map<String, Value> values = reference.inputs(Placement.CPU_DOUBLE);
            values.keySet().removeIf(name -> !inputs.contains("in." + name));
            Value output = network.forward(values, Pass.evaluation()).get(Network.OUTPUT);
            Reference.assertClose("output", output, expected, 1e-9);
          });
    }
  }
}
