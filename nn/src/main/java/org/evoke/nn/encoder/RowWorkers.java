/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.evoke.core.Tensor;
import org.evoke.nn.torch.Torch;

/**
 * Encodes every row of a batch by itself and always on one thread, as many rows at the same time as
 * there are processors. So a row has the same bits whatever else is in the batch and however many
 * processors there are: libtorch chooses and parts kernels by the number of rows and threads. All
 * encoders of the process share the workers.
 */
public final class RowWorkers {
  /** Threads that share a row wait for each other at every operation. */
  public static final int THREADS_OF_A_ROW = 1;

  private static ThreadPoolExecutor workers;

  private RowWorkers() {}

  /** The threads; not started with the class, whose initialisation they would wait for. */
  private static synchronized ThreadPoolExecutor workers() {
    if (workers == null) {
      workers = start();
    }
    return workers;
  }

  private static ThreadPoolExecutor start() {
    int count = Runtime.getRuntime().availableProcessors();
    int before = Torch.threads();
    CountDownLatch ready = new CountDownLatch(count);
    ThreadPoolExecutor started =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> thread(work, ready));
    started.prestartAllCoreThreads();
    await(ready);
    // The workers keep their number; it was also set as that of threads still to come.
    Torch.threads(before);
    return started;
  }

  private static Thread thread(Runnable work, CountDownLatch ready) {
    Runnable all =
        () -> {
          Torch.threads(THREADS_OF_A_ROW);
          // A thread takes the number over for good when it is first asked for it.
          int threads = Torch.threads();
          ready.countDown();
          if (threads != THREADS_OF_A_ROW) {
            throw new IllegalStateException("libtorch takes " + threads + " threads for a row");
          }
          work.run();
        };
    Thread thread = new Thread(all, "encoder");
    thread.setDaemon(true);
    return thread;
  }

  private static void await(CountDownLatch ready) {
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while threads were started", e);
    }
  }

  /**
   * Begins to encode.
   *
   * @param batch (rows, ...)
   * @param network takes (1, ...) and gives the features; called by several threads
   */
  public static Encoding begin(Tensor batch, Function<Tensor, float[]> network) {
    List<Future<float[]>> running = new ArrayList<>();
    for (int row = 0; row < batch.shape()[0]; row++) {
      Tensor single = row(batch, row);
      running.add(workers().submit(() -> network.apply(single)));
    }
    return () -> features(running);
  }

  private static float[][] features(List<Future<float[]>> running) {
    float[][] features = new float[running.size()][];
    Throwable first = null;
    for (int row = 0; row < features.length; row++) {
      try {
        features[row] = get(running.get(row));
      } catch (ExecutionException e) {
        first = first == null ? e.getCause() : first;
      }
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      throw (RuntimeException) first;
    }
    return features;
  }

  private static Tensor row(Tensor batch, int row) {
    int[] shape = batch.shape().clone();
    int length = batch.values().length / shape[0];
    shape[0] = 1;
    return new Tensor(shape, Arrays.copyOfRange(batch.values(), row * length, (row + 1) * length));
  }

  /** Waits even when interrupted: the network must not be closed while it works. */
  private static float[] get(Future<float[]> features) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return features.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
