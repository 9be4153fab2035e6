/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.published;

import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.GraphBuilder;
import org.evoke.nn.encoder.graph.Operation.Activation;
import org.evoke.nn.encoder.graph.Operation.Convolution;
import org.evoke.nn.encoder.graph.Window;

/**
 * The contracting part of FlowNetS (A. Dosovitskiy et al., ICCV 2015) over pairs of pictures
 * (batch, 6, height, width), the earlier picture first, and the mean over places, 1024 features;
 * names of FlowNetPytorch, the variant without batch normalisation that its public weights have.
 */
public final class FlowNet {
  private final GraphBuilder builder = new GraphBuilder();

  private FlowNet() {}

  /** The network. */
  public static Graph contracting() {
    return new FlowNet().build();
  }

  private Graph build() {
    int x = convolution("conv1", 6, 64, 7, 2, GraphBuilder.INPUT);
    x = convolution("conv2", 64, 128, 5, 2, x);
    x = convolution("conv3", 128, 256, 5, 2, x);
    x = convolution("conv3_1", 256, 256, 3, 1, x);
    x = convolution("conv4", 256, 512, 3, 2, x);
    x = convolution("conv4_1", 512, 512, 3, 1, x);
    x = convolution("conv5", 512, 512, 3, 2, x);
    x = convolution("conv5_1", 512, 512, 3, 1, x);
    x = convolution("conv6", 512, 1024, 3, 2, x);
    x = convolution("conv6_1", 1024, 1024, 3, 1, x);
    builder.globalMean(x);
    expandingPart();
    return builder.graph();
  }

  private int convolution(String name, int in, int out, int kernel, int stride, int input) {
    Window window = Window.square(kernel, stride, (kernel - 1) / 2);
    int x = builder.add(new Convolution(name + ".0", in, out, window, 1, true), input);
    return builder.add(Activation.LEAKY_RELU, x);
  }

  /** What the weight files hold beside: each level takes features, upper features and flow. */
  private void expandingPart() {
    int[] in = {1024, 1026, 770, 386, 194};
    int[] up = {512, 256, 128, 64};
    for (int i = 0; i < in.length; i++) {
      int level = 6 - i;
      builder.head("predict_flow" + level + ".weight", 2, in[i], 3, 3);
      if (i < up.length) {
        builder.head("deconv" + (level - 1) + ".0.weight", in[i], up[i], 4, 4);
        String name = "upsampled_flow" + level + "_to_" + (level - 1) + ".weight";
        builder.head(name, 2, 2, 4, 4);
      }
    }
  }
}
