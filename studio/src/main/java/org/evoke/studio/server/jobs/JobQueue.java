/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.evoke.core.EvokeException;
import org.evoke.studio.server.results.StoredAnswer;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.JobKind;
import org.evoke.studio.server.store.JobState;
import org.evoke.studio.server.store.JobStore;
import org.evoke.studio.server.store.MediaFiles;
import org.evoke.studio.server.store.ResultFacts;
import org.evoke.studio.server.store.ServerFolder;

/**
 * Runs jobs in the order in which they were asked for, a few at a time. What was running when the
 * process ended, however it ended, waits again at the next start.
 */
public final class JobQueue implements AutoCloseable {
  private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long WAIT_MILLIS = 5000;

  private final JobStore store;
  private final MediaFiles media;
  private final JobRunner runner;
  private final JobEvents events;
  private final Consumer<String> log;
  private final Map<String, AtomicBoolean> running = new ConcurrentHashMap<>();
  private final List<Thread> workers = new ArrayList<>();
  private final Object news = new Object();
  private volatile boolean stopping;

  /**
   * A queue, not started yet.
   *
   * @param log told of defects
   */
  public JobQueue(
      JobStore store, MediaFiles media, JobRunner runner, JobEvents events, Consumer<String> log) {
    this.store = store;
    this.media = media;
    this.runner = runner;
    this.events = events;
    this.log = log;
  }

  /** Starts so many workers. */
  public void start(int count) {
    store.requeue(Optional.empty());
    for (int i = 0; i < count; i++) {
      Thread worker = new Thread(this::work, "evoke-job-" + i);
      workers.add(worker);
      worker.start();
    }
  }

  /** Tells that a job waits. */
  public void added(String id) {
    events.changed(id);
    synchronized (news) {
      news.notifyAll();
    }
  }

  /** Cancels a job; false where it has nothing to do any more. */
  public boolean cancel(String id) {
    AtomicBoolean stop = running.get(id);
    if (stop != null) {
      stop.set(true);
      return true;
    }
    boolean cancelled = store.cancelQueued(id, System.currentTimeMillis());
    if (cancelled) {
      events.changed(id);
    }
    return cancelled;
  }

  private void work() {
    while (!stopping) {
      try {
        Optional<Job> next = store.take(System.currentTimeMillis());
        if (next.isPresent()) {
          run(next.get());
        } else {
          await();
        }
      } catch (InterruptedException e) {
        return; // only close() interrupts
      } catch (RuntimeException e) {
        log.accept("a defect in the queue: " + e);
      }
    }
  }

  /** Until there is news; whoever adds a job tells, so that no job waits for long. */
  private void await() throws InterruptedException {
    synchronized (news) {
      while (!stopping && store.count(JobState.QUEUED) == 0) {
        news.wait(WAIT_MILLIS);
      }
    }
  }

  private void run(Job job) throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    running.put(job.id(), stop);
    events.changed(job.id());
    try {
      conclude(job, outcome(job, stop));
    } catch (InterruptedException e) {
      store.requeue(Optional.of(job.id()));
      throw e;
    } finally {
      running.remove(job.id());
      events.changed(job.id());
    }
  }

  private Outcome outcome(Job job, AtomicBoolean stop) throws InterruptedException {
    try {
      Optional<Task> task = task(job);
      if (task.isEmpty()) {
        return Outcome.failed("Its file is not there any more.");
      }
      ServerFolder.remove(task.get().output());
      return runner.run(task.get(), progress(job.id()), () -> stop.get() || stopping);
    } catch (RuntimeException e) {
      log.accept("job " + job.id() + ": " + e);
      return Outcome.failed(
          e instanceof EvokeException ? e.getMessage() : "A defect of the server: " + e);
    }
  }

  private java.util.function.DoubleConsumer progress(String id) {
    long[] last = {System.nanoTime() - PROGRESS_NANOS};
    return part -> {
      long now = System.nanoTime();
      if (now - last[0] >= PROGRESS_NANOS) {
        last[0] = now;
        store.progress(id, Math.max(0, Math.min(1, part)));
        events.changed(id);
      }
    };
  }

  private Optional<Task> task(Job job) {
    List<Job> subjects =
        job.pair()
            .map(pair -> List.of(pair.first(), pair.second()))
            .map(ids -> ids.stream().flatMap(id -> store.find(id).stream()).toList())
            .orElse(List.of(job));
    List<Task.Input> inputs = new ArrayList<>();
    for (Job subject : subjects) {
      media.of(subject).ifPresent(file -> inputs.add(new Task.Input(file, subject.name())));
    }
    int needed = job.kind() == JobKind.COMPARE ? 2 : 1;
    return inputs.size() < needed
        ? Optional.empty()
        : Optional.of(new Task(job.kind(), inputs, media.own().results(job.id())));
  }

  private void conclude(Job job, Outcome outcome) {
    long now = System.currentTimeMillis();
    switch (outcome.end()) {
      case DONE -> done(job, now);
      case FAILED -> store.ended(job.id(), JobState.FAILED, outcome.message(), now);
      case STOPPED -> {
        if (stopping) {
          store.requeue(Optional.of(job.id()));
        } else {
          store.ended(job.id(), JobState.CANCELLED, "", now);
        }
      }
    }
  }

  private void done(Job job, long now) {
    Path results = media.own().results(job.id());
    if (!Files.isDirectory(results)) {
      store.ended(job.id(), JobState.FAILED, "It ended without a result.", now);
      return;
    }
    Optional<ResultFacts> facts =
        job.kind() == JobKind.PREDICT
            ? Optional.of(new StoredAnswer(results).facts())
            : Optional.empty();
    store.done(job.id(), facts, now);
  }

  /** Ends all running jobs, which wait again at the next start. */
  @Override
  public void close() {
    stopping = true;
    synchronized (news) {
      news.notifyAll();
    }
    workers.forEach(Thread::interrupt);
    for (Thread worker : workers) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
