/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Where values live and how wide their numbers are; makes values there.
 *
 * @param precision width of real numbers
 * @param device what computes
 */
public record Placement(Precision precision, Device device) {
  static {
    Natives.load();
  }

  /** float32 on the processor. */
  public static final Placement CPU_SINGLE = new Placement(Precision.SINGLE, Device.CPU);

  /** float64 on the processor. */
  public static final Placement CPU_DOUBLE = new Placement(Precision.DOUBLE, Device.CPU);

  /** Real numbers in row-major order. */
  public Value of(float[] values, long... shape) {
    Tensor tensor = empty(ScalarType.Float, values.length, shape);
    if (values.length > 0) {
      new FloatPointer(tensor.data_ptr()).put(values);
    }
    return placed(tensor);
  }

  /** Real numbers in row-major order. */
  public Value of(double[] values, long... shape) {
    Tensor tensor = empty(ScalarType.Double, values.length, shape);
    if (values.length > 0) {
      new DoublePointer(tensor.data_ptr()).put(values);
    }
    return placed(tensor);
  }

  /** A tensor of the vocabulary. */
  public Value of(org.evoke.core.Tensor tensor) {
    long[] shape = new long[tensor.shape().length];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = tensor.shape()[axis];
    }
    return of(tensor.values(), shape);
  }

  /** Whole numbers (int64), such as class labels, in row-major order. */
  public Value whole(long[] values, long... shape) {
    Tensor tensor = empty(ScalarType.Long, values.length, shape);
    if (values.length > 0) {
      new LongPointer(tensor.data_ptr()).put(values);
    }
    return new Value(tensor.to(device.open(), ScalarType.Long));
  }

  /**
   * Real numbers that are somewhere else, or of another width; the same value where they are not.
   */
  public Value of(Value value) {
    return placed(value.tensor());
  }

  /** Zeros. */
  public Value zeros(long... shape) {
    return new Value(torch.zeros(shape, options(precision.type())));
  }

  private Value placed(Tensor tensor) {
    return new Value(tensor.to(device.open(), precision.type()));
  }

  private static Tensor empty(ScalarType type, long count, long... shape) {
    long expected = 1;
    for (long length : shape) {
      expected *= length;
    }
    if (expected != count) {
      throw new IllegalArgumentException(
          count + " values for shape " + java.util.Arrays.toString(shape));
    }
    return torch.empty(
        shape, new TensorOptions().dtype(new ScalarTypeOptional(type)), new MemoryFormatOptional());
  }

  private TensorOptions options(ScalarType type) {
    return new TensorOptions()
        .dtype(new ScalarTypeOptional(type))
        .device(new DeviceOptional(device.open()));
  }
}
