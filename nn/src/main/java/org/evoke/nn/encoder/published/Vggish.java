/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.published;

import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.GraphBuilder;
import org.evoke.nn.encoder.graph.Operation.Activation;
import org.evoke.nn.encoder.graph.Operation.Convolution;
import org.evoke.nn.encoder.graph.Operation.Largest;
import org.evoke.nn.encoder.graph.Operation.Linear;
import org.evoke.nn.encoder.graph.Operation.Plain;
import org.evoke.nn.encoder.graph.Window;

/**
 * VGGish (S. Hershey et al., ICASSP 2017) over log-mel examples (batch, 1, 96, 64), 128 features,
 * with the names of torchvggish. Places come before channels where it becomes a vector, and the
 * last layer has a ReLU, as in both public implementations.
 */
public final class Vggish {
  private static final int HIDDEN = 4096;

  private final GraphBuilder builder = new GraphBuilder();

  private Vggish() {}

  /** The network. */
  public static Graph embedding() {
    return new Vggish().build();
  }

  private Graph build() {
    int x = pooled(convolution(0, 1, 64, GraphBuilder.INPUT));
    x = pooled(convolution(3, 64, 128, x));
    x = pooled(convolution(8, 256, 256, convolution(6, 128, 256, x)));
    x = pooled(convolution(13, 512, 512, convolution(11, 256, 512, x)));
    x = builder.add(Plain.FLATTEN, builder.add(Plain.CHANNELS_LAST, x));
    x = linear(0, 6 * 4 * 512, HIDDEN, x);
    x = linear(2, HIDDEN, HIDDEN, x);
    linear(4, HIDDEN, 128, x);
    return builder.graph();
  }

  private int convolution(int index, int in, int out, int input) {
    Window window = Window.square(3, 1, 1);
    Convolution convolution = new Convolution("features." + index, in, out, window, 1, true);
    return builder.add(Activation.RELU, builder.add(convolution, input));
  }

  private int pooled(int input) {
    return builder.add(new Largest(Window.square(2, 2, 0)), input);
  }

  private int linear(int index, int in, int out, int input) {
    return builder.add(
        Activation.RELU, builder.add(new Linear("embeddings." + index, in, out), input));
  }
}
