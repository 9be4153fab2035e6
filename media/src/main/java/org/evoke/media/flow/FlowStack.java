/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.evoke.core.UsageException;

/**
 * Stacks of consecutive flow fields, quantised to integers, as the two-stream networks take them
 * (Simonyan and Zisserman 2014) and as the valence paper uses them with 10 fields. The paper does
 * not say which range of motion becomes 0..255; 20 pixels to either side is what the public
 * two-stream code uses. For one thread at a time.
 */
public final class FlowStack {
  /** Fields of a stack in the valence paper. */
  public static final int USUAL_FIELDS = 10;

  /** Motion in pixels that becomes 255. */
  public static final double USUAL_BOUND = 20;

  private static final double MOST = 255;

  private final int fields;
  private final double bound;
  private final Deque<byte[]> channels = new ArrayDeque<>();

  /**
   * Starts with no field.
   *
   * @param fields fields of a stack, at least 1
   * @param bound motion in pixels that becomes 255, its opposite becomes 0; positive
   */
  public FlowStack(int fields, double bound) {
    if (fields < 1 || !(bound > 0)) {
      throw new UsageException(
          "flow stacks of " + fields + " fields with bound " + bound + "; both must be positive");
    }
    this.fields = fields;
    this.bound = bound;
  }

  /**
   * Takes the next field.
   *
   * @return the stack that ends with it, 2 x fields channels of height x width bytes (unsigned),
   *     for each field first across, then down, oldest field first; empty until there are enough
   *     fields
   */
  public Optional<byte[][]> next(FlowField field) {
    channels.addLast(quantised(field.across(), bound));
    channels.addLast(quantised(field.down(), bound));
    if (channels.size() > 2 * fields) {
      channels.removeFirst();
      channels.removeFirst();
    }
    return channels.size() < 2 * fields
        ? Optional.empty()
        : Optional.of(channels.toArray(byte[][]::new));
  }

  /** Forgets all fields: the next picture does not follow the last. */
  public void clear() {
    channels.clear();
  }

  static byte[] quantised(float[] motion, double bound) {
    byte[] bytes = new byte[motion.length];
    for (int i = 0; i < motion.length; i++) {
      double level = (motion[i] + bound) / (2 * bound) * MOST;
      bytes[i] = (byte) (int) Math.rint(Math.max(0, Math.min(MOST, level)));
    }
    return bytes;
  }
}
