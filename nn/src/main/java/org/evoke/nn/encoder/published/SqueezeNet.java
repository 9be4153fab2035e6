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
import org.evoke.nn.encoder.graph.Operation.Plain;
import org.evoke.nn.encoder.graph.Window;

/**
 * SqueezeNet 1.1 (F. Iandola et al., arXiv 1602.07360) over (batch, 3, height, width) up to the
 * mean over places of the last fire module, 512 features: the form of keras-squeezenet, which has
 * no zeros around the first convolution and the poolings. Parameters are called {@code weight} and
 * {@code bias} of Keras's layers.
 */
public final class SqueezeNet {
  private final GraphBuilder builder = new GraphBuilder();

  private SqueezeNet() {}

  /** The network. */
  public static Graph fire9() {
    return new SqueezeNet().build();
  }

  private Graph build() {
    int x = convolution("conv1", 3, 64, Window.square(3, 2, 0), GraphBuilder.INPUT);
    x = fire(3, 128, 16, 64, fire(2, 64, 16, 64, pooled(x)));
    x = fire(5, 256, 32, 128, fire(4, 128, 32, 128, pooled(x)));
    x = fire(7, 384, 48, 192, fire(6, 256, 48, 192, pooled(x)));
    x = fire(9, 512, 64, 256, fire(8, 384, 64, 256, x));
    builder.globalMean(x);
    return builder.graph();
  }

  private int fire(int number, int in, int squeezed, int expanded, int input) {
    String name = "fire" + number + "/";
    Window one = Window.square(1, 1, 0);
    int x = convolution(name + "squeeze1x1", in, squeezed, one, input);
    int left = convolution(name + "expand1x1", squeezed, expanded, one, x);
    int right = convolution(name + "expand3x3", squeezed, expanded, Window.square(3, 1, 1), x);
    return builder.add(Plain.JOIN, left, right);
  }

  private int convolution(String name, int in, int out, Window window, int input) {
    int x = builder.add(new Convolution(name, in, out, window, 1, true), input);
    return builder.add(Activation.RELU, x);
  }

  private int pooled(int input) {
    return builder.add(new Largest(Window.square(3, 2, 0)), input);
  }
}
