/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.published;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.data.npz.Npz;
import org.evoke.data.torch.TorchFile;

/**
 * What YouTube-8M and AudioSet did to VGGish features (S. Abu-El-Haija et al., arXiv 1609.08675):
 * principal components with whitening, cut off at -2 and 2, as whole numbers 0..255.
 */
final class Whitening {
  private static final int WIDTH = 128;
  private static final String MATRIX = "pca_eigen_vectors";
  private static final String MEANS = "pca_means";
  private static final double BOUND = 2;
  private static final double MOST = 255;

  private final float[] matrix;
  private final float[] means;

  private Whitening(float[] matrix, float[] means) {
    this.matrix = matrix;
    this.means = means;
  }

  /**
   * Reads the public parameters, {@code .pth} or {@code .npz}.
   *
   * @throws InputException when the file is damaged or has other tensors
   */
  static Whitening read(Path file) {
    Map<String, Tensor> tensors = tensors(file);
    return new Whitening(
        values(file, tensors, MATRIX, WIDTH * WIDTH), values(file, tensors, MEANS, WIDTH));
  }

  private static Map<String, Tensor> tensors(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".npz")) {
      return TorchFile.read(file);
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Npz.read(file)
        .forEach((name, array) -> tensors.put(name, new Tensor(array.shape(), array.floats())));
    return tensors;
  }

  private static float[] values(Path file, Map<String, Tensor> tensors, String name, int count) {
    Tensor tensor = tensors.get(name);
    if (tensor == null || tensor.values().length != count) {
      throw new InputException(
          file
              + ": "
              + name
              + (tensor == null ? " is missing" : " has " + tensor.values().length + " numbers")
              + ", must have "
              + count);
    }
    for (float number : tensor.values()) {
      if (!Float.isFinite(number)) {
        throw new InputException(file + ": " + name + " holds " + number + ", must be finite");
      }
    }
    return tensor.values();
  }

  /** Parameters that mean nothing. */
  static Whitening random(Seed seed) {
    RandomStream stream = seed.derive(MATRIX).stream();
    float[] matrix = new float[WIDTH * WIDTH];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = (float) (stream.nextGaussian() / Math.sqrt(WIDTH));
    }
    return new Whitening(matrix, new float[WIDTH]);
  }

  /** The whitened and quantised features. */
  float[] of(float[] features) {
    float[] levels = new float[WIDTH];
    for (int row = 0; row < WIDTH; row++) {
      double sum = 0;
      for (int column = 0; column < WIDTH; column++) {
        sum += (double) matrix[row * WIDTH + column] * (features[column] - means[column]);
      }
      double bounded = Math.max(-BOUND, Math.min(BOUND, sum));
      levels[row] = (float) Math.rint((bounded + BOUND) * MOST / (2 * BOUND));
    }
    return levels;
  }
}
