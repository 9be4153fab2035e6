/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Work that other threads do. */
public final class Tasks {
  private Tasks() {}

  /**
   * Waits for a task.
   *
   * @param what it is, for a message, such as {@code a fold}
   * @return what it gave
   * @throws EvokeException the one with which it failed
   * @throws IllegalStateException when it failed otherwise, or this thread was interrupted, which
   *     it then still is
   */
  public static <T> T result(Future<T> task, String what) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EvokeException known) {
        throw known;
      }
      throw new IllegalStateException(what + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + what + " was waited for", e);
    }
  }
}
