/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that run folds. Experiments that share them keep all busy: the folds of the next one fill
 * what the last folds of the one before leave idle.
 */
public final class FoldWorkers implements AutoCloseable {
  private final int threads;
  private final ThreadPoolExecutor pool;
  private final AtomicLong taken = new AtomicLong();

  /** So many threads. */
  public FoldWorkers(int threads) {
    this.threads = threads;
    this.pool =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
  }

  /** How many folds run at a time. */
  int threads() {
    return threads;
  }

  /**
   * Takes work.
   *
   * @param rank of its experiment; lower ones are done first, equal ones in the order that they
   *     come in
   */
  <T> Future<T> submit(int rank, Callable<T> work) {
    Ranked<T> task = new Ranked<>(work, rank, taken.getAndIncrement());
    pool.execute(task);
    return task;
  }

  private static final class Ranked<T> extends FutureTask<T> implements Comparable<Ranked<?>> {
    private final int rank;
    private final long number;

    Ranked(Callable<T> work, int rank, long number) {
      super(work);
      this.rank = rank;
      this.number = number;
    }

    @Override
    public int compareTo(Ranked<?> other) {
      int byRank = Integer.compare(rank, other.rank);
      return byRank != 0 ? byRank : Long.compare(number, other.number);
    }
  }

  /** Ends all threads; what has not begun is left undone. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
