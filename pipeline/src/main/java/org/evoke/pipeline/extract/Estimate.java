/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.core.OutputFiles;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.SoundSet;
import org.evoke.pipeline.output.OutputPlan;

/**
 * What an extraction would take.
 *
 * @param files that can be read
 * @param unreadable files that cannot
 * @param mediaSeconds length of those that state one, together
 * @param workSeconds estimated time from start to end
 * @param bytes estimated size of all files of results
 * @param samples what was measured
 */
public record Estimate(
    int files,
    int unreadable,
    double mediaSeconds,
    double workSeconds,
    long bytes,
    List<Sample> samples) {
  private static final double SAMPLE_SECONDS = 5;

  /** Files that are tried, where the first cannot be measured. */
  private static final int MOST_TRIED = 5;

  public Estimate {
    samples = List.copyOf(samples);
  }

  /**
   * The beginning of a file, from which sets of sound or of pictures were made.
   *
   * @param media the file
   * @param seconds how much of it
   */
  public record Sample(Path media, double seconds) {}

  /** A file that can be read. */
  private record Probed(Path media, MediaInfo info) {
    double seconds() {
      return info.seconds().orElse(0);
    }
  }

  /** What one kind of sets takes. */
  private record Share(Sample sample, double workSeconds, double bytes) {}

  /**
   * Measures the first seconds of the first file with sound, and of the first with pictures, and
   * multiplies by the length of all that have them.
   */
  static Estimate of(
      ExtractionRequest request, List<ExtractableSet> sets, OutputPlan plan, int filesAtATime) {
    List<Probed> readable = readable(plan);
    if (readable.isEmpty()) {
      throw new InputException("none of " + plan.places().size() + " files can be read");
    }
    int together = Math.max(1, Math.min(filesAtATime, readable.size()));
    List<Share> shares = shares(request, sets, readable, together);
    return new Estimate(
        readable.size(),
        plan.places().size() - readable.size(),
        readable.stream().mapToDouble(Probed::seconds).sum(),
        shares.stream().mapToDouble(Share::workSeconds).sum(),
        Math.round(shares.stream().mapToDouble(Share::bytes).sum()),
        shares.stream().map(Share::sample).distinct().toList());
  }

  private static List<Probed> readable(OutputPlan plan) {
    List<Probed> readable = new ArrayList<>();
    for (OutputPlan.Place place : plan.places()) {
      try {
        readable.add(new Probed(place.input(), MediaFile.probe(place.input())));
      } catch (InputException e) {
        // It is counted as one that cannot be read.
      }
    }
    return readable;
  }

  private static List<Share> shares(
      ExtractionRequest request, List<ExtractableSet> sets, List<Probed> files, int together) {
    List<Share> shares = new ArrayList<>();
    for (boolean sound : new boolean[] {true, false}) {
      List<ExtractableSet> alike =
          sets.stream().filter(set -> set instanceof SoundSet == sound).toList();
      List<Probed> usable =
          files.stream()
              .filter(file -> (sound ? file.info().audio() : file.info().video()).isPresent())
              .toList();
      if (!alike.isEmpty() && !usable.isEmpty()) {
        shares.add(share(request, alike, usable, together));
      }
    }
    if (shares.isEmpty()) {
      throw new InputException(
          "none of " + files.size() + " files has the sound or the pictures that the sets need");
    }
    return shares;
  }

  /**
   * The beginning of the first file that can be measured, or the whole of it: its beginning may be
   * too short where a set divides all of a file into parts.
   */
  private static Share share(
      ExtractionRequest request, List<ExtractableSet> sets, List<Probed> files, int together) {
    double begin =
        request.windowing().map(w -> w.seconds() + w.hopSeconds()).orElse(0.0) + SAMPLE_SECONDS;
    InputException failure = null;
    for (Probed file : files.subList(0, Math.min(MOST_TRIED, files.size()))) {
      double length = Math.max(file.seconds(), 1e-3);
      try {
        double less = Math.min(begin - SAMPLE_SECONDS / 2, length);
        return share(request, sets, files, together, new Trial(file, less, begin));
      } catch (InputException e) {
        failure = e;
      }
      try {
        return share(request, sets, files, together, new Trial(file, length, length));
      } catch (InputException e) {
        failure = e;
      }
    }
    throw failure;
  }

  /**
   * What is measured.
   *
   * @param file of which the beginning is read
   * @param less seconds of the first measurement
   * @param wanted seconds of the second, perhaps more than there are
   */
  private record Trial(Probed file, double less, double wanted) {}

  /**
   * The first measurement pays for loading and compiling, which a run pays once; the second, which
   * is longer, shows the pace, and how much of a file does not grow with its length.
   */
  private static Share share(
      ExtractionRequest request,
      List<ExtractableSet> sets,
      List<Probed> files,
      int together,
      Trial trial) {
    Probed first = trial.file();
    double less = trial.less();
    double sampled = Math.min(trial.wanted(), Math.max(first.seconds(), 1e-3));
    double total = files.stream().mapToDouble(Probed::seconds).sum();
    Measured cold = measure(request, sets, first, less);
    Measured warm = measure(request, sets, first, trial.wanted());
    double start = Math.max(0, cold.seconds() - warm.seconds() * less / sampled);
    double bytes =
        less < sampled ? (warm.bytes() - cold.bytes()) / (sampled - less) : warm.bytes() / sampled;
    return new Share(
        new Sample(first.media(), sampled),
        start + warm.pace(together) / sampled * total,
        bytes * total + (warm.bytes() - bytes * sampled) * files.size());
  }

  /**
   * What one extraction took.
   *
   * @param seconds from start to end
   * @param processorSeconds of all processors together
   */
  private record Measured(double seconds, double processorSeconds, double bytes) {
    /** Files beside each other share the time, but no more of it than there are processors. */
    double pace(int together) {
      int processors = Runtime.getRuntime().availableProcessors();
      return Math.max(seconds / together, processorSeconds / processors);
    }
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private static Measured measure(
      ExtractionRequest request, List<ExtractableSet> sets, Probed file, double mostSeconds) {
    Path folder = temporary();
    try {
      long started = System.nanoTime();
      double before = processorSeconds();
      Extracted extracted =
          new MediaExtraction(request, sets, Optional.empty(), mostSeconds)
              .extract(
                  file.media(),
                  file.info(),
                  "",
                  (set, group) -> folder.resolve(set + group + "." + request.format().extension()),
                  part -> {});
      double spent = (System.nanoTime() - started) / 1e9;
      double processors = processorSeconds() - before;
      double bytes = 0;
      for (Path path : extracted.files()) {
        bytes += Files.size(path);
      }
      return new Measured(spent, processors, bytes);
    } catch (IOException e) {
      throw OutputFiles.failure(folder, e);
    } finally {
      delete(folder);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("evoke-estimate");
    } catch (IOException e) {
      throw OutputFiles.failure(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      // The system removes what is left in its folder of temporary files.
    }
  }
}
