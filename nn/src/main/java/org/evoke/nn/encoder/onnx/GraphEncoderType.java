/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.EncoderType;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.weights.RandomWeights;
import org.evoke.nn.encoder.weights.WeightFit;

/**
 * A kind of encoder whose network is a graph with one file of weights.
 *
 * @param description what it takes and gives
 * @param graph makes its network
 * @param reader reads its weight file
 */
public record GraphEncoderType(
    EncoderDescription description,
    Supplier<Graph> graph,
    Function<Path, Map<String, Tensor>> reader)
    implements EncoderType {
  @Override
  public Encoder open(List<Path> weights) {
    description.requireFiles(weights);
    Graph network = graph.get();
    return GraphEncoder.open(description, network, tensors(network, weights.get(0)), false);
  }

  private Map<String, Tensor> tensors(Graph network, Path file) {
    return WeightFit.of(description.id(), network, reader.apply(file), file.toString());
  }

  @Override
  public void check(String weights, Path file) {
    tensors(graph.get(), file);
  }

  @Override
  public Encoder random(Seed seed) {
    Graph network = graph.get();
    return GraphEncoder.open(description, network, RandomWeights.of(network, seed), true);
  }
}
