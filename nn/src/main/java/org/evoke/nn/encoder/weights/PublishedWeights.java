/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.weights;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.keras.KerasWeights;
import org.evoke.data.torch.TorchFile;

/** Reads weight files in the forms in which their owners publish them. */
public final class PublishedWeights {
  private PublishedWeights() {}

  /** A state dictionary of PyTorch. */
  public static Map<String, Tensor> torch(Path file) {
    return TorchFile.read(file);
  }

  /**
   * Layers of Keras as {@code LAYER.weight} and {@code LAYER.bias}, kernels turned from (height,
   * width, in, out) to (out, in, height, width).
   */
  public static Map<String, Tensor> keras(Path file) {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    KerasWeights.read(file)
        .forEach(
            (layer, tensors) -> {
              if (tensors.size() != 2) {
                throw new InputException(
                    file
                        + ": layer "
                        + layer
                        + " has "
                        + tensors.size()
                        + " tensors, must have a kernel and a bias");
              }
              weights.put(layer + ".weight", turned(file, layer, tensors));
              weights.put(layer + ".bias", tensors.get(1));
            });
    return weights;
  }

  private static Tensor turned(Path file, String layer, List<Tensor> tensors) {
    int[] shape = tensors.get(0).shape();
    if (shape.length != 4) {
      throw new InputException(
          file + ": kernel of " + layer + " has " + shape.length + " axes, must have 4");
    }
    int places = shape[0] * shape[1];
    int in = shape[2];
    int out = shape[3];
    float[] from = tensors.get(0).values();
    float[] to = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      int channel = i / out % in;
      int place = i / out / in;
      to[(i % out * in + channel) * places + place] = from[i];
    }
    return new Tensor(new int[] {out, in, shape[0], shape[1]}, to);
  }
}
