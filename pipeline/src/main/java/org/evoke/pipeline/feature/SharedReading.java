/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.evoke.core.InputException;

/**
 * One pass over the sound or the pictures of a file for several readers, decoded once: each reader
 * has a thread and reads at its own pace, no more than a few parts behind the others. Decoding goes
 * on while they work. All forms of the sound or pictures advance in step.
 */
final class SharedReading {
  private final List<? extends Lane<?>> lanes;
  private final double mostSeconds;
  private Optional<InputException> failure = Optional.empty();

  /**
   * A pass.
   *
   * @param mostSeconds where to end; infinite for all of it
   */
  SharedReading(List<? extends Lane<?>> lanes, double mostSeconds) {
    this.lanes = lanes;
    this.mostSeconds = mostSeconds;
  }

  /**
   * Lets all readers read, and waits until they have ended. A reader need not read to the end.
   * Where decoding fails on the way, the readers have what came before, and {@link #failure} says
   * why nothing followed.
   *
   * @param listener told the seconds decoded so far, often
   * @throws RuntimeException what the first failing reader, in their order, threw; where decoding
   *     failed, what decoding threw, and where memory ran out, an exception with that cause
   */
  void read(DoubleConsumer listener) {
    List<Runnable> readers =
        lanes.stream().<Runnable>flatMap(lane -> lane.readers().stream()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(readers.size(), SharedReading::thread);
    try {
      List<Future<?>> ends = new ArrayList<>();
      readers.forEach(reader -> ends.add(threads.submit(reader)));
      decode(listener);
      awaitAll(ends);
    } finally {
      lanes.forEach(Lane::close);
      end(threads);
    }
  }

  /** Waits until no thread uses what the caller is about to close. */
  private static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How far the file was decoded in every form, in seconds. */
  double seconds() {
    return lanes.stream().mapToDouble(Lane::seconds).max().orElse(0);
  }

  /** Why decoding ended early, where it did. */
  Optional<InputException> failure() {
    return failure;
  }

  private void decode(DoubleConsumer listener) {
    try {
      Optional<? extends Lane<?>> next = next();
      while (next.isPresent()) {
        next.get().advance();
        listener.accept(seconds());
        next = next();
      }
      lanes.forEach(Lane::end);
    } catch (InputException e) {
      keepWhatCame(e);
    } catch (RuntimeException e) {
      lanes.forEach(lane -> lane.fail(e));
    } catch (Error e) {
      RuntimeException failed = new IllegalStateException("decoding ended with " + e, e);
      lanes.forEach(lane -> lane.fail(failed));
    }
  }

  private void keepWhatCame(InputException e) {
    failure = Optional.of(e);
    if (seconds() > 0) {
      lanes.forEach(Lane::end);
    } else {
      lanes.forEach(lane -> lane.fail(e));
    }
  }

  /** The form that is least far. */
  private Optional<? extends Lane<?>> next() {
    return lanes.stream()
        .filter(lane -> lane.isLive() && lane.seconds() < mostSeconds)
        .min(Comparator.comparingDouble(Lane::seconds));
  }

  /** Waits for every one, so that none still works when the first failure is thrown. */
  private void awaitAll(List<Future<?>> ends) {
    Throwable first = null;
    for (Future<?> end : ends) {
      try {
        end.get();
      } catch (ExecutionException e) {
        first = first == null ? e.getCause() : first;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a file was read", e);
      }
    }
    if (first instanceof Error defect) {
      throw defect;
    }
    if (first instanceof InputException && failure.isPresent()) {
      throw failure.get();
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
