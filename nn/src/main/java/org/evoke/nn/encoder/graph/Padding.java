/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.graph;

/**
 * Zeros around the axes of a picture or a film.
 *
 * @param each zeros at each side
 * @param same whether there are instead as many as make ceil(size / stride) outputs, the odd one
 *     behind, as TensorFlow's {@code SAME} and ONNX's {@code SAME_UPPER}
 */
public record Padding(int each, boolean same) {
  /** No zeros. */
  public static final Padding NONE = of(0);

  /** As many as the size of the input asks for. */
  public static final Padding SAME = new Padding(0, true);

  /** So many zeros at each side. */
  public static Padding of(int each) {
    return new Padding(each, false);
  }

  /** Zeros before and behind an axis of this size. */
  public Sides sides(int size, int kernel, int stride) {
    if (!same) {
      return new Sides(each, each);
    }
    int rest = size % stride == 0 ? stride : size % stride;
    int total = Math.max(kernel - rest, 0);
    return new Sides(total / 2, total - total / 2);
  }

  /**
   * Zeros at the two sides of an axis.
   *
   * @param before in front
   * @param behind at the end
   */
  public record Sides(int before, int behind) {}
}
