/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.jobs;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Does tasks. Safe for use by several threads. */
@FunctionalInterface
public interface JobRunner {
  /**
   * Does a task, however it ends.
   *
   * @param progress told how far it has come, 0 to 1
   * @param stop asked several times a second whether the task shall end at once
   * @throws InterruptedException when the thread is interrupted; the task has ended then
   */
  Outcome run(Task task, DoubleConsumer progress, BooleanSupplier stop) throws InterruptedException;
}
