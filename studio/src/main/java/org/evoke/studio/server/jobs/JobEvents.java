/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.jobs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Tells listeners which jobs have changed. A slow listener misses steps in between, never the last
 * one, and keeps nobody waiting. Safe for use by several threads.
 */
public final class JobEvents {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /** Somebody who listens until it is closed. */
  public final class Listener implements AutoCloseable {
    private final Set<String> changed = new LinkedHashSet<>();

    private Listener() {}

    private synchronized void tell(String id) {
      changed.add(id);
      notifyAll();
    }

    /**
     * The next jobs that changed.
     *
     * @param milliseconds longest wait
     * @return their ids; nothing once there will be no more
     */
    public synchronized Optional<List<String>> next(long milliseconds) throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
      while (changed.isEmpty() && !closed && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      }
      if (closed) {
        return Optional.empty();
      }
      List<String> ids = new ArrayList<>();
      for (Iterator<String> each = changed.iterator(); each.hasNext(); each.remove()) {
        ids.add(each.next());
      }
      return Optional.of(ids);
    }

    @Override
    public void close() {
      listeners.remove(this);
    }
  }

  /** Begins to listen. */
  public Listener listen() {
    Listener listener = new Listener();
    listeners.add(listener);
    return listener;
  }

  /** Tells that a job has changed, or is gone. */
  public void changed(String id) {
    listeners.forEach(listener -> listener.tell(id));
  }

  /** Lets all listeners go. */
  public void close() {
    closed = true;
    listeners.forEach(listener -> listener.tell(""));
  }
}
