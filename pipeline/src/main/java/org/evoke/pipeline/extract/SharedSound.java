/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/**
 * One sound for several readers, decoded once: each reader has a thread and reads at its own pace,
 * no more than a few blocks behind the others. Decoding goes on while they work.
 */
final class SharedSound {
  private final SignalStream source;
  private long samples;

  /** Shares a sound, which is not closed. */
  SharedSound(SignalStream source) {
    this.source = source;
  }

  /**
   * Lets all readers read, and waits until they have ended. A reader need not read to the end.
   *
   * @param listener told the seconds decoded so far after each block
   * @throws RuntimeException what decoding or the first failing reader, in their order, threw
   */
  void read(List<Consumer<SignalStream>> readers, DoubleConsumer listener) {
    List<BlockQueue> queues = new ArrayList<>();
    readers.forEach(reader -> queues.add(new BlockQueue(source)));
    ExecutorService threads = Executors.newFixedThreadPool(readers.size(), SharedSound::thread);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < readers.size(); i++) {
        Consumer<SignalStream> reader = readers.get(i);
        BlockQueue queue = queues.get(i);
        ends.add(threads.submit(() -> readAndClose(reader, queue)));
      }
      decode(queues, listener);
      awaitAll(ends);
    } finally {
      queues.forEach(BlockQueue::close);
      threads.shutdown();
    }
  }

  /** What was decoded, in seconds. */
  double seconds() {
    return (double) samples / source.sampleRate();
  }

  private static void readAndClose(Consumer<SignalStream> reader, BlockQueue queue) {
    try (queue) {
      reader.accept(queue);
    }
  }

  private void decode(List<BlockQueue> queues, DoubleConsumer listener) {
    try {
      Optional<Signal> block = source.next();
      while (block.isPresent() && queues.stream().anyMatch(BlockQueue::isWanted)) {
        for (BlockQueue queue : queues) {
          queue.put(block.get());
        }
        samples += block.get().length();
        listener.accept(seconds());
        block = source.next();
      }
      queues.forEach(BlockQueue::end);
    } catch (RuntimeException e) {
      queues.forEach(queue -> queue.fail(e));
    }
  }

  /** Waits for every one, so that none still works when the first failure is thrown. */
  private static void awaitAll(List<Future<?>> ends) {
    Throwable first = null;
    for (Future<?> end : ends) {
      try {
        end.get();
      } catch (ExecutionException e) {
        first = first == null ? e.getCause() : first;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a sound was read", e);
      }
    }
    if (first instanceof Error failure) {
      throw failure;
    }
    if (first != null) {
      throw (RuntimeException) first;
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "features");
    thread.setDaemon(true);
    return thread;
  }
}
