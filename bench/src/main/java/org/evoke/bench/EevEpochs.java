/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.data.eev.EevVideo;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackWriter;
import org.evoke.lab.data.EevSet;
import org.evoke.lab.experiment.ExperimentReader;
import org.evoke.lab.run.ExperimentRun;
import org.evoke.lab.run.RunOptions;

/**
 * Epochs of the temporal convolution network over videos of features in files, at the widths of its
 * paper: {@code EevEpochs FOLDER [VIDEOS [STEPS [EPOCHS]]]}. The folder is filled with random
 * features where it is empty. Prints, for each input, seconds and processor seconds from one end of
 * an epoch to the next, and of everything else; start it with a small heap to see that the features
 * are not in memory.
 */
public final class EevEpochs {
  private static final Map<String, Integer> WIDTHS =
      Map.of(EevSet.VISUAL, 1280, EevSet.AUDIO, 2048);
  private static final int SCORED = 2;

  private final Path folder;
  private final int videos;
  private final int steps;
  private final int epochs;

  private EevEpochs(Path folder, int videos, int steps, int epochs) {
    this.folder = folder;
    this.videos = videos;
    this.steps = steps;
    this.epochs = epochs;
  }

  /** Starts it. */
  public static void main(String[] arguments) throws IOException {
    int[] sizes = {200, 1000, 1};
    for (int i = 1; i < arguments.length; i++) {
      sizes[i - 1] = Integer.parseInt(arguments[i]);
    }
    EevEpochs bench = new EevEpochs(Path.of(arguments[0]), sizes[0], sizes[1], sizes[2]);
    if (!Files.exists(bench.folder.resolve("val.csv"))) {
      bench.fill();
    }
    for (String input : List.of(EevSet.VISUAL, EevSet.AUDIO)) {
      bench.run(input);
    }
  }

  private void fill() throws IOException {
    for (String input : WIDTHS.keySet()) {
      Path tracks = folder.resolve(EevSet.FEATURES).resolve(input);
      Files.createDirectories(tracks);
      for (int video = 0; video < videos + SCORED; video++) {
        track(tracks.resolve(id(video) + ".h5"), input, video);
      }
    }
    Files.writeString(folder.resolve("train.csv"), table(0, videos));
    Files.writeString(folder.resolve("val.csv"), table(videos, videos + SCORED));
  }

  private static String id(int video) {
    return String.format(Locale.ROOT, "video%06d", video);
  }

  private void track(Path file, String input, int video) throws IOException {
    int width = WIDTHS.get(input);
    FeatureSet set = FeatureSet.unnamed(input, "1", width);
    RandomStream random = new Seed(1).derive(input).derive(video).stream();
    float[] row = new float[width];
    try (TrackWriter writer = TrackFormat.H5.open(file, TrackHeader.of(set, id(video), true))) {
      for (int step = 0; step < steps; step++) {
        for (int c = 0; c < width; c++) {
          row[c] = (float) random.nextDouble();
        }
        writer.row((double) step / EevVideo.RATE, (step + 1.0) / EevVideo.RATE, row);
      }
    }
  }

  private String table(int from, int to) {
    StringBuilder text = new StringBuilder("YouTube ID,Timestamp (milliseconds),");
    text.append(String.join(",", EevVideo.EXPRESSIONS)).append('\n');
    RandomStream random = new Seed(2).derive(from).stream();
    for (int video = from; video < to; video++) {
      for (int step = 0; step < steps; step++) {
        text.append(id(video)).append(',').append(step * 1_000_000L / EevVideo.RATE);
        for (int e = 0; e < EevVideo.EXPRESSIONS.size(); e++) {
          text.append(String.format(Locale.ROOT, ",%.4f", 0.01 + 0.9 * random.nextDouble()));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private void run(String input) throws IOException {
    Path run = Files.createTempDirectory("evoke-eev-epochs");
    Path experiment = run.resolve(input + ".yaml");
    Files.writeString(experiment, experiment(input));
    long[] walls = new long[epochs + 2];
    long[] processors = new long[epochs + 2];
    int[] marks = {0};
    Progress progress =
        (done, total) -> {
          if (marks[0] <= epochs) {
            walls[marks[0]] = System.nanoTime();
            processors[marks[0]++] = processor();
          }
        };
    RunOptions options =
        new RunOptions(Map.of("eev", folder), Optional.empty(), 1, LocalDate.now(ZoneOffset.UTC));
    long wall = System.nanoTime();
    long cpu = processor();
    ExperimentRun.run(ExperimentReader.read(experiment), run.resolve("run"), options, progress);
    double all = (System.nanoTime() - wall) / 1e9;
    for (int epoch = 1; epoch < marks[0] && epoch <= epochs; epoch++) {
      show(
          input + ", epoch " + epoch,
          (walls[epoch] - walls[epoch - 1]) / 1e9,
          (processors[epoch] - processors[epoch - 1]) / 1e9);
    }
    show(input + ", with reading and scoring", all, (processor() - cpu) / 1e9);
  }

  private static void show(String what, double wall, double processor) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, %.1f processor s, with a heap of %d MiB%n",
        what,
        wall,
        processor,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private String experiment(String input) {
    return String.join(
        "\n",
        Arrays.asList(
            "schema: evoke-experiment/1",
            "name: " + input,
            "data: {set: eev}",
            "targets: [" + String.join(", ", EevVideo.EXPRESSIONS) + "]",
            "features: [" + input + "]",
            "model: {name: tcn, family: tcn}",
            "train:",
            "  {epochs: "
                + epochs
                + ", batch: 32, at-once: 1, loss: eev, step-seconds: 0.16666666666666666,",
            "   threads: 2, optimiser: {kind: sgd, rate: 0.005}}",
            "protocol: {kind: fixed, train: [train], test: [validation]}",
            "metrics: [eev]",
            ""));
  }
}
