/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/** Looks parameters up, and refuses those that are missing or of a wrong shape. */
public final class Parameters {
  private static final String REST = ".rest";

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

  /**
   * The values of a tensor as doubles; where {@link #wide} wrote what float32 leaves out, it is
   * added.
   */
  public double[] doubles(String name, int... shape) {
    double[] values = widen(get(name, shape).values());
    if (has(name + REST)) {
      float[] rest = get(name + REST, shape).values();
      for (int i = 0; i < values.length; i++) {
        values[i] += rest[i];
      }
    }
    return values;
  }

  /** Whether there is a tensor of this name. */
  public boolean has(String name) {
    return tensors.containsKey(name);
  }

  /**
   * Doubles as the sum of two float32 tensors, {@code name} and {@code name.rest}: about 48 bits of
   * precision, for parameters whose rounding would be seen.
   *
   * @param values within the range of float32
   */
  public static Map<String, Tensor> wide(String name, double[] values, int... shape) {
    Tensor high = tensor(values, shape);
    double[] rest = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      rest[i] = values[i] - high.values()[i];
    }
    return Map.of(name, high, name + REST, tensor(rest, shape));
  }

  /** Doubles as {@link #wide} and {@link #doubles} give them back. */
  public static double[] representable(double[] values) {
    double[] kept = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      kept[i] = representable(values[i]);
    }
    return kept;
  }

  /** A double as {@link #wide} and {@link #doubles} give it back. */
  public static double representable(double value) {
    float high = (float) value;
    return high + (double) (float) (value - high);
  }

  /** The tensors whose name begins with this, without it. */
  public Map<String, Tensor> below(String prefix) {
    Map<String, Tensor> found = new TreeMap<>();
    tensors.forEach(
        (name, tensor) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), tensor);
          }
        });
    return found;
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
