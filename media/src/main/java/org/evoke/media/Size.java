/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import org.evoke.core.UsageException;

/** How large pictures are wanted, as shown (after rotation). */
public sealed interface Size {
  /** Largest width and height. */
  int MAX_SIDE = 8192;

  /**
   * The stored pixels, only turned. Pixels that are not square stay so; a film that changes its
   * size is scaled to its first.
   */
  record AsStored() implements Size {}

  /** Exactly so wide and high, whatever becomes of the aspect. */
  record Exact(int width, int height) implements Size {
    public Exact {
      check(width, height);
    }
  }

  /**
   * As large as fits inside, with the aspect as shown (the shape of the pixels counts), also where
   * that enlarges the picture; at least 1 x 1.
   */
  record Fit(int width, int height) implements Size {
    public Fit {
      check(width, height);
    }
  }

  /** The stored size. */
  static Size asStored() {
    return new AsStored();
  }

  /** Exactly a width and height in pixels. */
  static Size exact(int width, int height) {
    return new Exact(width, height);
  }

  /** Inside a width and height in pixels. */
  static Size fit(int width, int height) {
    return new Fit(width, height);
  }

  private static void check(int width, int height) {
    if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
      throw new UsageException(
          "picture size is " + width + " x " + height + ", each side must be 1 to " + MAX_SIDE);
    }
  }
}
