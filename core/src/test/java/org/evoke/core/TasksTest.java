/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class TasksTest {
  @Test
  void aKnownFailureIsThrownAsItIs() {
    InputException known = new InputException("row 3 is empty");

    assertThat(Tasks.result(CompletableFuture.completedFuture(7), "a fold")).isEqualTo(7);
    assertThatThrownBy(() -> Tasks.result(CompletableFuture.failedFuture(known), "a fold"))
        .isSameAs(known);
    IllegalArgumentException defect = new IllegalArgumentException();
    assertThatThrownBy(() -> Tasks.result(CompletableFuture.failedFuture(defect), "a fold"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a fold failed")
        .hasCause(defect);
  }

  @Test
  void whoeverIsInterruptedStaysSo() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Tasks.result(new CompletableFuture<>(), "a fit"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("while a fit was waited for");
    assertThat(Thread.interrupted()).isTrue();
  }
}
