/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.media.FrameRequest;
import org.evoke.media.MediaFile;
import org.evoke.media.Sampling;
import org.evoke.media.Size;

/**
 * Fingerprints of pictures: a picture is made 9 by 8 pixels small, and each of the 64 bits tells
 * whether a pixel is brighter than its right neighbour. They do not change with size, compression
 * or a change of brightness.
 */
final class PicturePrints {
  private static final int WIDTH = 9;
  private static final int HEIGHT = 8;
  private static final int LIKE_BITS = 16;

  /** Smaller differences of brightness (of 255) are noise of the compression. */
  private static final int NOISE = 2;

  private PicturePrints() {}

  /**
   * The prints of a film.
   *
   * @param hopSeconds their distance
   * @param listener told the seconds seen so far
   * @throws org.evoke.core.InputException when the film cannot be read
   */
  static Prints of(Path film, double hopSeconds, DoubleConsumer listener) {
    FrameRequest request =
        new FrameRequest(Sampling.rate(1 / hopSeconds), new Size.Exact(WIDTH, HEIGHT));
    long[] codes = new long[Prints.MOST];
    int count = 0;
    try (FrameStream frames = MediaFile.openFrames(film, request)) {
      Optional<Frame> frame = frames.next();
      while (frame.isPresent() && count < Prints.MOST) {
        codes[count++] = code(frame.get());
        listener.accept(count * hopSeconds);
        frame = frames.next();
      }
    }
    return new Prints(hopSeconds, 0, Arrays.copyOf(codes, count), LIKE_BITS);
  }

  static long code(Frame frame) {
    long code = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH - 1; x++) {
        boolean brighter = light(frame, x, y) > light(frame, x + 1, y) + NOISE;
        code = code << 1 | (brighter ? 1 : 0);
      }
    }
    return code;
  }

  /** Luma after ITU-R BT.601, 0 to 255. */
  private static int light(Frame frame, int x, int y) {
    int at = 3 * (y * WIDTH + x);
    int red = frame.rgb()[at] & 0xff;
    int green = frame.rgb()[at + 1] & 0xff;
    int blue = frame.rgb()[at + 2] & 0xff;
    return (299 * red + 587 * green + 114 * blue) / 1000;
  }
}
