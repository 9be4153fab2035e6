/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evoke.audio.opensmile.OpenSmileSet;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.testkit.WavFile;

/**
 * Times whole extractions of 120 s of sound, several runs in one JVM, and prints a Markdown table:
 * by the clock, and by the processor time of the calling thread, which says more on a busy machine
 * (with {@code -XX:ActiveProcessorCount=1} this thread does all the work).
 *
 * <p>Arguments: WAV files, which are repeated to that length; without any a synthetic voice is
 * used.
 */
public final class WholeRun {
  private static final double SECONDS = 120;
  private static final int RUNS = 6;
  private static final Windowing WINDOWS = new Windowing(0.4, 0.04);

  private WholeRun() {}

  public static void main(String[] files) {
    System.out.printf(
        Locale.ROOT,
        "Java %s, %d processors, %.0f s of sound, seconds per run%n%n",
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        SECONDS);
    System.out.println(
        "| sound | extraction | run 1 | run 2 | run 3 | best of "
            + RUNS
            + " | run 3, calling thread | best, calling thread |");
    System.out.println("|---|---|---:|---:|---:|---:|---:|---:|");
    for (Sound sound : sounds(files)) {
      OpenSmileSet emobase = OpenSmileSet.EMOBASE2010;
      OpenSmileSet compare = OpenSmileSet.COMPARE13;
      time(sound, "emobase2010", () -> emobase.wholeFile().extract(sound.stream()));
      time(sound, "compare13", () -> compare.wholeFile().extract(sound.stream()));
      time(
          sound,
          "emobase2010, 400/40 ms",
          () -> emobase.windows(sound.stream(), WINDOWS, (start, end, values) -> {}));
    }
  }

  private static List<Sound> sounds(String[] files) {
    if (files.length == 0) {
      return List.of(
          new Sound("synthetic voice", BenchSound.voice(16000, 1, SECONDS)),
          new Sound("synthetic voice", BenchSound.voice(44100, 2, SECONDS)));
    }
    List<Sound> sounds = new ArrayList<>();
    for (String file : files) {
      Path path = Path.of(file);
      sounds.add(
          new Sound(
              String.valueOf(path.getFileName()), BenchSound.repeat(WavFile.read(path), SECONDS)));
    }
    return sounds;
  }

  private static void time(Sound sound, String what, Runnable extraction) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] seconds = new double[RUNS];
    double[] busy = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      long busyStart = threads.getCurrentThreadCpuTime();
      extraction.run();
      busy[run] = (threads.getCurrentThreadCpuTime() - busyStart) / 1e9;
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    System.out.printf(
        Locale.ROOT,
        "| %s, %d Hz, %d ch | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
        sound.name(),
        sound.signal().sampleRate(),
        sound.signal().channels(),
        what,
        seconds[0],
        seconds[1],
        seconds[2],
        Arrays.stream(seconds).min().orElseThrow(),
        busy[2],
        Arrays.stream(busy).min().orElseThrow());
  }

  private record Sound(String name, Signal signal) {
    SignalStream stream() {
      return SignalStream.of(signal);
    }
  }
}
