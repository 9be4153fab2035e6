/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TorchFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "video_audio, valence_video_audio",
    "only_video, valence_only_video",
    "only_audio, valence_only_audio"
  })
  void publishedModulesHoldTheConvertedWeights(String kind, String converted) throws IOException {
    Path shared = SharedData.require("models/attendaffectnet");
    String name = "MDB_valence_COGNIMUSE_attention_model_Feature_AAN_" + kind + ".pth";
    Map<String, Tensor> read = TorchFile.read(shared.resolve(name));
    Path weights = shared.resolve(converted).resolve("weights.safetensors");
    Map<String, Tensor> expected = Safetensors.read(Files.readAllBytes(weights), "weights");
    assertThat(read.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    expected.forEach((tensor, value) -> assertSame(read.get(tensor), value));
  }

  @Test
  void theTaggersStateDictionaryHasItsTensors() throws IOException {
    Path file = SharedData.require("weights/mn04_as_mAP_432.pt");
    List<String> expected = Files.readAllLines(SharedData.require("models/mn04/parameters.csv"));
    List<String> read = new ArrayList<>(List.of("name,shape"));
    TorchFile.read(file)
        .forEach(
            (name, tensor) ->
                read.add(
                    name
                        + ","
                        + Arrays.toString(tensor.shape())
                            .replaceAll("[\\[\\]]", "")
                            .replace(", ", "x")));
    assertThat(read).containsExactlyElementsOf(expected);
  }

  @Test
  void stateDictionariesOfTheZipFormatAreRead() throws IOException {
    PickleWriter pickle = new PickleWriter().name("collections", "OrderedDict").raw(')', 'R', '(');
    pickle.text("a.weight").tensor("0", 6, 0, new int[] {2, 3}, new int[] {3, 1});
    pickle.text("turned").tensor("0", 6, 0, new int[] {3, 2}, new int[] {1, 3});
    pickle.text("part").tensor("0", 6, 4, new int[] {2}, new int[] {1});
    pickle.text("repeated").tensor("0", 6, 5, new int[] {3}, new int[] {0});
    pickle.text("count").tensor("LongStorage", "1", 1, 0, new int[0], new int[0]);
    pickle.text("epoch").whole(7).raw('u');
    Path file = folder.resolve("x.pt");
    TorchFiles.zip(
        file,
        pickle.bytes(),
        Map.of(
            "data/0", TorchFiles.floats(1, 2, 3, 4, 5, 6),
            "data/1", new byte[] {9, 1, 0, 0, 0, 0, 0, 0},
            "byteorder", TorchFiles.utf8("little")));
    Map<String, Tensor> read = TorchFile.read(file);
    assertThat(read.keySet()).containsExactly("a.weight", "turned", "part", "repeated", "count");
    assertSame(read.get("a.weight"), new Tensor(new int[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6}));
    assertSame(read.get("turned"), new Tensor(new int[] {3, 2}, new float[] {1, 4, 2, 5, 3, 6}));
    assertSame(read.get("part"), new Tensor(new int[] {2}, new float[] {5, 6}));
    assertSame(read.get("repeated"), new Tensor(new int[] {3}, new float[] {6, 6, 6}));
    assertSame(read.get("count"), new Tensor(new int[0], new float[] {265}));
  }

  @Test
  void checkpointsGiveTheWeightsInThem() throws IOException {
    PickleWriter pickle = new PickleWriter().raw('}', '(').text("epoch").whole(3);
    pickle.text("optimizer").raw('}').text("state_dict").raw('}', '(').text("w");
    pickle.tensor("0", 1, 0, new int[] {1}, new int[] {1}).raw('u', 'u');
    Path file = folder.resolve("x.pt");
    TorchFiles.zip(file, pickle.bytes(), Map.of("data/0", TorchFiles.floats(4)));
    assertSame(TorchFile.read(file).get("w"), new Tensor(new int[] {1}, new float[] {4}));
  }

  /** Whole modules are walked as PyTorch names their state; the classes are never looked up. */
  @Test
  void wholeModulesOfTheOlderFormatAreRead() throws IOException {
    PickleWriter pickle = module("evil.module", "Runs");
    pickle.text("_parameters").raw('}').text("_buffers").raw('}').text("_modules").raw('}', '(');
    pickle.text("inner");
    inner(pickle);
    pickle.text("none").raw('N', 'u', 'u', 'b');
    Path file = folder.resolve("x.pth");
    Files.write(file, TorchFiles.legacy(pickle.bytes(), "7", 1, 2));
    Map<String, Tensor> read = TorchFile.read(file);
    assertThat(read.keySet()).containsExactly("inner.weight", "inner.mean");
    assertSame(read.get("inner.weight"), new Tensor(new int[] {2}, new float[] {1, 2}));
  }

  /** A module whose class comes with its source text, as the older format keeps it. */
  private static void inner(PickleWriter pickle) {
    pickle.raw('(').text("module").name("nowhere", "Layer").text("layer.py").text("import os");
    pickle.raw('t', 'Q', ')', 0x81, '}', '(').text("_parameters").raw('}', '(');
    pickle.text("weight").parameter("7", 2).text("bias").raw('N', 'u');
    pickle.text("_non_persistent_buffers_set").name("__builtin__", "set");
    pickle.raw('(', ']', '(').text("grid").raw('e', 't', 'R').text("_buffers").raw('}', '(');
    pickle.text("mean").tensor("7", 2, 1, new int[] {1}, new int[] {1});
    pickle.text("grid").tensor("7", 2, 1, new int[] {1}, new int[] {1}).raw('u', 'u', 'b');
  }

  static PickleWriter module(String module, String name) {
    return new PickleWriter().name(module, name).raw(')', 0x81, '}', '(');
  }

  private static void assertSame(Tensor read, Tensor expected) {
    assertThat(read.shape()).isEqualTo(expected.shape());
    assertThat(read.values()).isEqualTo(expected.values());
  }
}
