/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.FeatureRows;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/**
 * The features of training rows, all inputs side by side, in single precision. Where there are no
 * more than {@value #MOST} numbers they are read once and kept in native memory, and batches are
 * gathered there; otherwise rows are read when a batch needs them. Either way a batch has the same
 * bits. Not to be shared between threads.
 *
 * <p>In memory each row begins a cache line, as the vectors that matrix products copy it by do; it
 * takes an odd number of lines, so that the beginnings of rows do not share few places of the
 * cache.
 */
final class FeatureBlock implements AutoCloseable {
  /** 512 MiB. */
  static final long MOST = 1L << 27;

  /** Floats of a cache line. */
  private static final int LINE = 16;

  /** Stands for a row of zeros. */
  static final int PADDING = -1;

  private final Map<String, FeatureRows> inputs;
  private final int count;
  private final int width;

  /** Numbers from a row to the next. */
  private final long stride;

  private final Value all;

  /** The memory of batches, which is made anew where one is larger than those before it. */
  private Value memory;

  /** The features of these inputs, each with so many rows. */
  FeatureBlock(Map<String, FeatureRows> inputs, int count) {
    this(inputs, count, MOST);
  }

  /** With at most so many numbers kept. */
  FeatureBlock(Map<String, FeatureRows> inputs, int count, long most) {
    this.inputs = new LinkedHashMap<>(inputs);
    this.count = count;
    this.width = inputs.values().stream().mapToInt(FeatureRows::width).sum();
    this.stride = LINE * ((width + LINE - 1L) / LINE | 1);
    this.all = (count + 1L) * stride <= most ? Scope.compute(this::kept) : null;
  }

  /** All rows, and one of zeros for padding behind them. */
  private Value kept() {
    Value value = Placement.CPU_SINGLE.zeros(count + 1L, stride);
    read(value, IntStream.rangeClosed(0, count).map(r -> r < count ? r : PADDING).toArray());
    return value.keep();
  }

  private void read(Value target, int... rows) {
    float[] values = new float[width];
    target
        .part(1, 0, width)
        .setRows(
            i -> {
              copy(rows[i], values);
              return values;
            });
  }

  private void copy(int row, float[] values) {
    if (row == PADDING) {
      Arrays.fill(values, 0);
      return;
    }
    int from = 0;
    for (FeatureRows features : inputs.values()) {
      features.copy(row, values, from);
      from += features.width();
    }
  }

  /**
   * Some rows as parts of one block of native memory, which is overwritten the next time.
   *
   * @param rows numbers of the rows, or {@link #PADDING}
   * @param shape what takes the place of the axis of rows, such as (units, steps)
   * @return of each input, by name: shape and its columns
   */
  Map<String, Value> placed(int[] rows, long... shape) {
    Value block = memory(rows.length);
    if (all == null) {
      read(block, rows);
    } else {
      block.setRows(all, IntStream.of(rows).mapToLong(r -> r == PADDING ? count : r).toArray());
    }
    long[] axes = Arrays.copyOf(shape, shape.length + 1);
    Map<String, Value> parts = new LinkedHashMap<>();
    int from = 0;
    for (Map.Entry<String, FeatureRows> input : inputs.entrySet()) {
      axes[shape.length] = input.getValue().width();
      parts.put(input.getKey(), block.part(1, from, axes[shape.length]).reshape(axes));
      from += input.getValue().width();
    }
    return parts;
  }

  private Value memory(int rows) {
    if (memory == null || memory.length(0) < rows) {
      free(memory);
      memory = Scope.compute(() -> Placement.CPU_SINGLE.zeros(rows, stride).keep());
    }
    return memory.part(0, 0, rows);
  }

  private static void free(Value value) {
    if (value != null) {
      value.free();
    }
  }

  @Override
  public void close() {
    free(all);
    free(memory);
  }
}
