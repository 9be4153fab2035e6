/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import java.util.Arrays;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/** Looks parameters up, and refuses those that are missing or of a wrong shape. */
public final class Parameters {
  private final Map<String, Tensor> tensors;

  /** The parameters of a model, by name. */
  public Parameters(Map<String, Tensor> tensors) {
    this.tensors = Map.copyOf(tensors);
  }

  /**
   * A tensor.
   *
   * @param name its name
   * @param shape length of each axis; -1 for any
   * @throws InputException when it is missing, of another shape, or holds a value that is not
   *     finite
   */
  public Tensor get(String name, int... shape) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new InputException(
          "parameter "
              + name
              + " is missing; there are "
              + tensors.keySet().stream().sorted().toList());
    }
    boolean fits = tensor.shape().length == shape.length;
    for (int axis = 0; fits && axis < shape.length; axis++) {
      fits = shape[axis] < 0 || shape[axis] == tensor.shape()[axis];
    }
    if (!fits) {
      throw new InputException(
          "parameter "
              + name
              + " has shape "
              + Arrays.toString(tensor.shape())
              + ", must have "
              + Arrays.toString(shape).replace("-1", "any"));
    }
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        throw new InputException("parameter " + name + " holds " + value + ", must be finite");
      }
    }
    return tensor;
  }

  /** The values of a tensor as doubles. */
  public double[] doubles(String name, int... shape) {
    return widen(get(name, shape).values());
  }

  /** Float32 values as doubles. */
  public static double[] widen(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  /** Doubles rounded to float32. */
  public static Tensor tensor(double[] values, int... shape) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return new Tensor(shape, narrow);
  }
}
