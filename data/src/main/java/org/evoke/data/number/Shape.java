/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.number;

import java.util.Arrays;
import org.evoke.core.InputException;

/** Checks the shapes that files speak of. */
public final class Shape {
  /** Largest number of axes that is read. */
  public static final int MOST_AXES = 8;

  private Shape() {}

  /**
   * The shape as ints.
   *
   * @param lengths length of each axis, as the file says
   * @param type what the numbers are
   * @param place file and name, for messages
   * @throws InputException when there are more than {@value #MOST_AXES} axes, a negative one, or
   *     more than 2 GiB of numbers
   */
  public static int[] of(long[] lengths, NumberType type, String place) {
    if (lengths.length > MOST_AXES) {
      throw new InputException(
          place + ": shape has " + lengths.length + " axes, at most " + MOST_AXES + " are read");
    }
    long bytes = type.bytes();
    int[] shape = new int[lengths.length];
    for (int axis = 0; axis < shape.length; axis++) {
      long length = lengths[axis];
      if (length < 0 || length > Integer.MAX_VALUE || bytes * length > Integer.MAX_VALUE) {
        throw new InputException(
            place
                + ": shape is "
                + Arrays.toString(lengths)
                + ", a tensor may have at most 2 GiB and no negative length");
      }
      shape[axis] = (int) length;
      bytes *= length;
    }
    return shape;
  }

  /** Number of values of a shape that was checked. */
  public static int count(int[] shape) {
    int count = 1;
    for (int length : shape) {
      count *= length;
    }
    return count;
  }
}
