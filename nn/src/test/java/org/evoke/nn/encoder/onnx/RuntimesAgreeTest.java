/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.torch.TorchGraphEncoder;
import org.evoke.nn.encoder.weights.PublishedWeights;
import org.evoke.nn.encoder.weights.RandomWeights;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each network gives the same features on ONNX Runtime, with normalisations folded or not, and on
 * libtorch.
 */
class RuntimesAgreeTest {
  private static final double TOLERANCE = 1e-4;
  private static final int FRAMES = 9;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resnet50",
        "resnet101",
        "resnet101-flow",
        "efficientnet-b0",
        "i3d",
        "flownets",
        "squeezenet",
        "vggish"
      })
  void seededWeights(String id) {
    GraphEncoderType type = (GraphEncoderType) Encoders.named(id);
    Graph graph = type.graph().get();
    agree(type, graph, RandomWeights.of(graph, new Seed(17)));
  }

  @Test
  void squeezeNetWithItsWeights() {
    Path file = SharedData.require("weights/squeezenet1_1_notop_tf.h5");
    GraphEncoderType type = (GraphEncoderType) Encoders.named("squeezenet");
    agree(type, type.graph().get(), PublishedWeights.keras(file));
  }

  private void agree(GraphEncoderType type, Graph graph, Map<String, Tensor> weights) {
    EncoderDescription description = type.description();
    Tensor batch = batch(description, 2);
    float[][] expected;
    try (Encoder torch = new TorchGraphEncoder(description, graph, weights, true)) {
      expected = torch.encode(batch);
    }
    try (Encoder ours = GraphEncoder.open(description, graph, weights, true)) {
      assertClose(ours.encode(batch), expected, description.width());
      Tensor second = new Tensor(single(batch), half(batch));
      assertClose(ours.encode(second), new float[][] {expected[1]}, description.width());
    }
    // The runtime folds normalisations by itself; ours folds them before.
    Path file = GraphExport.write(folder.resolve("m.onnx"), description, graph, weights);
    OnnxRecipe recipe = new OnnxRecipe(description, Optional.empty(), Optional.empty());
    try (OnnxEncoder unfolded = OnnxEncoder.open(file, recipe)) {
      assertClose(unfolded.encode(batch), expected, description.width());
    }
  }

  private static void assertClose(float[][] actual, float[][] expected, int width) {
    assertThat(actual.length).isEqualTo(expected.length);
    double largest = 1;
    for (int row = 0; row < expected.length; row++) {
      assertThat(actual[row]).hasSize(width);
      assertThat(spread(expected[row])).as("spread of row " + row).isGreaterThan(1e-3);
      for (int column = 0; column < width; column++) {
        largest = Math.max(largest, Math.abs(expected[row][column]));
      }
    }
    for (int row = 0; row < expected.length; row++) {
      for (int column = 0; column < width; column++) {
        double difference = Math.abs(actual[row][column] - expected[row][column]);
        assertThat(difference)
            .as("row %d, column %d, largest %s", row, column, largest)
            .isLessThanOrEqualTo(TOLERANCE * largest);
      }
    }
  }

  private static double spread(float... values) {
    double mean = 0;
    double square = 0;
    for (float value : values) {
      mean += value / values.length;
      square += (double) value * value / values.length;
    }
    return Math.sqrt(square - mean * mean);
  }

  /** Rows of numbers between -1 and 1, or of levels around those of pictures. */
  static Tensor batch(EncoderDescription description, int rows) {
    int[] shape = new int[description.shape().size() + 1];
    shape[0] = rows;
    int count = rows;
    for (int axis = 1; axis < shape.length; axis++) {
      int length = description.shape().get(axis - 1);
      shape[axis] = length == EncoderDescription.ANY ? FRAMES : length;
      count *= shape[axis];
    }
    double size = description.id().equals("squeezenet") ? 120 : 1;
    RandomStream stream = new Seed(5).stream();
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (size * (2 * stream.nextDouble() - 1));
    }
    return new Tensor(shape, values);
  }

  private static int[] single(Tensor batch) {
    int[] shape = batch.shape().clone();
    shape[0] = 1;
    return shape;
  }

  private static float[] half(Tensor batch) {
    int length = batch.values().length / 2;
    return Arrays.copyOfRange(batch.values(), length, 2 * length);
  }
}
