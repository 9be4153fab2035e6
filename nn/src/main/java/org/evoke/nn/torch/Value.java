/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * An array of numbers of any shape in native memory, which remembers how it was computed until its
 * gradient is asked for. Axes are counted from 0, or from -1 backwards. Shapes that differ are
 * broadcast as in NumPy. Operations give new values and leave this one as it is.
 */
public final class Value {
  static {
    Natives.load();
  }

  private final Tensor tensor;

  Value(Tensor tensor) {
    this.tensor = tensor;
  }

  Tensor tensor() {
    return tensor;
  }

  /** Length of each axis. */
  public long[] shape() {
    long[] shape = new long[axes()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = tensor.size(axis);
    }
    return shape;
  }

  /** Number of axes. */
  public int axes() {
    return (int) tensor.dim();
  }

  /** Length of an axis. */
  public int length(int axis) {
    return (int) tensor.size(axis);
  }

  /** Number of values. */
  public long count() {
    return tensor.numel();
  }

  /** Keeps this value when the scope ends; it is freed by {@link #free}. */
  public Value keep() {
    tensor.retainReference();
    return this;
  }

  /** Frees a value that was kept. */
  public void free() {
    tensor.releaseReference();
  }

  public Value plus(Value other) {
    return new Value(tensor.add(other.tensor));
  }

  public Value plus(double number) {
    return new Value(tensor.add(new Scalar(number)));
  }

  public Value minus(Value other) {
    return new Value(tensor.sub(other.tensor));
  }

  public Value times(Value other) {
    return new Value(tensor.mul(other.tensor));
  }

  public Value times(double number) {
    return new Value(tensor.mul(new Scalar(number)));
  }

  public Value over(Value other) {
    return new Value(tensor.div(other.tensor));
  }

  public Value squared() {
    return new Value(tensor.mul(tensor));
  }

  public Value squareRoot() {
    return new Value(tensor.sqrt());
  }

  /** Matrix product over the last two axes; axes before them are batches. */
  public Value matrixTimes(Value other) {
    return new Value(torch.matmul(tensor, other.tensor));
  }

  public Value sum() {
    return new Value(tensor.sum());
  }

  /** Sum over axes, which disappear. */
  public Value sum(long... axes) {
    return new Value(tensor.sum(axes));
  }

  public Value mean() {
    return new Value(tensor.mean());
  }

  /** Mean over axes, which disappear. */
  public Value mean(long... axes) {
    return new Value(tensor.mean(axes));
  }

  /** Mean over the last axis, which stays with length 1. */
  public Value meanOfLast() {
    return new Value(tensor.mean(new long[] {-1}, true, new ScalarTypeOptional()));
  }

  /** Standard deviation with divisor n - 1 over the last axis, which stays with length 1. */
  public Value deviationOfLast() {
    return new Value(tensor.std(new long[] {-1}, true, true));
  }

  /** The same numbers in another shape; one length may be -1, which is then computed. */
  public Value reshape(long... shape) {
    return new Value(tensor.reshape(shape));
  }

  /** Repeats along axes of length 1, without copying; -1 leaves an axis as it is. */
  public Value expand(long... shape) {
    return new Value(tensor.expand(shape));
  }

  /** Exchanges two axes. */
  public Value transpose(int first, int second) {
    return new Value(tensor.transpose(first, second));
  }

  /** The axes in another order. */
  public Value permute(long... axes) {
    return new Value(tensor.permute(axes));
  }

  /** Adds an axis of length 1. */
  public Value withAxis(int axis) {
    return new Value(tensor.unsqueeze(axis));
  }

  /** Takes an axis of length 1 away. */
  public Value withoutAxis(int axis) {
    return new Value(tensor.squeeze(axis));
  }

  /** The numbers at one index of an axis, which disappears; -1 is the last index. */
  public Value at(int axis, long index) {
    return new Value(tensor.select(axis, index));
  }

  /** A part of an axis. */
  public Value part(int axis, long from, long length) {
    return new Value(tensor.narrow(axis, from, length));
  }

  /** The numbers at these indexes of an axis. */
  public Value rows(int axis, long... indexes) {
    Tensor wanted = Placement.CPU_SINGLE.whole(indexes, indexes.length).tensor;
    return new Value(tensor.index_select(axis, wanted.to(tensor.device(), ScalarType.Long)));
  }

  /** Puts a number where the mask is not 0. */
  public Value fillWhere(Value mask, double number) {
    Tensor where = mask.tensor.ne(new Scalar(0.0));
    return new Value(tensor.masked_fill(where, new Scalar(number)));
  }

  /** Joins values along an axis. */
  public static Value join(int axis, Value... values) {
    return new Value(torch.cat(vector(values), axis));
  }

  /**
   * Joins values along the last axis. Parts of one block of numbers that lie side by side there are
   * not copied.
   */
  public static Value joinLast(Value... values) {
    Tensor first = values[0].tensor;
    long width = 0;
    for (Value value : values) {
      if (!value.liesBeside(first, width)) {
        return join(-1, values);
      }
      width += value.tensor.size(-1);
    }
    long[] shape = values[0].shape();
    shape[shape.length - 1] = width;
    return new Value(first.as_strided(shape, strides(first)));
  }

