/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evoke.studio.server.jobs.Outcome;
import org.evoke.studio.server.jobs.ProcessRunner;
import org.evoke.studio.server.jobs.RunLimits;
import org.evoke.studio.server.jobs.Task;
import org.evoke.studio.server.store.JobKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * However the process of a job ends, the job ends with a reason. Shell scripts play the process.
 */
@Timeout(60)
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessRunnerTest {
  private static final RunLimits WIDE = new RunLimits(1 << 30, 1L << 40, 30, 30);

  @TempDir Path folder;
  private final List<Double> told = new ArrayList<>();

  private Outcome run(String script, RunLimits limits, AtomicBoolean stop) throws Exception {
    Path file = Files.writeString(folder.resolve("job.sh"), script);
    Task task =
        new Task(
            JobKind.PREDICT,
            List.of(new Task.Input(folder.resolve("x"), "film.webm")),
            folder.resolve("out"));
    return new ProcessRunner(List.of("sh", file.toString()), limits)
        .run(task, told::add, stop::get);
  }

  private Outcome run(String script) throws Exception {
    return run(script, WIDE, new AtomicBoolean());
  }

  @Test
  void progressIsHeard() throws Exception {
    assertThat(run("echo progress 0.25; echo other; echo progress 0.5; exit 0"))
        .isEqualTo(Outcome.DONE);
    assertThat(told).containsExactly(0.25, 0.5);
  }

  @Test
  void messagesForTheUserArePassedOn() throws Exception {
    Outcome outcome = run("echo noise >&2; echo 'evoke: film.webm has no sound' >&2; exit 3");
    assertThat(outcome).isEqualTo(Outcome.failed("film.webm has no sound"));
  }

  @Test
  void aCrashIsAFailureThatSaysSo() throws Exception {
    Outcome outcome = run("kill -SEGV $$");
    assertThat(outcome.end()).isEqualTo(Outcome.End.FAILED);
    assertThat(outcome.message()).contains("crashed (code 139)", "other jobs go on");
  }

  @Test
  void whatHasNoEndIsEnded() throws Exception {
    RunLimits short1 = new RunLimits(1 << 30, 1L << 40, 1, 30);
    assertThat(run("while :; do echo progress 0.1; sleep 0.1; done", short1, new AtomicBoolean()))
        .satisfies(outcome -> assertThat(outcome.message()).contains("longer than 1 s"));
    RunLimits silent = new RunLimits(1 << 30, 1L << 40, 30, 1);
    assertThat(run("exec sleep 30", silent, new AtomicBoolean()))
        .satisfies(outcome -> assertThat(outcome.message()).contains("no further for 1 s"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatNeedsTooMuchMemoryIsEnded() throws Exception {
    RunLimits small = new RunLimits(1 << 30, 100_000, 30, 30);
    assertThat(run("exec sleep 30", small, new AtomicBoolean()).message())
        .contains("needed more than 0 MB");
  }

  @Test
  void aJobIsStoppedOnRequest() throws Exception {
    assertThat(run("exec sleep 30", WIDE, new AtomicBoolean(true))).isEqualTo(Outcome.STOPPED);
  }
}
