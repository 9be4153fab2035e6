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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.nn.attendaffectnet.FeatureAttendAffectNet;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published weights of the Feature AttendAffectNet on the published sample inputs. */
class AttendAffectNetReferenceTest {
  private static final String ROOT = "models/attendaffectnet/";

  @ParameterizedTest
  @ValueSource(strings = {"video_audio", "only_video", "only_audio"})
  void outputs(String kind) throws IOException {
    Path folder = SharedData.require(ROOT + "valence_" + kind);
    Reference reference = reference(folder);
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    reference.forward.forEach((name, array) -> inputs.put(name.substring(3), array.tensor()));
    List<String> rows = Files.readAllLines(folder.resolve("outputs.csv"));
    try (Network single = reference.open(architecture(kind, folder), Placement.CPU_SINGLE);
        Network exact = reference.open(architecture(kind, folder), Placement.CPU_DOUBLE)) {
      float[] answers = single.predict(inputs).get("output").values();
      double[] doubles = Scope.compute(() -> output(exact, reference, Placement.CPU_DOUBLE));
      assertThat(rows).hasSize(answers.length + 1);
      for (int row = 0; row < answers.length; row++) {
        double expected = Double.parseDouble(last(rows.get(row + 1)));
        assertThat((double) answers[row]).isCloseTo(expected, within(2e-6));
        assertThat(doubles[row]).isCloseTo(expected, within(1e-12));
      }
    }
  }

  private static String last(String line) {
    return line.substring(line.lastIndexOf(',') + 1);
  }

  private static double[] output(Network network, Reference reference, Placement placement) {
    return network.forward(reference.inputs(placement), Pass.evaluation()).get("output").doubles();
  }

  @ParameterizedTest
  @ValueSource(strings = {"video_audio", "only_video", "only_audio"})
  void activationsInDoublePrecision(String kind) {
    checkActivations(kind, Placement.CPU_DOUBLE, "activations.npz", 1e-11, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"video_audio", "only_video", "only_audio"})
  void activationsInSinglePrecision(String kind) {
    checkActivations(kind, Placement.CPU_SINGLE, "activations_float32.npz", 1e-5, 1e-6);
  }

  /** The reduced emobase row reaches large magnitudes, so its tolerance is relative. */
  private static void checkActivations(
      String kind, Placement placement, String file, double absolute, double relative) {
    Path folder = SharedData.require(ROOT + "valence_" + kind);
    Reference reference = reference(folder);
    try (Network network = reference.open(architecture(kind, folder), placement)) {
      Scope.run(
          () -> {
            Pass pass = Pass.noting();
            network.forward(firstRows(reference.inputs(placement)), pass);
            Npz.read(folder.resolve(file))
                .forEach(
                    (name, expected) -> {
                      double largest =
                          Arrays.stream(expected.doubles()).map(Math::abs).max().orElseThrow();
                      double tolerance = Math.max(absolute, relative * largest);
                      Reference.assertClose(name, pass.notes().get(name), expected, tolerance);
                    });
          });
    }
  }

  private static Map<String, Value> firstRows(Map<String, Value> inputs) {
    Map<String, Value> first = new LinkedHashMap<>();
    inputs.forEach((name, value) -> first.put(name, value.part(0, 0, 2)));
    return first;
  }

  @Test
  void trainingInDoublePrecision() {
    ReferenceTraining training = training(Placement.CPU_DOUBLE);
    training.parameterByParameter().checkGradients(1e-9, 1e-5);
    training.checkSteps("mse_pcc", 5e-4, false);
  }

  @Test
  void trainingInSinglePrecision() {
    ReferenceTraining training = training(Placement.CPU_SINGLE);
    training.checkGradients(5e-6, 2e-5);
    training.checkSteps("mse_pcc", 5e-4, true);
  }

  private static ReferenceTraining training(Placement placement) {
    Path folder = SharedData.require(ROOT + "valence_video_audio");
    Map<String, NpyArray> train = Npz.read(folder.resolve("train.npz"));
    Map<String, NpyArray> forward = new LinkedHashMap<>(inputs(folder));
    forward.put("in.y", train.get("target"));
    Reference reference = Reference.of(folder, forward, train);
    Architecture architecture = architecture("video_audio", folder);
    return new ReferenceTraining(reference, architecture, placement, false);
  }

  private static Reference reference(Path folder) {
    return Reference.of(folder, inputs(folder), Map.of());
  }

  private static Map<String, NpyArray> inputs(Path folder) {
    Map<String, NpyArray> all = Npz.read(folder.resolve("../inputs/inputs.npz"));
    Map<String, NpyArray> chosen = new LinkedHashMap<>();
    order(folder).forEach(name -> chosen.put("in." + name, all.get(name)));
    return chosen;
  }

  private static List<String> order(Path folder) {
    try {
      String text = Files.readString(folder.resolve("inputs_order.txt"));
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Architecture architecture(String kind, Path folder) {
    Map<String, NpyArray> inputs = inputs(folder);
    Map<String, Integer> widths = new LinkedHashMap<>();
    inputs.forEach((name, array) -> widths.put(name.substring(3), array.shape()[1]));
    return Networks.of(
        FeatureAttendAffectNet.FAMILY, widths, Map.of("variant", kind.replace('_', '-')));
  }
}
