/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.ParameterShape;
import org.evoke.nn.encoder.torch.GraphEncoderType;
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
    "i3d, 1",
    "flownets, 1",
    "squeezenet, 1",
  })
  void totals(String id, long count) {
    assertThat(graph(id).publishedCount()).isEqualTo(count);
  }

  private static Graph graph(String id) {
    return ((GraphEncoderType) Encoders.named(id)).graph().get();
  }
}
