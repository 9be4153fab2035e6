/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.jobs;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.evoke.core.OutputException;

/**
 * Does each task in a Java process of its own, so that a decoder that crashes, or a file without
 * end, ends that task alone. The process tells its progress by lines ({@code progress 0.25}) and a
 * failure on its error stream; it ends by itself when this process does.
 */
public final class ProcessRunner implements JobRunner {
  /** What lines of progress begin with. */
  public static final String PROGRESS = "progress ";

  /** What a message for the user begins with on the error stream. */
  private static final String MESSAGE = "evoke: ";

  private static final int LOOK_MILLIS = 200;
  private static final int LONGEST_ERRORS = 4000;
  private static final int PAGE_BYTES = 4096;

  private final List<String> command;
  private final RunLimits limits;

  /**
   * A runner.
   *
   * @param command starts the process; kind, output folder, and file and name of each input follow
   */
  public ProcessRunner(List<String> command, RunLimits limits) {
    this.command = List.copyOf(command);
    this.limits = limits;
  }

  /** The Java of this process with its class path, for {@link #ProcessRunner}. */
  public static List<String> java(String mainClass, RunLimits limits) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + limits.heapBytes() / 1024 + "k");
    command.addAll(
        List.of("-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash"));
    command.add("-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"));
    command.add("-Djava.awt.headless=true");
    for (String inherited : List.of("org.bytedeco.javacpp.cachedir", "evoke.shared")) {
      if (System.getProperty(inherited) != null) {
        command.add("-D" + inherited + "=" + System.getProperty(inherited));
      }
    }
    if (Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    return command;
  }

  @Override
  public Outcome run(Task task, DoubleConsumer progress, BooleanSupplier stop)
      throws InterruptedException {
    Process process = start(task);
    Watch watch = new Watch(process, progress);
    try {
      watch.begin();
      return watch.until(stop);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private Process start(Task task) {
    List<String> whole = new ArrayList<>(command);
    whole.add(task.kind().id());
    whole.add(task.output().toString());
    for (Task.Input input : task.inputs()) {
      whole.add(input.file().toString());
      whole.add(input.name());
    }
    try {
      return new ProcessBuilder(whole).start();
    } catch (IOException e) {
      throw new OutputException("cannot start a process for a job: " + e.getMessage(), e);
    }
  }

  /** Looks at a process until it ends. */
  private final class Watch {
    private final Process process;
    private final DoubleConsumer progress;
    private final long started = System.nanoTime();
    private volatile long heard = started;
    private final StringBuilder errors = new StringBuilder();
    private final List<Thread> readers = new ArrayList<>();

    Watch(Process process, DoubleConsumer progress) {
      this.process = process;
      this.progress = progress;
    }

    void begin() {
      read(process.inputReader(StandardCharsets.UTF_8), this::told);
      read(
          new BufferedReader(
              new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)),
          this::complained);
    }

    private void read(BufferedReader lines, java.util.function.Consumer<String> line) {
      Thread reader =
          new Thread(
              () -> {
                try (lines) {
                  lines.lines().forEach(line);
                } catch (IOException | java.io.UncheckedIOException e) {
                  // The process has ended, and with it what it says.
                }
              },
              "evoke-job-reader");
      reader.setDaemon(true);
      reader.start();
      readers.add(reader);
    }

    private void told(String line) {
      if (!line.startsWith(PROGRESS)) {
        return;
      }
      heard = System.nanoTime();
      try {
        progress.accept(Double.parseDouble(line.substring(PROGRESS.length())));
      } catch (NumberFormatException e) {
        complained("not a progress: " + line);
      }
    }

    private synchronized void complained(String line) {
      if (errors.length() < LONGEST_ERRORS) {
        errors.append(line).append('\n');
      }
    }

    private synchronized String errors() {
      return errors.toString();
    }

    Outcome until(BooleanSupplier stop) throws InterruptedException {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (stop.getAsBoolean()) {
          return Outcome.STOPPED;
        }
        String broken = brokenLimit();
        if (!broken.isEmpty()) {
          return Outcome.failed(broken);
        }
      }
      for (Thread reader : readers) {
        reader.join(TimeUnit.SECONDS.toMillis(2));
      }
      int code = process.exitValue();
      return code == 0 ? Outcome.DONE : Outcome.failed(reason(code));
    }

    private String brokenLimit() {
      long now = System.nanoTime();
      if (seconds(now - started) > limits.seconds()) {
        return "It took longer than " + limits.seconds() + " s and was ended.";
      }
      if (seconds(now - heard) > limits.silentSeconds()) {
        return "It came no further for " + limits.silentSeconds() + " s and was ended.";
      }
      long resident = residentBytes();
      return resident > limits.memoryBytes()
          ? "It needed more than " + limits.memoryBytes() / 1_000_000 + " MB and was ended."
          : "";
    }

    private static long seconds(long nanos) {
      return TimeUnit.NANOSECONDS.toSeconds(nanos);
    }

    /** Linux tells it; elsewhere the limit of the heap is the only one. */
    private long residentBytes() {
      try {
        String pages = Files.readString(Path.of("/proc/" + process.pid() + "/statm"));
        return Long.parseLong(pages.split(" ", 3)[1]) * PAGE_BYTES;
      } catch (IOException | RuntimeException e) {
        return 0;
      }
    }

    private String reason(int code) {
      return errors()
          .lines()
          .filter(line -> line.startsWith(MESSAGE))
          .map(line -> line.substring(MESSAGE.length()))
          .findFirst()
          .orElseGet(() -> crash(code));
    }

    private String crash(int code) {
      return code == 3
          ? "It needed more memory than a job may have and was ended."
          : "The process that worked on it crashed (code "
              + code
              + "), probably in the decoder. The file may be damaged; other jobs go on.";
    }
  }
}
