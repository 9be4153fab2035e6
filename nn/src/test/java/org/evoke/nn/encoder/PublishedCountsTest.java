/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.UsageException;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.ParameterShape;
import org.evoke.nn.encoder.onnx.GraphEncoderType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, shapes and numbers of parameters are those of the public implementations. */
class PublishedCountsTest {
  @ParameterizedTest
  @CsvSource({
    // As torchvision states them.
    "resnet50, 25557032",
    "resnet101, 44549160",
    "efficientnet-b0, 5288548",
    // ResNet-101 with 64 x 20 x 7 x 7 instead of 64 x 3 x 7 x 7 in front.
    "resnet101-flow, 44602472",
    "vggish, 72141184",
    "i3d, 12697264",
    "flownets, 38675536",
    "squeezenet, 722496",
  })
  void totals(String id, long count) {
    assertThat(graph(id).publishedCount()).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resnet50 | conv1.weight | 64,3,7,7",
        "resnet50 | layer1.0.downsample.1.running_var | 256",
        "resnet50 | layer4.2.conv3.weight | 2048,512,1,1",
        "resnet101 | layer3.22.bn3.bias | 1024",
        "resnet101-flow | conv1.weight | 64,20,7,7",
        "efficientnet-b0 | features.0.0.weight | 32,3,3,3",
        "efficientnet-b0 | features.1.0.block.1.fc1.weight | 8,32,1,1",
        "efficientnet-b0 | features.2.0.block.1.0.weight | 96,1,3,3",
        "efficientnet-b0 | features.6.3.block.2.fc2.bias | 1152",
        "efficientnet-b0 | features.8.1.running_mean | 1280",
        "i3d | Conv3d_1a_7x7.conv3d.weight | 64,3,7,7,7",
        "i3d | Mixed_3b.b0.conv3d.weight | 64,192,1,1,1",
        "i3d | Mixed_5c.b1b.bn.weight | 384",
        "flownets | conv1.0.weight | 64,6,7,7",
        "flownets | conv3_1.0.bias | 256",
        "flownets | conv6_1.0.weight | 1024,1024,3,3",
        "vggish | features.13.weight | 512,512,3,3",
        "vggish | embeddings.0.weight | 4096,12288",
        "vggish | embeddings.4.bias | 128",
        "squeezenet | fire9/expand3x3.weight | 256,64,3,3"
      })
  void names(String id, String name, String shape) {
    Map<String, String> shapes = new LinkedHashMap<>();
    for (ParameterShape parameter : graph(id).parameters()) {
      shapes.put(parameter.name(), parameter.shape().toString().replaceAll("[\\[\\] ]", ""));
    }
    assertThat(shapes).containsEntry(name, shape);
  }

  /** Without the parts that give no features. */
  @ParameterizedTest
  @CsvSource({"flownets, 24050752", "i3d, 12287264", "resnet50, 23508032"})
  void encodersAlone(String id, long count) {
    List<ParameterShape> used = graph(id).parameters();
    assertThat(used.stream().filter(ParameterShape::trained).mapToLong(ParameterShape::count).sum())
        .isEqualTo(count);
  }

  @Test
  void allAreThere() {
    assertThat(Encoders.all().stream().map(type -> type.description().id()))
        .containsExactly(
            "efficientnet-b0",
            "flownets",
            "i3d",
            "mn04",
            "mn04-tags",
            "resnet101",
            "resnet101-flow",
            "resnet50",
            "squeezenet",
            "vggish",
            "vggish-pca");
    assertThatThrownBy(() -> Encoders.named("resnet18"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("resnet18")
        .hasMessageContaining("resnet50");
  }

  private static Graph graph(String id) {
    return ((GraphEncoderType) Encoders.named(id)).graph().get();
  }
}
