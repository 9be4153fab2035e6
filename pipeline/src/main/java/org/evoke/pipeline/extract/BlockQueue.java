/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/** Hands the blocks of a sound from the thread that decodes to a thread that reads. */
final class BlockQueue implements SignalStream {
  /** About a megabyte of stereo. */
  private static final int CAPACITY = 8;

  private final int sampleRate;
  private final int channels;
  private final SampleFormat format;
  private final Deque<Signal> blocks = new ArrayDeque<>();
  private boolean ended;
  private boolean closed;
  private RuntimeException failure;

  /** A queue of blocks like those of a sound. */
  BlockQueue(SignalStream like) {
    sampleRate = like.sampleRate();
    channels = like.channels();
    format = like.format();
  }

  /** Adds a block, waiting for room; drops it when the reader has closed. */
  synchronized void put(Signal block) {
    await(() -> blocks.size() < CAPACITY || closed);
    if (!closed) {
      blocks.add(block);
      notifyAll();
    }
  }

  /** No block will follow. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** No block will follow because decoding failed; the reader fails with it after the last one. */
  synchronized void fail(RuntimeException reason) {
    failure = reason;
    end();
  }

  /** Whether the reader is still there. */
  synchronized boolean isWanted() {
    return !closed;
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public SampleFormat format() {
    return format;
  }

  @Override
  public synchronized Optional<Signal> next() {
    await(() -> !blocks.isEmpty() || ended || closed);
    notifyAll();
    if (blocks.isEmpty() && failure != null) {
      throw failure;
    }
    return Optional.ofNullable(blocks.poll());
  }

  /** The reader wants no more. */
  @Override
  public synchronized void close() {
    closed = true;
    blocks.clear();
    notifyAll();
  }

  private void await(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a sound was read", e);
    }
  }
}
