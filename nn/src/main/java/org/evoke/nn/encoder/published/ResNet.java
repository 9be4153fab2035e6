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
import org.evoke.nn.encoder.graph.Operation.Normalisation;
import org.evoke.nn.encoder.graph.Operation.Plain;
import org.evoke.nn.encoder.graph.Window;

/**
 * Residual networks of bottlenecks (K. He et al., CVPR 2016) up to the mean over places, 2048
 * features: torchvision's form, in which the 3 x 3 convolution carries the stride.
 */
public final class ResNet {
  private static final double EPSILON = 1e-5;
  private static final int FIRST_CHANNELS = 64;
  private static final int EXPANSION = 4;
  private static final int CLASSES = 1000;

  private final GraphBuilder builder = new GraphBuilder();

  private ResNet() {}

  /** ResNet-50 over (batch, 3, height, width). */
  public static Graph fifty() {
    return new ResNet().build(3, 3, 4, 6, 3);
  }

  /**
   * ResNet-101.
   *
   * @param channels of the input: 3 for pictures
   */
  public static Graph hundredAndOne(int channels) {
    return new ResNet().build(channels, 3, 4, 23, 3);
  }

  private Graph build(int channels, int... blocks) {
    int x = convolution("conv1", channels, FIRST_CHANNELS, 7, 2, GraphBuilder.INPUT);
    x = relu(normalised("bn1", FIRST_CHANNELS, x));
    x = builder.add(new Largest(Window.square(3, 2, 1)), x);
    int in = FIRST_CHANNELS;
    for (int stage = 0; stage < blocks.length; stage++) {
      int inside = FIRST_CHANNELS << stage;
      for (int block = 0; block < blocks[stage]; block++) {
        String name = "layer" + (stage + 1) + "." + block;
        x = bottleneck(name, in, inside, block == 0 && stage > 0 ? 2 : 1, x);
        in = EXPANSION * inside;
      }
    }
    builder.globalMean(x);
    builder.head("fc.weight", CLASSES, in);
    builder.head("fc.bias", CLASSES);
    return builder.graph();
  }

  private int bottleneck(String name, int in, int inside, int stride, int input) {
    int out = EXPANSION * inside;
    int x = convolution(name + ".conv1", in, inside, 1, 1, input);
    x = relu(normalised(name + ".bn1", inside, x));
    x = convolution(name + ".conv2", inside, inside, 3, stride, x);
    x = relu(normalised(name + ".bn2", inside, x));
    x = convolution(name + ".conv3", inside, out, 1, 1, x);
    x = normalised(name + ".bn3", out, x);
    int beside = input;
    if (in != out) {
      beside = convolution(name + ".downsample.0", in, out, 1, stride, input);
      beside = normalised(name + ".downsample.1", out, beside);
    }
    return relu(builder.add(Plain.SUM, x, beside));
  }

  private int convolution(String name, int in, int out, int kernel, int stride, int input) {
    Window window = Window.square(kernel, stride, (kernel - 1) / 2);
    return builder.add(new Convolution(name, in, out, window, 1, false), input);
  }

  private int normalised(String name, int channels, int input) {
    return builder.add(new Normalisation(name, channels, EPSILON), input);
  }

  private int relu(int input) {
    return builder.add(Activation.RELU, input);
  }
}
