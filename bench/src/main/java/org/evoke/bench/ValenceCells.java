/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackWriter;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.reproduce.Reproductions;
import org.evoke.pipeline.extract.BatchExtraction;

/**
 * Times {@code valence-table2}: films of random features at one row a second, 2048 + 2048 + 1582
 * columns and 64 of either kind of event, as many columns as the paper's encoders give. Arguments:
 * a folder, films (7), minutes of each (30), epochs (10), then settings such as {@code
 * models=[dnn]}.
 */
public final class ValenceCells {
  private static final Map<String, Integer> WIDTHS =
      Map.of("picture", 2048, "motion", 2048, "sound", 1582);

  private static final int EVENT_WIDTH = 64;
  private static final double LABEL_STEP = 0.04;

  private ValenceCells() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int films = Integer.parseInt(arguments[1]);
    int seconds = 60 * Integer.parseInt(arguments[2]);
    Path data = folder.resolve("cognimuse");
    Path features = folder.resolve("features");
    if (!Files.exists(folder)) {
      for (int film = 0; film < films; film++) {
        write(data, features, films, "F" + film, seconds, new Seed(film).stream());
      }
    }
    Map<String, String> settings = new HashMap<>(Map.of("train.epochs", arguments[3]));
    for (String setting : List.of(arguments).subList(4, arguments.length)) {
      settings.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    long start = System.nanoTime();
    Reproduced results =
        Reproductions.named("valence-table2")
            .run(
                new ReproductionRequest(
                    Map.of("cognimuse", data, "features", features),
                    false,
                    settings,
                    folder.resolve("run"),
                    new BatchExtraction.Resources(
                        new WeightStore(folder, List.of()), Optional.empty()),
                    System.out::println,
                    progress(start)));
    results.tables().get(0).rows().forEach(System.out::println);
    System.out.println(
        "start-up to end " + ManagementFactory.getRuntimeMXBean().getUptime() / 1000 + " s");
  }

  private static Progress progress(long start) {
    int[] told = {-1};
    return (done, total) -> {
      if ((int) done > told[0]) {
        told[0] = (int) done;
        System.out.printf(
            Locale.ROOT,
            "%d of %.0f after %.0f s, %.0f s of processor time%n",
            told[0],
            total,
            (System.nanoTime() - start) / 1e9,
            KernelFold.processorTime() / 1e9);
      }
    };
  }

  private static void write(
      Path data, Path features, int films, String film, int seconds, RandomStream random)
      throws IOException {
    double[] valence = new double[seconds];
    for (int i = 1; i < seconds; i++) {
      double next = 0.97 * valence[i - 1] + 0.1 * random.nextGaussian();
      valence[i] = Math.max(-1, Math.min(1, next));
    }
    StringBuilder text = new StringBuilder();
    for (int row = 0; row * LABEL_STEP < seconds - 1e-9; row++) {
      double now = valence[(int) (row * LABEL_STEP + 1e-9)];
      text.append(String.format(Locale.ROOT, "%.2f %.4f 0%n", row * LABEL_STEP, now));
    }
    OutputFile.writeText(
        data.resolve("Emotion Annotation/experienced/subj1_1_" + film + ".dat"), text.toString());
    OutputFile.writeText(
        data.resolve("Event Annotation/" + film + ".txt"),
        "onset\toffset\tlabel\n1\t2\tcrying\n3\t4\tspeech male\n");
    for (Map.Entry<String, Integer> input : WIDTHS.entrySet()) {
      Path file = features.resolve(input.getKey()).resolve(film + ".h5");
      track(file, input.getKey(), input.getValue(), valence, random);
    }
    for (String kind : List.of("sed-verbal", "sed-nonverbal")) {
      for (int leftOut = 0; leftOut < films; leftOut++) {
        Path file = features.resolve(kind).resolve("F" + leftOut).resolve(film + ".h5");
        track(file, kind, EVENT_WIDTH, valence, random);
      }
    }
  }

  /** The first column follows the valence, the others nothing. */
  private static void track(
      Path file, String name, int width, double[] valence, RandomStream random) throws IOException {
    TrackHeader header =
        new TrackHeader(
            FeatureSet.unnamed(name, "1", width), name, true, Map.of(), Optional.empty());
    Files.createDirectories(file.getParent());
    try (TrackWriter writer = TrackFormat.H5.open(file, header)) {
      float[] row = new float[width];
      for (int i = 0; i < valence.length; i++) {
        for (int c = 0; c < width; c++) {
          row[c] = (float) random.nextGaussian();
        }
        row[0] += (float) (3 * valence[i]);
        writer.row(i, i + 1.0, row);
      }
    }
  }
}
