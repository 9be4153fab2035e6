/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.evoke.studio.server.jobs.JobRunner;
import org.evoke.studio.server.jobs.Outcome;
import org.evoke.studio.server.jobs.Task;
import org.evoke.studio.server.results.StoredAnswer;

/** Makes answers up: no decoding, and as slow as a test wants it. Names that hold "bad" fail. */
public final class MadeRunner implements JobRunner {
  private static final int PIECES = 10;

  private final long millis;

  /** A runner that takes so long for each job. */
  public MadeRunner(long millis) {
    this.millis = millis;
  }

  @Override
  public Outcome run(Task task, DoubleConsumer progress, BooleanSupplier stop)
      throws InterruptedException {
    for (int piece = 0; piece < PIECES; piece++) {
      if (stop.getAsBoolean()) {
        return Outcome.STOPPED;
      }
      progress.accept((double) piece / PIECES);
      Thread.sleep(millis / PIECES);
    }
    String name = task.inputs().get(0).name();
    if (name.contains("bad")) {
      return Outcome.failed(name + " is no media file");
    }
    boolean film = !name.endsWith(".wav");
    new StoredAnswer(task.output()).write(MadeAnswers.of(name, 44, 1, film));
    return Outcome.DONE;
  }
}
