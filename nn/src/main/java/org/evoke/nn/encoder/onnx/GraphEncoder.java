/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.OutputException;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.Encoding;
import org.evoke.nn.encoder.graph.FoldedGraph;
import org.evoke.nn.encoder.graph.Graph;

/** An encoder whose network is a {@link Graph}, on ONNX Runtime. */
public final class GraphEncoder implements Encoder {
  private final Encoder encoder;
  private final boolean random;

  private GraphEncoder(Encoder encoder, boolean random) {
    this.encoder = encoder;
    this.random = random;
  }

  /**
   * Takes weights over. The runtime reads them from a temporary file, which is gone when this
   * returns.
   *
   * @param weights all parameters of the graph by name, of the right shapes
   * @param random whether they were drawn at random
   * @throws OutputException when there is no place for the temporary file
   * @throws org.evoke.core.UnavailableException when the runtime cannot be loaded here
   */
  public static GraphEncoder open(
      EncoderDescription description, Graph graph, Map<String, Tensor> weights, boolean random) {
    FoldedGraph folded = FoldedGraph.of(graph, weights);
    OnnxRecipe recipe = new OnnxRecipe(description, Optional.empty(), Optional.empty());
    Path file = temporary(description.id());
    try {
      GraphExport.write(file, description, folded.graph(), folded.weights());
      return new GraphEncoder(OnnxEncoder.openOwn(file, recipe), random);
    } finally {
      delete(file);
    }
  }

  private static Path temporary(String id) {
    try {
      return Files.createTempFile("evoke-" + id, ".onnx");
    } catch (IOException e) {
      throw new OutputException(
          "no temporary file for the network of " + id + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  @Override
  public EncoderDescription description() {
    return encoder.description();
  }

  @Override
  public boolean isRandom() {
    return random;
  }

  @Override
  public float[][] encode(Tensor batch) {
    return encoder.encode(batch);
  }

  @Override
  public Encoding begin(Tensor batch) {
    return encoder.begin(batch);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
