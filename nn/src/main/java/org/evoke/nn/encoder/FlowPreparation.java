/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import org.evoke.core.InputException;

/**
 * How stacks of flow fields become numbers: (level / 255 - mean) / deviation.
 *
 * @param width pixels
 * @param height pixels
 * @param fields in a stack
 * @param mean of levels as parts of 255
 * @param deviation of levels as parts of 255
 */
public record FlowPreparation(int width, int height, int fields, double mean, double deviation)
    implements Preparation {
  private static final double MOST = 255;

  @Override
  public String text() {
    return fields
        + " flow fields of "
        + width
        + " x "
        + height
        + ", levels 0..255 across and down alternating, (level / 255 - "
        + mean
        + ") / "
        + deviation;
  }

  /**
   * One row of a batch, (2 x fields, height, width).
   *
   * @param channels fields across and down alternating, each height x width levels 0..255
   *     (unsigned)
   * @throws InputException when their number or size is another
   */
  public float[] apply(byte[][] channels) {
    int area = width * height;
    if (channels.length != 2 * fields) {
      throw new InputException(
          "flow stack has " + channels.length + " channels, must have " + 2 * fields);
    }
    float[] values = new float[channels.length * area];
    for (int channel = 0; channel < channels.length; channel++) {
      if (channels[channel].length != area) {
        throw new InputException(
            "flow channel "
                + channel
                + " has "
                + channels[channel].length
                + " levels, must have "
                + width
                + " x "
                + height);
      }
      for (int i = 0; i < area; i++) {
        double level = (channels[channel][i] & 0xFF) / MOST;
        values[channel * area + i] = (float) ((level - mean) / deviation);
      }
    }
    return values;
  }
}
