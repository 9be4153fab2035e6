/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.torch.GraphEncoder;
import org.evoke.nn.encoder.torch.GraphEncoderType;
import org.evoke.nn.encoder.weights.RandomWeights;
import org.evoke.nn.torch.Torch;

/**
 * Encoders on libtorch against the same networks as ONNX files on ONNX Runtime, in turns in one
 * process, medians. Arguments: ids of encoders; usually {@code resnet50}.
 */
final class EncoderBenchmark {
  private static final int ROUNDS = 7;
  private static final int[] BATCHES = {1, 4};

  private EncoderBenchmark() {}

  public static void main(String[] ids) throws IOException {
    System.out.println("libtorch " + Torch.version() + ", " + Torch.threads() + " threads");
    for (String id : ids.length == 0 ? new String[] {"resnet50"} : ids) {
      compare((GraphEncoderType) Encoders.named(id));
    }
  }

  private static void compare(GraphEncoderType type) throws IOException {
    EncoderDescription description = type.description();
    Graph graph = type.graph().get();
    Map<String, Tensor> weights = RandomWeights.of(graph, new Seed(1));
    Path file = Files.createTempFile("encoder", ".onnx");
    try {
      long[] shape = RuntimesAgreeTest.stated(RuntimesAgreeTest.batch(description, 1));
      GraphExport.write(file, graph, weights, shape);
      OnnxRecipe recipe = new OnnxRecipe(description, Optional.empty(), Optional.empty());
      try (Encoder torch = new GraphEncoder(description, graph, weights, true);
          Encoder onnx = OnnxEncoder.open(file, recipe)) {
        for (int rows : BATCHES) {
          compare(torch, onnx, RuntimesAgreeTest.batch(description, rows));
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void compare(Encoder torch, Encoder onnx, Tensor batch) {
    double[] first = new double[ROUNDS];
    double[] second = new double[ROUNDS];
    for (int round = -3; round < ROUNDS; round++) {
      double torchMillis = millis(torch, batch);
      double onnxMillis = millis(onnx, batch);
      if (round >= 0) {
        first[round] = torchMillis;
        second[round] = onnxMillis;
      }
    }
    double ratio = median(first) / median(second);
    System.out.printf(
        Locale.ROOT,
        "%s, batch of %d: libtorch %.1f ms, ONNX Runtime %.1f ms, ratio %.2f%n",
        torch.description().id(),
        batch.shape()[0],
        median(first),
        median(second),
        ratio);
  }

  private static double millis(Encoder encoder, Tensor batch) {
    long start = System.nanoTime();
    encoder.encode(batch);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
