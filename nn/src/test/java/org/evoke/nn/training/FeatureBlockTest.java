/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureRows;
import org.evoke.core.Seed;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;
import org.junit.jupiter.api.Test;

/** Batches out of kept and out of read rows. */
class FeatureBlockTest {
  private static final int[] PICKED = {4, 1, FeatureBlock.PADDING, 1, 0, 3};

  /** Five rows of 2 and of 3 columns; whoever reads one is counted. */
  private static Map<String, FeatureRows> inputs(List<Integer> reads) {
    Map<String, FeatureRows> inputs = new LinkedHashMap<>();
    for (int width : new int[] {2, 3}) {
      float[] values = new float[5 * width];
      for (int i = 0; i < values.length; i++) {
        values[i] = 100 * width + i;
      }
      FeatureRows rows = FeatureRows.of(values, width);
      inputs.put("x" + width, new CountedRows(rows, reads));
    }
    return inputs;
  }

  private record CountedRows(FeatureRows counted, List<Integer> reads) implements FeatureRows {
    @Override
    public int rows() {
      return counted.rows();
    }

    @Override
    public int width() {
      return counted.width();
    }

    @Override
    public void copy(int row, float[] target, int at) {
      reads.add(row);
      counted.copy(row, target, at);
    }
  }

  @Test
  void keptRowsAreReadOnceAndGiveTheSame() {
    List<Integer> kept = new ArrayList<>();
    List<Integer> read = new ArrayList<>();
    try (FeatureBlock all = new FeatureBlock(inputs(kept), 5, 6 * 16);
        FeatureBlock none = new FeatureBlock(inputs(read), 5, 6 * 16 - 1)) {
      for (FeatureBlock block : List.of(all, none)) {
        Scope.run(
            () -> {
              block.placed(new int[] {2, 2, 2, 2}, 4);
              Map<String, Value> placed = block.placed(PICKED, 3, 2);
              assertThat(placed.get("x2").shape()).containsExactly(3, 2, 2);
              assertThat(placed.get("x2").floats())
                  .containsExactly(208, 209, 202, 203, 0, 0, 202, 203, 200, 201, 206, 207);
              assertThat(placed.get("x3").floats())
                  .startsWith(312, 313, 314, 303, 304, 305, 0, 0, 0, 303);
            });
      }
    }
    assertThat(kept).hasSize(2 * 5);
    assertThat(read).hasSize(2 * (4 + 5));
  }

  /** Rows are kept in single precision whatever the network is. */
  @Test
  void batchesHaveThePrecisionOfTheNetwork() {
    try (FeatureBlock block = new FeatureBlock(inputs(new ArrayList<>()), 5)) {
      Batch others = new Batch(Map.of(), Map.of());
      PickedBatch batch = new PickedBatch(block, new int[] {1}, new long[] {1}, others);
      for (Placement placement : List.of(Placement.CPU_SINGLE, Placement.CPU_DOUBLE)) {
        Scope.run(
            () -> {
              Value wanted = placement.of(new double[] {2}, 1, 1);
              Value product = batch.placedInputs(placement).get("x2").part(1, 0, 1);
              assertThat(product.matrixTimes(wanted).doubles()).containsExactly(404);
            });
      }
    }
  }

  @Test
  void inputsSideBySideAreJoinedWithoutCopying() {
    try (FeatureBlock block = new FeatureBlock(inputs(new ArrayList<>()), 5)) {
      Scope.run(
          () -> {
            Map<String, Value> placed = block.placed(PICKED, 3, 2);
            Value x2 = placed.get("x2");
            Value x3 = placed.get("x3");
            Value joined = Value.joinLast(x2, x3);
            assertThat(joined.shape()).containsExactly(3, 2, 5);
            assertThat(joined.floats()).isEqualTo(Value.join(2, x2, x3).floats());
            assertThat(Value.joinLast(x3, x2).floats()).isEqualTo(Value.join(2, x3, x2).floats());
            block.placed(new int[] {0, 0, 0, 0, 0, 0}, 6);
            assertThat(joined.floats()).startsWith(200, 201, 300, 301, 302, 200, 201);
          });
    }
  }

  /** Larger and smaller batches than those before them. */
  @Test
  void batchesOfAnyLengthFollowEachOther() {
    TrainingRows rows = Planted.rows(3, 4, new Seed(1));
    try (FeatureBlock kept = new FeatureBlock(rows.inputs(), rows.rows());
        FeatureBlock read = new FeatureBlock(rows.inputs(), rows.rows(), 0)) {
      for (int length : new int[] {3, 8, 5}) {
        int[] picked = new Seed(length).stream().permutation(length);
        Scope.run(
            () ->
                kept.placed(picked, length)
                    .forEach(
                        (name, value) ->
                            assertThat(value.floats())
                                .isEqualTo(read.placed(picked, length).get(name).floats())));
      }
    }
  }
}
