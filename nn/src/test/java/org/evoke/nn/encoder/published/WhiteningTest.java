/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhiteningTest {
  private static final int WIDTH = 128;

  @TempDir Path folder;

  private Path file(float[] matrix, float[] means) throws IOException {
    Path file = folder.resolve("pca.npz");
    NpyArray square = NpyArray.of(matrix, WIDTH, matrix.length / WIDTH);
    Npz.write(
        file, Map.of("pca_eigen_vectors", square, "pca_means", NpyArray.of(means, means.length)));
    return file;
  }

  /** Row 0 takes feature 1 twice, row 1 takes feature 0; nothing else is taken. */
  @Test
  void multipliesCutsOffAndQuantises() throws IOException {
    float[] matrix = new float[WIDTH * WIDTH];
    matrix[1] = 2;
    matrix[WIDTH] = 1;
    float[] means = new float[WIDTH];
    means[1] = 0.5f;
    float[] features = new float[WIDTH];
    features[0] = 9;
    features[1] = 0.75f;
    float[] levels = Whitening.read(file(matrix, means)).of(features);
    // (0.5 + 2) 255 / 4 = 159.4; 9 is cut off at 2; 0 gives 127.5, to the even neighbour.
    assertThat(levels).hasSize(WIDTH).startsWith(159, 255, 128, 128);
  }

  @Test
  void otherParametersAreRefused() throws IOException {
    Path small = file(new float[WIDTH], new float[WIDTH]);
    assertThatThrownBy(() -> Whitening.read(small))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pca_eigen_vectors has 128 numbers, must have 16384");
    float[] means = new float[WIDTH];
    means[3] = Float.NaN;
    Path odd = file(new float[WIDTH * WIDTH], means);
    assertThatThrownBy(() -> Whitening.read(odd))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pca_means holds NaN");
  }
}
