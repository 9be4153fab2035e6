/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.published.SqueezeNet;
import org.evoke.nn.encoder.weights.FlowWeights;
import org.evoke.nn.encoder.weights.RandomWeights;
import org.evoke.nn.encoder.weights.WeightFit;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadWeightsTest {
  private static final Graph GRAPH = SqueezeNet.fire9();

  @TempDir Path folder;

  private final Map<String, Tensor> weights =
      new LinkedHashMap<>(RandomWeights.of(GRAPH, new Seed(1)));

  private void refused(String... parts) {
    assertThatThrownBy(() -> WeightFit.of("squeezenet", GRAPH, weights, "w.h5"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("w.h5")
        .hasMessageContainingAll(parts);
  }

  @Test
  void theFirstMissingTensorIsNamed() {
    weights.remove("fire3/expand1x1.bias");
    weights.remove("fire9/expand1x1.bias");
    refused("fire3/expand1x1.bias", "missing");
  }

  @Test
  void aTensorOfAnotherShapeIsNamed() {
    weights.put("conv1.bias", new Tensor(new int[] {3}, new float[3]));
    refused("conv1.bias", "[3]", "[64]");
  }

  @Test
  void aTensorOfAnotherNetworkIsNamed() {
    weights.put("layer1.0.conv1.weight", new Tensor(new int[] {1}, new float[1]));
    refused("layer1.0.conv1.weight", "squeezenet");
  }

  @Test
  void aNumberThatIsNotFiniteIsNamed() {
    weights.get("conv1.weight").values()[5] = Float.NaN;
    refused("conv1.weight", "NaN");
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    EncoderType type = Encoders.named("squeezenet");
    Path text = Files.writeString(folder.resolve("t.h5"), "no weights");
    assertThatThrownBy(() -> type.open(List.of(text))).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Encoders.named("resnet50").open(List.of(text)))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> type.open(List.of(folder.resolve("none.h5"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none.h5");
    assertThatThrownBy(() -> type.open(List.of())).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> type.open(new WeightStore(folder, List.of())))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("squeezenet");
  }

  @Test
  void cutOffFilesAreRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.require("weights/squeezenet1_1_notop_tf.h5"));
    for (int length : new int[] {9, 1000, bytes.length / 2, bytes.length - 1000}) {
      Path cut = Files.write(folder.resolve("c.h5"), Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> Encoders.named("squeezenet").open(List.of(cut)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("c.h5");
    }
  }

  @Test
  void weightsOfAnotherNetworkAreRefused() {
    Path file = SharedData.require("weights/mn04_as_mAP_432.pt");
    assertThatThrownBy(() -> Encoders.named("resnet50").open(List.of(file)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("conv1.weight of resnet50 is missing");
  }

  @Test
  void realWeightsAreAnnouncedAsSuchAndRandomOnesToo() {
    Path file = SharedData.require("weights/squeezenet1_1_notop_tf.h5");
    try (Encoder real = Encoders.named("squeezenet").open(List.of(file));
        Encoder random = Encoders.named("squeezenet").random(new Seed(1))) {
      assertThat(real.isRandom()).isFalse();
      assertThat(random.isRandom()).isTrue();
    }
  }

  @Test
  void batchesOfAnotherShapeOrNotFiniteAreRefused() {
    try (Encoder encoder = Encoders.named("mn04").random(new Seed(1))) {
      assertThat(encoder.encode(new Tensor(new int[] {0, 40, 128}, new float[0]))).isEmpty();
      Tensor narrow = new Tensor(new int[] {1, 40, 64}, new float[40 * 64]);
      assertThatThrownBy(() -> encoder.encode(narrow))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("[1, 40, 64]");
      Tensor bad = new Tensor(new int[] {2, 40, 128}, new float[2 * 40 * 128]);
      bad.values()[40 * 128] = Float.NaN;
      assertThatThrownBy(() -> encoder.encode(bad))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("row 1");
    }
  }

  @Test
  void flowWeightsAreTheMeanOfTheColours() {
    float[] kernel = {1, 10, 2, 20, 6, 60, 3, 0, 3, 0, 3, 0};
    Tensor pictures = new Tensor(new int[] {2, 3, 1, 2}, kernel);
    Tensor flow = FlowWeights.of(Map.of("k", pictures), "k", 4).get("k");
    assertThat(flow.shape()).containsExactly(2, 4, 1, 2);
    assertThat(flow.values()).containsExactly(3, 30, 3, 30, 3, 30, 3, 30, 3, 0, 3, 0, 3, 0, 3, 0);
    assertThat(FlowWeights.of(Map.of("k", flow), "k", 4).get("k")).isSameAs(flow);
  }
}
