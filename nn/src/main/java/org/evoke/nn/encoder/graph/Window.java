/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.graph;

import java.util.Collections;
import java.util.List;

/**
 * What a convolution or a pooling looks at, one size for each axis of the picture (height, width)
 * or film (time, height, width).
 *
 * @param kernel sizes
 * @param stride steps
 * @param padding zeros around
 */
public record Window(List<Integer> kernel, List<Integer> stride, Padding padding) {
  public Window {
    kernel = List.copyOf(kernel);
    stride = List.copyOf(stride);
    if (kernel.size() != stride.size()) {
      throw new IllegalArgumentException("kernel " + kernel + ", stride " + stride);
    }
  }

  /** A square window over pictures. */
  public static Window square(int kernel, int stride, int padding) {
    return new Window(twice(kernel), twice(stride), Padding.of(padding));
  }

  private static List<Integer> twice(int size) {
    return Collections.nCopies(2, size);
  }

  /** Number of axes. */
  public int axes() {
    return kernel.size();
  }

  /** Number of places that it looks at. */
  public int area() {
    return kernel.stream().reduce(1, (a, b) -> a * b);
  }
}
