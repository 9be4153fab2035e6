/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Hands blocks of sound or pictures from the thread that decodes to a thread that reads.
 *
 * @param <T> what is handed over
 */
final class HandOver<T> implements AutoCloseable {
  /** About a megabyte of stereo sound, or of pictures for an encoder. */
  private static final int CAPACITY = 8;

  private final Deque<T> parts = new ArrayDeque<>();
  private boolean ended;
  private boolean closed;
  private RuntimeException failure;

  /** Adds a part, waiting for room; drops it when the reader has closed. */
  synchronized void put(T part) {
    await(() -> parts.size() < CAPACITY || closed);
    if (!closed) {
      parts.add(part);
      notifyAll();
    }
  }

  /** No part will follow. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** No part will follow because decoding failed; the reader fails with it after the last one. */
  synchronized void fail(RuntimeException reason) {
    failure = reason;
    end();
  }

  /** Whether the reader is still there. */
  synchronized boolean isWanted() {
    return !closed;
  }

  /** The next part, waiting for it; empty at the end. */
  synchronized Optional<T> next() {
    await(() -> !parts.isEmpty() || ended || closed);
    notifyAll();
    if (parts.isEmpty() && failure != null) {
      throw failure;
    }
    return Optional.ofNullable(parts.poll());
  }

  /** The reader wants no more. */
  @Override
  public synchronized void close() {
    closed = true;
    parts.clear();
    notifyAll();
  }

  private void await(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a file was read", e);
    }
  }
}
