/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.torch;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderBatch;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.Encoding;
import org.evoke.nn.encoder.RowWorkers;
import org.evoke.nn.encoder.graph.FoldedGraph;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/** What ONNX Runtime is compared with: the same network on libtorch. */
public final class TorchGraphEncoder implements Encoder {
  private final EncoderDescription description;
  private final GraphRun run;
  private final boolean random;

  /**
   * Takes weights over.
   *
   * @param weights all parameters of the graph by name, of the right shapes
   * @param random whether they were drawn at random
   */
  public TorchGraphEncoder(
      EncoderDescription description, Graph graph, Map<String, Tensor> weights, boolean random) {
    this.description = description;
    this.run = new GraphRun(FoldedGraph.of(graph, weights), Placement.CPU_SINGLE);
    this.random = random;
  }

  @Override
  public EncoderDescription description() {
    return description;
  }

  @Override
  public boolean isRandom() {
    return random;
  }

  @Override
  public float[][] encode(Tensor batch) {
    return begin(batch).features();
  }

  @Override
  public Encoding begin(Tensor batch) {
    EncoderBatch.require(description, batch);
    return RowWorkers.begin(batch, this::features);
  }

  private float[] features(Tensor row) {
    return Scope.computeWithoutGradients(
        () -> {
          Value input = Placement.CPU_SINGLE.of(row);
          // Log-mel pictures are pictures of one channel.
          Value x = row.shape().length == 3 ? input.withAxis(1) : input;
          return run.of(x);
        });
  }

  @Override
  public void close() {
    run.close();
  }
}
