/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.torch.TorchGraphEncoder;
import org.evoke.nn.encoder.weights.RandomWeights;
import org.evoke.nn.torch.Torch;

/**
 * Encoders as they run here, on ONNX Runtime row by row, against the same networks on libtorch row
 * by row, and against the runtime by itself with all its threads on the whole batch; in turns in
 * one process, medians. Arguments: ids of encoders; usually {@code resnet50}.
 */
final class EncoderBenchmark {
  private static final int ROUNDS = 7;
  private static final int[] BATCHES = {1, 8};

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
      GraphExport.write(file, description, graph, weights);
      try (Encoder torch = new TorchGraphEncoder(description, graph, weights, true);
          Encoder onnx = GraphEncoder.open(description, graph, weights, true);
          OrtSession runtime = environment().createSession(file.toString())) {
        for (int rows : BATCHES) {
          Tensor batch = RuntimesAgreeTest.batch(description, rows);
          compare(torch, onnx, runtime, batch);
        }
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.delete(file);
    }
  }

  private static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
  }

  private static void compare(Encoder torch, Encoder onnx, OrtSession runtime, Tensor batch) {
    List<Runnable> ways =
        List.of(() -> torch.encode(batch), () -> onnx.encode(batch), () -> run(runtime, batch));
    double[][] millis = new double[ways.size()][ROUNDS];
    for (int round = -3; round < ROUNDS; round++) {
      for (int way = 0; way < ways.size(); way++) {
        double spent = millis(ways.get(way));
        if (round >= 0) {
          millis[way][round] = spent;
        }
      }
    }
    double[] medians = Arrays.stream(millis).mapToDouble(EncoderBenchmark::median).toArray();
    System.out.printf(
        Locale.ROOT,
        "%s, batch of %d: libtorch %.1f ms, ONNX Runtime %.1f ms by rows, %.1f ms by itself;"
            + " ratios %.2f and %.2f%n",
        torch.description().id(),
        batch.shape()[0],
        medians[0],
        medians[1],
        medians[2],
        medians[1] / medians[0],
        medians[1] / medians[2]);
  }

  private static void run(OrtSession runtime, Tensor batch) {
    long[] shape = Arrays.stream(batch.shape()).asLongStream().toArray();
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(environment(), FloatBuffer.wrap(batch.values()), shape);
        OrtSession.Result result =
            runtime.run(Map.of(runtime.getInputNames().iterator().next(), tensor))) {
      result.get(0);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
