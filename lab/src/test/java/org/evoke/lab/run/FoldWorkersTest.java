/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Folds of experiments that share threads. */
class FoldWorkersTest {
  @Test
  void foldsOfEarlierExperimentsComeFirst() throws Exception {
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch allThere = new CountDownLatch(1);
    try (FoldWorkers workers = new FoldWorkers(1)) {
      Future<Boolean> first =
          workers.submit(
              1,
              () -> {
                allThere.await();
                return done.add("begun");
              });
      List<Future<Boolean>> others = new ArrayList<>();
      for (String name : List.of("1 a", "0 a", "1 b", "0 b", "2 a")) {
        others.add(workers.submit(name.charAt(0) - '0', () -> done.add(name)));
      }
      allThere.countDown();
      assertThat(first.get()).isTrue();
      for (Future<Boolean> each : others) {
        assertThat(each.get()).isTrue();
      }
    }
    assertThat(done).containsExactly("begun", "0 a", "0 b", "1 a", "1 b", "2 a");
  }

  @Test
  void nothingIsTakenAfterTheEnd() {
    FoldWorkers workers = new FoldWorkers(2);
    workers.close();
    assertThatThrownBy(() -> workers.submit(0, () -> true))
        .isInstanceOf(RejectedExecutionException.class);
  }
}
