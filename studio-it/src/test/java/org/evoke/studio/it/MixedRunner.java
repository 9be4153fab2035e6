/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.it;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.evoke.studio.Main;
import org.evoke.studio.server.MadeRunner;
import org.evoke.studio.server.jobs.JobRunner;
import org.evoke.studio.server.jobs.Outcome;
import org.evoke.studio.server.jobs.ProcessRunner;
import org.evoke.studio.server.jobs.RunLimits;
import org.evoke.studio.server.jobs.Task;
import org.evoke.studio.server.store.JobKind;

/** Makes predictions up, and compares in earnest. */
final class MixedRunner implements JobRunner {
  private static final RunLimits LIMITS = new RunLimits(1_000_000_000, 3_000_000_000L, 120, 120);

  private final JobRunner predictions;
  private final JobRunner comparisons;

  MixedRunner(long millis) {
    this.predictions = new MadeRunner(millis);
    List<String> command = new ArrayList<>(ProcessRunner.java(Main.class.getName(), LIMITS));
    command.add("work");
    this.comparisons = new ProcessRunner(command, LIMITS);
  }

  @Override
  public Outcome run(Task task, DoubleConsumer progress, BooleanSupplier stop)
      throws InterruptedException {
    JobRunner runner = task.kind() == JobKind.COMPARE ? comparisons : predictions;
    return runner.run(task, progress, stop);
  }
}
