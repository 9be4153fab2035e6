/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.flow;

import org.evoke.core.InputException;

/**
 * How every pixel of a picture moves to the next picture.
 *
 * <p>Not copied: whoever makes a field hands its arrays over, and nobody changes them afterwards.
 *
 * @param width pixels
 * @param height pixels
 * @param across height x width, row-major: pixels to the right
 * @param down height x width, row-major: pixels downwards
 */
public record FlowField(int width, int height, float[] across, float[] down) {
  public FlowField {
    int pixels = width * height;
    if (width < 1 || height < 1 || across.length != pixels || down.length != pixels) {
      throw new InputException(
          "flow of "
              + width
              + " x "
              + height
              + " pixels has "
              + across.length
              + " and "
              + down.length
              + " values");
    }
  }
}
