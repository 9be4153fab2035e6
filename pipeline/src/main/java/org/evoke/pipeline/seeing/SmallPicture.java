/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.seeing;

import org.evoke.core.Frame;

/**
 * A frame of a film as a small JPEG file.
 *
 * @param seconds when it came on screen
 * @param width pixels
 * @param height pixels
 * @param jpeg the file
 */
public record SmallPicture(double seconds, int width, int height, byte[] jpeg) {
  static SmallPicture of(Frame frame) {
    return new SmallPicture(frame.seconds(), frame.width(), frame.height(), Jpeg.encode(frame));
  }
}
