/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.published;

import java.util.Collections;
import java.util.List;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.GraphBuilder;
import org.evoke.nn.encoder.graph.Operation.Activation;
import org.evoke.nn.encoder.graph.Operation.Convolution;
import org.evoke.nn.encoder.graph.Operation.Largest;
import org.evoke.nn.encoder.graph.Operation.Normalisation;
import org.evoke.nn.encoder.graph.Operation.Plain;
import org.evoke.nn.encoder.graph.Padding;
import org.evoke.nn.encoder.graph.Window;

/**
 * I3D (J. Carreira and A. Zisserman, CVPR 2017) over (batch, 3, time, height, width) up to the
 * layer mixed_5c and the mean over time and places, 1024 features, with the names of pytorch-i3d.
 */
public final class InflatedInception {
  private static final double EPSILON = 1e-3;
  private static final int CLASSES = 400;

  private final GraphBuilder builder = new GraphBuilder();

  private InflatedInception() {}

  /** The network. */
  public static Graph rgb() {
    return new InflatedInception().build();
  }

  private Graph build() {
    int x = unit("Conv3d_1a_7x7", 3, 64, 7, 2, GraphBuilder.INPUT);
    x = largest(List.of(1, 3, 3), List.of(1, 2, 2), x);
    x = unit("Conv3d_2b_1x1", 64, 64, 1, 1, x);
    x = unit("Conv3d_2c_3x3", 64, 192, 3, 1, x);
    x = largest(List.of(1, 3, 3), List.of(1, 2, 2), x);
    x = mixed("Mixed_3b", 192, x, 64, 96, 128, 16, 32, 32);
    x = mixed("Mixed_3c", 256, x, 128, 128, 192, 32, 96, 64);
    x = largest(thrice(3), thrice(2), x);
    x = mixed("Mixed_4b", 480, x, 192, 96, 208, 16, 48, 64);
    x = mixed("Mixed_4c", 512, x, 160, 112, 224, 24, 64, 64);
    x = mixed("Mixed_4d", 512, x, 128, 128, 256, 24, 64, 64);
    x = mixed("Mixed_4e", 512, x, 112, 144, 288, 32, 64, 64);
    x = mixed("Mixed_4f", 528, x, 256, 160, 320, 32, 128, 128);
    x = largest(thrice(2), thrice(2), x);
    x = mixed("Mixed_5b", 832, x, 256, 160, 320, 32, 128, 128);
    x = mixed("Mixed_5c", 832, x, 384, 192, 384, 48, 128, 128);
    builder.globalMean(x);
    builder.head("logits.conv3d.weight", CLASSES, 1024, 1, 1, 1);
    builder.head("logits.conv3d.bias", CLASSES);
    return builder.graph();
  }

  /**
   * Four branches behind each other: 1 x 1; 1 x 1 and 3 x 3; 1 x 1 and 3 x 3; pooling and 1 x 1.
   *
   * @param c channels that go out of the convolutions, in this order
   */
  private int mixed(String name, int in, int input, int... c) {
    int first = unit(name + ".b0", in, c[0], 1, 1, input);
    int second = unit(name + ".b1a", in, c[1], 1, 1, input);
    second = unit(name + ".b1b", c[1], c[2], 3, 1, second);
    int third = unit(name + ".b2a", in, c[3], 1, 1, input);
    third = unit(name + ".b2b", c[3], c[4], 3, 1, third);
    int fourth = largest(thrice(3), thrice(1), input);
    fourth = unit(name + ".b3b", in, c[5], 1, 1, fourth);
    return builder.add(Plain.JOIN, first, second, third, fourth);
  }

  private int unit(String name, int in, int out, int kernel, int stride, int input) {
    Window window = new Window(thrice(kernel), thrice(stride), Padding.SAME);
    int x = builder.add(new Convolution(name + ".conv3d", in, out, window, 1, false), input);
    x = builder.add(new Normalisation(name + ".bn", out, EPSILON), x);
    return builder.add(Activation.RELU, x);
  }

  private int largest(List<Integer> kernel, List<Integer> stride, int input) {
    return builder.add(new Largest(new Window(kernel, stride, Padding.SAME)), input);
  }

  private static List<Integer> thrice(int size) {
    return Collections.nCopies(3, size);
  }
}
