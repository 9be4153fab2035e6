/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.lab.experiment.ExperimentReader;
import org.evoke.lab.report.RunFolder;
import org.evoke.lab.run.ExperimentRun;
import org.evoke.lab.run.RunOptions;
import org.evoke.lab.run.RunResult;
import org.evoke.score.protocol.Control;

/** Small experiments with planted relations between features and labels. */
public final class Samples {
  /** The day that runs of tests are dated with. */
  public static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  /** What {@link #tables} suits, without models and protocol. */
  public static final String DATA =
      """
      schema: evoke-experiment/1
      name: sample
      data:
        labels: labels.csv
        group: film
        part: part
        features: [{name: sound, file: sound.csv}]
      targets:
        - {name: valence, low: -3, high: 3}
        - {name: arousal, low: -3, high: 3}
      metrics: [rmse, r2, pcc, ccc]
      draws: 200
      """;

  private Samples() {}

  /**
   * Writes {@code labels.csv} and {@code sound.csv}: films of some rows each, with six features
   * that the labels follow with noise.
   */
  public static void tables(Path folder, int films, int rowsOfEach, long seed) {
    RandomStream random = new Seed(seed).stream();
    StringBuilder labels = new StringBuilder("id,film,part,valence,arousal\n");
    StringBuilder sound = new StringBuilder("id,a,b,c,d,e,f\n");
    for (int film = 0; film < films; film++) {
      double mood = random.nextGaussian();
      for (int row = 0; row < rowsOfEach; row++) {
        double[] x = new double[6];
        for (int i = 0; i < x.length; i++) {
          x[i] = 0.4 * mood + random.nextGaussian();
        }
        double valence = limited(0.5 * x[0] - 0.4 * x[1] + 0.3 * random.nextGaussian());
        double arousal =
            limited(0.6 * x[2] + 0.3 * x[3] * x[3] - 0.5 + 0.2 * random.nextGaussian());
        String id = "f" + film + "r" + row;
        labels.append(
            String.format(
                Locale.ROOT,
                "%s,film %d,%s,%.6f,%.6f\n",
                id,
                film,
                film % 3 == 0 ? "test" : "train",
                valence,
                arousal));
        sound.append(id);
        for (double value : x) {
          sound.append(String.format(Locale.ROOT, ",%.6f", value));
        }
        sound.append('\n');
      }
    }
    write(folder.resolve("labels.csv"), labels.toString());
    write(folder.resolve("sound.csv"), sound.toString());
  }

  private static double limited(double value) {
    return Math.max(-3, Math.min(3, value));
  }

  /** Writes a file. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs an experiment and writes its folder. */
  public static RunResult run(Path experiment, Path run, int threads, Control... control) {
    Optional<Control> wanted = control.length == 0 ? Optional.empty() : Optional.of(control[0]);
    RunResult result =
        ExperimentRun.run(
            ExperimentReader.read(experiment),
            run,
            new RunOptions(Map.of(), wanted, threads, DAY),
            Progress.NONE);
    RunFolder.write(result, run, DAY);
    return result;
  }

  /** Writes an experiment below its data and runs it. */
  public static RunResult run(Path folder, String text, Control... control) {
    Path file = folder.resolve("experiment.yaml");
    write(file, text);
    return run(file, folder.resolve("run"), 2, control);
  }
}
