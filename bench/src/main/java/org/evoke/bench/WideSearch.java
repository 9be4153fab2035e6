/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.automl.AutoMlResult;
import org.evoke.learn.automl.AutoMlSettings;
import org.evoke.learn.automl.AutoMlTrainer;
import org.evoke.learn.automl.Budget;
import org.evoke.learn.automl.Leaderboard;
import org.evoke.learn.automl.Workplace;

/**
 * AutoML on a wide table, 1,400 rows of 6,373 columns of 200 hidden factors with noise: what it
 * tries in a time, and the memory that it takes. Argument: seconds.
 */
public final class WideSearch {
  private static final int ROWS = 1400;

  private WideSearch() {}

  public static void main(String[] arguments) throws IOException {
    TrainingSet set = KernelFold.factors(ROWS);
    int threads = Runtime.getRuntime().availableProcessors();
    long start = System.nanoTime();
    long busy = KernelFold.processorTime();
    AutoMlSettings settings = AutoMlSettings.of(Budget.ofSeconds(Double.parseDouble(arguments[0])));
    AutoMlResult found =
        new AutoMlTrainer(settings)
            .search(set, new Seed(1), new Workplace(Optional.empty(), threads, Progress.NONE));
    System.out.printf(
        Locale.ROOT,
        "%.1f s, %.1f s of processor time, threads %d%n",
        (System.nanoTime() - start) / 1e9,
        (KernelFold.processorTime() - busy) / 1e9,
        threads);
    for (Leaderboard board : found.leaderboards()) {
      System.out.printf(Locale.ROOT, "%s: r2 inside %.4f%n", board.target(), board.r2());
      for (Leaderboard.Entry entry : board.entries()) {
        System.out.printf(
            Locale.ROOT,
            "%3d %-22s %-10s folds %d r2 %7.4f weight %.3f seconds %6.1f %s%n",
            entry.number(),
            entry.configuration().family(),
            entry.state().id(),
            entry.folds(),
            entry.r2(),
            entry.weight(),
            entry.seconds(),
            entry.failure());
      }
    }
    Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .forEach(System.out::println);
  }
}
