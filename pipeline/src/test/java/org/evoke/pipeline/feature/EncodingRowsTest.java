/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.Encoding;
import org.junit.jupiter.api.Test;

/** Rows are encoded while others are prepared, and come out in their order. */
class EncodingRowsTest {
  private final Later later = new Later();
  private final List<Double> starts = new ArrayList<>();
  private final List<Float> features = new ArrayList<>();

  /** Ends a row when it is asked for it; fails for a negative one. */
  private static final class Later implements Encoder {
    private int begun;
    private int ended;
    private int mostAtOnce;

    @Override
    public EncoderDescription description() {
      return Encoders.named("squeezenet").description();
    }

    @Override
    public boolean isRandom() {
      return false;
    }

    @Override
    public float[][] encode(Tensor batch) {
      return begin(batch).features();
    }

    @Override
    public Encoding begin(Tensor batch) {
      begun++;
      mostAtOnce = Math.max(mostAtOnce, begun - ended);
      return () -> {
        ended++;
        if (batch.values()[0] < 0) {
          throw new InputException("row " + batch.values()[0]);
        }
        return new float[][] {{batch.values()[0]}};
      };
    }

    @Override
    public void close() {}
  }

  private EncodingRows rows() {
    return new EncodingRows(
        new OpenEncoder(later, "none"),
        (start, end, values) -> {
          starts.add(start);
          features.add(values[0]);
        });
  }

  private static Tensor row(float first, int length) {
    float[] values = new float[length];
    values[0] = first;
    return new Tensor(new int[] {1, length}, values);
  }

  @Test
  void allComeOutInTheirOrder() {
    try (EncodingRows rows = rows()) {
      for (int i = 0; i < 40; i++) {
        rows.add(i, i + 1, row(i, 2));
      }
      assertThat(later.begun).isEqualTo(40);
      assertThat(starts).hasSizeBetween(1, 32);
      rows.finish();
    }
    assertThat(later.mostAtOnce).isGreaterThanOrEqualTo(8);
    assertThat(starts).hasSize(40).isSorted();
    assertThat(features).hasSize(40).isSorted();
  }

  /** Pieces of film of 75 MB, say, are not held by the dozen. */
  @Test
  void largeRowsAreHeldOneByOne() {
    try (EncodingRows rows = rows()) {
      for (int i = 0; i < 3; i++) {
        rows.add(i, i + 1, row(i, (1 << 24) + 1));
      }
      rows.finish();
    }
    assertThat(later.mostAtOnce).isEqualTo(1);
    assertThat(starts).containsExactly(0.0, 1.0, 2.0);
  }

  @Test
  void aRowThatFailsEndsTheWorkAndNoneIsLeftRunning() {
    assertThatThrownBy(
            () -> {
              try (EncodingRows rows = rows()) {
                for (int i = 0; i < 100; i++) {
                  rows.add(i, i + 1, row(i == 1 ? -1 : i, 2));
                }
              }
            })
        .isInstanceOf(InputException.class)
        .hasMessage("row -1.0");
    assertThat(later.ended).isEqualTo(later.begun);
    assertThat(features).containsExactly(0f);
  }

  @Test
  void networksThatHaveNoThreadsOfTheirOwnWorkToo() {
    try (Encoder random = Encoders.named("squeezenet").random(new Seed(1))) {
      Encoder plain = new PlainEncoder(random);
      Tensor row = new Tensor(new int[] {1, 3, 227, 227}, new float[3 * 227 * 227]);
      assertThat(plain.begin(row).features()).isDeepEqualTo(random.begin(row).features());
    }
  }

  /** Only {@code encode} of another. */
  private record PlainEncoder(Encoder inner) implements Encoder {
    @Override
    public EncoderDescription description() {
      return inner.description();
    }

    @Override
    public boolean isRandom() {
      return inner.isRandom();
    }

    @Override
    public float[][] encode(Tensor batch) {
      return inner.encode(batch);
    }

    @Override
    public void close() {}
  }
}
