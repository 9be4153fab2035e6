/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.weights;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer whose server may fall silent: a read that waits longer than it should is
 * ended by closing the connection. For one thread at a time.
 */
final class WatchedBody implements AutoCloseable {
  private final InputStream body;
  private final Duration patience;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(WatchedBody::thread);
  private volatile boolean stalled;

  /**
   * Watches a body, which is closed with this.
   *
   * @param patience the longest time without a byte
   */
  WatchedBody(InputStream body, Duration patience) {
    this.body = body;
    this.patience = patience;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weights-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Reads what is there, waiting for at least a byte.
   *
   * @return number of bytes, -1 at the end
   * @throws IOException when the connection breaks, or nothing comes for too long
   */
  int read(byte[] buffer) throws IOException {
    Future<?> alarm = watchdog.schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      int count = body.read(buffer);
      requireLively();
      return count;
    } catch (IOException e) {
      requireLively();
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  private void requireLively() throws IOException {
    if (stalled) {
      throw new IOException("the server sent nothing for " + patience.toMillis() / 1e3 + " s");
    }
  }

  private void giveUp() {
    stalled = true;
    try {
      body.close();
    } catch (IOException e) {
      // The reader is told that the server fell silent.
    }
  }

  @Override
  public void close() throws IOException {
    watchdog.shutdownNow();
    body.close();
  }
}
