/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/** Checks batches. */
public final class EncoderBatch {
  private EncoderBatch() {}

  /**
   * Requires a batch that the encoder takes.
   *
   * @throws InputException naming the shapes, or the row of a number that is not finite
   */
  public static void require(EncoderDescription description, Tensor batch) {
    int[] shape = batch.shape();
    List<Integer> wanted = description.shape();
    boolean fits = shape.length == wanted.size() + 1;
    for (int axis = 0; fits && axis < wanted.size(); axis++) {
      int length = wanted.get(axis);
      fits = length == EncoderDescription.ANY ? shape[axis + 1] > 0 : shape[axis + 1] == length;
    }
    if (!fits) {
      throw new InputException(
          description.id()
              + " takes rows of "
              + wanted
              + " (-1: any), the batch has "
              + Arrays.toString(shape));
    }
    requireFinite(description, batch);
  }

  private static void requireFinite(EncoderDescription description, Tensor batch) {
    float[] values = batch.values();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        int row = i / (values.length / batch.shape()[0]);
        throw new InputException(
            description.id() + ": row " + row + " holds " + values[i] + ", must be finite");
      }
    }
  }
}