  /** Whether this goes on in memory where so many columns of another value's rows end. */
  private boolean liesBeside(Tensor other, long columns) {
    long[] own = shape();
    long[] theirs = new Value(other).shape();
    own[own.length - 1] = theirs[theirs.length - 1];
    return tensor.is_alias_of(other)
        && !tensor.requires_grad()
        && tensor.scalar_type().intern() == other.scalar_type().intern()
        && Arrays.equals(own, theirs)
        && Arrays.equals(strides(tensor), strides(other))
        && tensor.stride(-1) == 1
        && tensor.storage_offset() == other.storage_offset() + columns;
  }

  private static long[] strides(Tensor tensor) {
    long[] strides = new long[(int) tensor.dim()];
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] = tensor.stride(axis);
    }
    return strides;
  }

  /** Joins values along a new axis. */
  public static Value stack(int axis, Value... values) {
    return new Value(torch.stack(vector(values), axis));
  }

  static TensorVector vector(Value... values) {
    return new TensorVector(
        Arrays.stream(values).map(value -> value.tensor).toArray(Tensor[]::new));
  }

  /** Numbers in the shape and precision and on the device of this value. */
  Value like(float[] numbers) {
    Tensor made = Placement.CPU_SINGLE.of(numbers, shape()).tensor;
    return new Value(made.to(tensor.device(), tensor.scalar_type()));
  }

  /** The same numbers without memory of how they were computed. */
  public Value detached() {
    return new Value(tensor.detach());
  }

  /**
   * A part of the storage of this value with one axis, as a leaf of computations.
   *
   * @param from first number
   * @param gradients of the same length as this value; the leaf's gradient gathers in the same part
   */
  public Value leaf(long from, Value gradients, long... shape) {
    long length = 1;
    for (long axis : shape) {
      length *= axis;
    }
    // The tensor itself is kept: requires_grad_ returns a reference that owns nothing.
    Tensor leaf = tensor.narrow(0, from, length).view(shape).detach();
    leaf.requires_grad_(true);
    leaf.mutable_grad().put(gradients.tensor.narrow(0, from, length).view(shape));
    return new Value(leaf);
  }

  /** Computes gradients with respect to this single number and adds them to those of the leaves. */
  public void backward() {
    tensor.backward();
  }

  /** Overwrites the numbers. */
  public void set(Value numbers) {
    tensor.copy_(numbers.tensor);
  }

  /** Overwrites the numbers with rows of another value, which are those with these indexes. */
  public void setRows(Value others, long... indexes) {
    Tensor wanted = Placement.CPU_SINGLE.whole(indexes, indexes.length).tensor;
    torch.index_select_out(tensor, others.tensor, 0, wanted.to(tensor.device(), ScalarType.Long));
  }

  /**
   * Overwrites the numbers of this matrix, which must be in single precision on the processor.
   *
   * @param row gives a row by its index; the array may be the same each time
   */
  public void setRows(IntFunction<float[]> row) {
    FloatPointer numbers = new FloatPointer(tensor.data_ptr());
    for (int i = 0; i < length(0); i++) {
      numbers.position(i * tensor.stride(0)).put(row.apply(i), 0, length(1));
    }
  }

  /** Sets all numbers to 0. */
  public void clear() {
    tensor.zero_();
  }

  /** Adds to the numbers, in place. */
  public void add(Value numbers, double factor) {
    tensor.add_(numbers.tensor, new Scalar(factor));
  }

  /** Multiplies the numbers, in place. */
  public void scale(double factor) {
    tensor.mul_(new Scalar(factor));
  }

  /** Adds the product of two values times a factor, in place. */
  public void addProduct(Value first, Value second, double factor) {
    tensor.addcmul_(first.tensor, second.tensor, new Scalar(factor));
  }

  /** Adds the quotient of two values times a factor, in place. */
  public void addQuotient(Value dividend, Value divisor, double factor) {
    tensor.addcdiv_(dividend.tensor, divisor.tensor, new Scalar(factor));
  }

  /** The only number. */
  public double number() {
    return tensor.item_double();
  }

  /** The numbers in row-major order as doubles. */
  public double[] doubles() {
    double[] numbers = new double[(int) count()];
    if (numbers.length > 0) {
      new DoublePointer(plain(ScalarType.Double).data_ptr()).get(numbers);
    }
    return numbers;
  }

  /** The numbers in row-major order as floats. */
  public float[] floats() {
    float[] numbers = new float[(int) count()];
    if (numbers.length > 0) {
      new FloatPointer(plain(ScalarType.Float).data_ptr()).get(numbers);
    }
    return numbers;
  }

  /** The numbers in row-major order as whole numbers. */
  public long[] wholes() {
    long[] numbers = new long[(int) count()];
    if (numbers.length > 0) {
      new LongPointer(plain(ScalarType.Long).data_ptr()).get(numbers);
    }
    return numbers;
  }

  /** A tensor of the vocabulary with the same numbers in single precision. */
  public org.evoke.core.Tensor export() {
    int[] shape = Arrays.stream(shape()).mapToInt(Math::toIntExact).toArray();
    return new org.evoke.core.Tensor(shape, floats());
  }

  private Tensor plain(ScalarType type) {
    return tensor.detach().to(Device.CPU.open(), type).contiguous();
  }

  @Override
  public String toString() {
    return tensor.scalar_type() + " " + Arrays.toString(shape());
  }
}
