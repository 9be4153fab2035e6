/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.weights;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Tensor;

/**
 * Weights of a network for pictures made into those of one for stacks of flow: the first kernel is
 * averaged over the three colours and repeated for each channel (cross-modality pre-training, L.
 * Wang et al., "Temporal Segment Networks", ECCV 2016, section 3.2). The valence paper skips the
 * first layer of the pretrained ResNet-101 and does not say what takes its place.
 */
public final class FlowWeights {
  private static final int COLOURS = 3;

  private FlowWeights() {}

  /**
   * The weights for flow; those that have been made for another number of channels stay as they
   * are.
   *
   * @param pictures weights for pictures
   * @param name of the first kernel, (out, 3, height, width)
   * @param channels of a stack
   */
  public static Map<String, Tensor> of(Map<String, Tensor> pictures, String name, int channels) {
    Tensor kernel = pictures.get(name);
    if (kernel == null || kernel.shape().length != 4 || kernel.shape()[1] != COLOURS) {
      return pictures;
    }
    Map<String, Tensor> weights = new LinkedHashMap<>(pictures);
    weights.put(name, repeated(kernel, channels));
    return weights;
  }

  private static Tensor repeated(Tensor kernel, int channels) {
    int out = kernel.shape()[0];
    int area = kernel.shape()[2] * kernel.shape()[3];
    float[] from = kernel.values();
    float[] to = new float[out * channels * area];
    for (int filter = 0; filter < out; filter++) {
      for (int place = 0; place < area; place++) {
        double sum = 0;
        for (int colour = 0; colour < COLOURS; colour++) {
          sum += from[(filter * COLOURS + colour) * area + place];
        }
        for (int channel = 0; channel < channels; channel++) {
          to[(filter * channels + channel) * area + place] = (float) (sum / COLOURS);
        }
      }
    }
    return new Tensor(new int[] {out, channels, kernel.shape()[2], kernel.shape()[3]}, to);
  }
}
