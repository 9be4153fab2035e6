/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.data.torch.TorchFile;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.network.Network;
import org.evoke.nn.tagger.AudioTagger;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front end and network of the audio tagger with its public weights. */
class AudioTaggerReferenceTest {
  /** The picture is stored in single precision; the results are those of a double precision run. */
  private static final double MEL_ROUNDED = 1e-6;

  @ParameterizedTest
  @ValueSource(strings = {"speech_32k", "typing_32k"})
  void frontEnd(String clip) {
    Map<String, NpyArray> expected = Npz.read(SharedData.require("models/mn04/" + clip + ".npz"));
    Tensor mel = new LogMel().of(expected.get("samples").floats());
    Reference.assertClose("mel", widen(mel.values()), transposed(expected.get("mel")), 2e-4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"speech_32k", "typing_32k"})
  void soundToTags(String clip) {
    Map<String, NpyArray> expected = Npz.read(SharedData.require("models/mn04/" + clip + ".npz"));
    Tensor mel = new LogMel().of(expected.get("samples").floats());
    int[] shape = {1, mel.shape()[0], LogMel.BANDS};
    try (Network network = tagger(Placement.CPU_SINGLE)) {
      Map<String, Tensor> answer = network.predict(Map.of("mel", new Tensor(shape, mel.values())));
      Reference.assertClose(
          "embedding",
          widen(answer.get(AudioTagger.EMBEDDING).values()),
          expected.get("embedding").doubles(),
          1e-3);
      Reference.assertClose(
          "logits",
          widen(answer.get(AudioTagger.LOGITS).values()),
          expected.get("logits").doubles(),
          5e-3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"speech_32k", "typing_32k"})
  void stagesInDoublePrecision(String clip) {
    Map<String, NpyArray> expected = Npz.read(SharedData.require("models/mn04/" + clip + ".npz"));
    NpyArray mel = expected.get("mel");
    try (Network network = tagger(Placement.CPU_DOUBLE)) {
      Scope.run(
          () -> {
            Pass pass = Pass.noting();
            Value input =
                Placement.CPU_DOUBLE.of(transposed(mel), 1, mel.shape()[1], mel.shape()[0]);
            Map<String, Value> outputs = network.forward(Map.of("mel", input), pass);
            checkStages(pass.notes(), expected);
            Reference.assertClose(
                "embedding",
                outputs.get(AudioTagger.EMBEDDING).doubles(),
                expected.get("embedding").doubles(),
                MEL_ROUNDED);
            Reference.assertClose(
                "logits",
                outputs.get(AudioTagger.LOGITS).doubles(),
                expected.get("logits").doubles(),
                MEL_ROUNDED);
          });
    }
  }

  private static void checkStages(Map<String, Value> notes, Map<String, NpyArray> expected) {
    int stages = 0;
    for (String stage : Reference.names(expected, "stage")) {
      if (stage.endsWith(".channel_mean")) {
        String name = "stage" + stage.substring(0, stage.indexOf('.'));
        Value x = notes.get(name);
        assertThat(x.shape()).as(name).isEqualTo(expected.get(name + ".shape").longs());
        double[] means = expected.get(name + ".channel_mean").doubles();
        Reference.assertClose(name, x.mean(0, 2, 3).doubles(), means, MEL_ROUNDED);
        stages++;
      }
    }
    assertThat(stages).isEqualTo(17);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 33, 100})
  void anyLengthWorks(int steps) {
    AudioTagger architecture = new AudioTagger(Map.of("mel", LogMel.BANDS), 5, 0.2);
    try (Network network = architecture.build(Placement.CPU_SINGLE, new Seed(3))) {
      float[] values = new float[2 * steps * LogMel.BANDS];
      Tensor input = new Tensor(new int[] {2, steps, LogMel.BANDS}, values);
      Map<String, Tensor> answer = network.predict(Map.of("mel", input));
      assertThat(answer.get(AudioTagger.LOGITS).shape()).containsExactly(2, 5);
      assertThat(answer.get(AudioTagger.EMBEDDING).shape()).containsExactly(2, 384);
    }
  }

  private static Network tagger(Placement placement) {
    Path file = SharedData.require("weights/mn04_as_mAP_432.pt");
    Map<String, Integer> inputs = new LinkedHashMap<>(Map.of("mel", LogMel.BANDS));
    Network network =
        Networks.of(AudioTagger.FAMILY, inputs, Map.of()).build(placement, new Seed(1));
    network.parameters().load(TorchFile.read(file));
    return network;
  }

  /** (bands, frames) to rows of frames. */
  private static double[] transposed(NpyArray mel) {
    int bands = mel.shape()[0];
    int frames = mel.shape()[1];
    double[] from = mel.doubles();
    double[] to = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      to[i % frames * bands + i / frames] = from[i];
    }
    return to;
  }

  private static double[] widen(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
