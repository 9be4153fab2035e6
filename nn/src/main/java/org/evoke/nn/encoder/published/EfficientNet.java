/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.published;

import java.util.List;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.GraphBuilder;
import org.evoke.nn.encoder.graph.Operation.Activation;
import org.evoke.nn.encoder.graph.Operation.Convolution;
import org.evoke.nn.encoder.graph.Operation.Normalisation;
import org.evoke.nn.encoder.graph.Operation.Plain;
import org.evoke.nn.encoder.graph.Window;

/**
 * EfficientNet-B0 (M. Tan and Q. Le, ICML 2019) over (batch, 3, height, width) up to the mean over
 * places, 1280 features, with torchvision's names.
 */
public final class EfficientNet {
  private static final double EPSILON = 1e-5;
  private static final int FIRST_CHANNELS = 32;
  private static final int LAST_CHANNELS = 1280;
  private static final int SQUEEZE = 4;
  private static final int CLASSES = 1000;

  /** Expansion, kernel, stride, channels out, repeats of each stage (table 1 of the paper). */
  private static final List<Stage> STAGES =
      List.of(
          new Stage(1, 3, 1, 16, 1),
          new Stage(6, 3, 2, 24, 2),
          new Stage(6, 5, 2, 40, 2),
          new Stage(6, 3, 2, 80, 3),
          new Stage(6, 5, 1, 112, 3),
          new Stage(6, 5, 2, 192, 4),
          new Stage(6, 3, 1, 320, 1));

  private record Stage(int expansion, int kernel, int stride, int out, int repeats) {}

  private final GraphBuilder builder = new GraphBuilder();

  private EfficientNet() {}

  /** The network. */
  public static Graph b0() {
    return new EfficientNet().build();
  }

  private Graph build() {
    int x = swish(normed("features.0", 3, FIRST_CHANNELS, 3, 2, 1, GraphBuilder.INPUT));
    int in = FIRST_CHANNELS;
    for (int stage = 0; stage < STAGES.size(); stage++) {
      for (int repeat = 0; repeat < STAGES.get(stage).repeats(); repeat++) {
        String name = "features." + (stage + 1) + "." + repeat + ".block.";
        x = block(name, in, STAGES.get(stage), repeat == 0, x);
        in = STAGES.get(stage).out();
      }
    }
    x = swish(normed("features." + (STAGES.size() + 1), in, LAST_CHANNELS, 1, 1, 1, x));
    builder.globalMean(x);
    builder.head("classifier.1.weight", CLASSES, LAST_CHANNELS);
    builder.head("classifier.1.bias", CLASSES);
    return builder.graph();
  }

  /** Inverted residual: expansion, depthwise convolution, squeeze and excitation, projection. */
  private int block(String name, int in, Stage stage, boolean first, int input) {
    int stride = first ? stage.stride() : 1;
    int inside = in * stage.expansion();
    int part = 0;
    int x = input;
    if (inside != in) {
      x = swish(normed(name + part++, in, inside, 1, 1, 1, x));
    }
    x = swish(normed(name + part++, inside, inside, stage.kernel(), stride, inside, x));
    x = squeezed(name + part++, inside, Math.max(1, in / SQUEEZE), x);
    x = normed(name + part, inside, stage.out(), 1, 1, 1, x);
    boolean residual = stride == 1 && in == stage.out();
    return residual ? builder.add(Plain.SUM, x, input) : x;
  }

  private int squeezed(String name, int channels, int squeezed, int input) {
    int x = builder.add(Plain.GLOBAL_MEAN, input);
    x = swish(pointwise(name + ".fc1", channels, squeezed, x));
    x = builder.add(Activation.SIGMOID, pointwise(name + ".fc2", squeezed, channels, x));
    return builder.add(Plain.PRODUCT, input, x);
  }

  private int pointwise(String name, int in, int out, int input) {
    return builder.add(new Convolution(name, in, out, Window.square(1, 1, 0), 1, true), input);
  }

  private int normed(String name, int in, int out, int kernel, int stride, int groups, int input) {
    Window window = Window.square(kernel, stride, (kernel - 1) / 2);
    int x = builder.add(new Convolution(name + ".0", in, out, window, groups, false), input);
    return builder.add(new Normalisation(name + ".1", out, EPSILON), x);
  }

  private int swish(int input) {
    return builder.add(Activation.SWISH, input);
  }
}
