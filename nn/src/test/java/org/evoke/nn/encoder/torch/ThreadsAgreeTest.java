/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.RowWorkers;
import org.evoke.nn.torch.Torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of threads of an operation, and of callers, changes no bit of a feature. */
class ThreadsAgreeTest {
  private final int before = Torch.threads();

  @AfterEach
  void restore() {
    Torch.threads(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"squeezenet", "mn04", "efficientnet-b0", "resnet50"})
  void anyNumberOfThreads(String id) throws Exception {
    try (Encoder encoder = Encoders.named(id).random(new Seed(3))) {
      Tensor batch = batch(encoder);
      Torch.threads(1);
      List<Float> expected = list(encoder.encode(batch)[0]);
      for (int threads : new int[] {2, 3}) {
        Torch.threads(threads);
        assertThat(list(encoder.encode(batch)[0])).as("%d threads", threads).isEqualTo(expected);
      }
      assertThat(atOnce(encoder, batch)).hasSize(3).allMatch(expected::equals, "the same bits");
    }
  }

  @Test
  void aRowHasItsNumberOfThreadsAndOthersKeepTheirs() {
    Torch.threads(3);
    Tensor batch = new Tensor(new int[] {40, 1}, new float[40]);
    float[][] threads = RowWorkers.begin(batch, row -> new float[] {Torch.threads()}).features();
    assertThat(List.of(threads)).hasSize(40).allMatch(row -> row[0] == RowWorkers.THREADS_OF_A_ROW);
    assertThat(Torch.threads()).isEqualTo(3);
  }

  @Test
  void rowsKeepTheirOrderAndTheFirstFailureIsThrownAfterAllHaveEnded() {
    float[] values = {0, 1, 2, 3, 4, 5};
    Tensor batch = new Tensor(new int[] {3, 2}, values);
    assertThat(
            RowWorkers.begin(batch, row -> new float[] {row.values()[1], row.values()[0]})
                .features())
        .isDeepEqualTo(new float[][] {{1, 0}, {3, 2}, {5, 4}});
    AtomicInteger ended = new AtomicInteger();
    assertThatThrownBy(
            () ->
                RowWorkers.begin(
                        batch,
                        row -> {
                          ended.incrementAndGet();
                          throw new InputException("row from " + row.values()[0]);
                        })
                    .features())
        .isInstanceOf(InputException.class)
        .hasMessage("row from 0.0");
    assertThat(ended).hasValue(3);
  }

  private static List<List<Float>> atOnce(Encoder encoder, Tensor batch) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(3);
    try {
      List<Future<List<Float>>> running = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        running.add(callers.submit(() -> list(encoder.encode(batch)[0])));
      }
      List<List<Float>> features = new ArrayList<>();
      for (Future<List<Float>> one : running) {
        features.add(one.get());
      }
      return features;
    } finally {
      callers.shutdownNow();
    }
  }

  private static List<Float> list(float[] values) {
    List<Float> list = new ArrayList<>();
    for (float value : values) {
      list.add(value);
    }
    return list;
  }

  /** One row of numbers that differ; 100 steps where any number is taken. */
  private static Tensor batch(Encoder encoder) {
    List<Integer> row = encoder.description().shape();
    int[] shape = new int[row.size() + 1];
    shape[0] = 1;
    int length = 1;
    for (int i = 0; i < row.size(); i++) {
      shape[i + 1] = row.get(i) > 0 ? row.get(i) : 100;
      length *= shape[i + 1];
    }
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) StrictMath.sin(0.37 * i);
    }
    return new Tensor(shape, values);
  }
}
