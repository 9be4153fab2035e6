/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

/**
 * A picture size in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Dimensions(int width, int height) {
  /**
   * The largest size inside this one with an aspect.
   *
   * @param aspect width divided by height
   */
  public Dimensions fit(double aspect) {
    double scaledWidth = Math.min(width, height * aspect);
    return new Dimensions(clamp(scaledWidth, width), clamp(scaledWidth / aspect, height));
  }

  private static int clamp(double size, int largest) {
    return (int) Math.max(1, Math.min(largest, Math.round(size)));
  }
}
