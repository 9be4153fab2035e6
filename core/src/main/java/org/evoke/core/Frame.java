/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/**
 * One picture.
 *
 * <p>Not copied: whoever makes a frame hands its array over, and nobody changes it afterwards.
 *
 * @param seconds presentation time from the start of the file
 * @param width pixels
 * @param height pixels
 * @param rgb height x width x 3 bytes, row-major, red first, each 0..255 (unsigned)
 */
public record Frame(double seconds, int width, int height, byte[] rgb) {
  public Frame {
    if (width <= 0 || height <= 0 || rgb.length != width * height * 3) {
      throw new InputException(
          "frame of "
              + width
              + " x "
              + height
              + " needs "
              + width * height * 3
              + " bytes, has "
              + rgb.length);
    }
  }
}
