/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.core.OutputFiles;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.output.OutputPlan;

/**
 * What an extraction would take.
 *
 * @param files that can be read
 * @param unreadable files that cannot
 * @param mediaSeconds length of those that state one, together
 * @param workSeconds estimated time from start to end
 * @param bytes estimated size of all files of results
 * @param sample the file that was measured
 * @param sampleSeconds how much of it
 */
public record Estimate(
    int files,
    int unreadable,
    double mediaSeconds,
    double workSeconds,
    long bytes,
    Path sample,
    double sampleSeconds) {
  private static final double SAMPLE_SECONDS = 5;

  private record Probed(Path media, MediaInfo info) {}

  /** Measures the first seconds of the first file, and multiplies. */
  static Estimate of(
      ExtractionRequest request, List<ExtractableSet> sets, OutputPlan plan, int filesAtATime) {
    List<Probed> readable = new ArrayList<>();
    for (OutputPlan.Place place : plan.places()) {
      try {
        readable.add(new Probed(place.input(), MediaFile.probe(place.input())));
      } catch (InputException e) {
        // It is counted as one that cannot be read.
      }
    }
    if (readable.isEmpty()) {
      throw new InputException("none of " + plan.places().size() + " files can be read");
    }
    double total = readable.stream().mapToDouble(file -> seconds(file.info())).sum();
    Probed first = readable.get(0);
    double wanted =
        request.windowing().map(w -> w.seconds() + w.hopSeconds()).orElse(0.0) + SAMPLE_SECONDS;
    double sampled = Math.min(wanted, Math.max(seconds(first.info()), 1e-3));
    long started = System.nanoTime();
    long bytes = measure(request, sets, first, wanted);
    double spent = (System.nanoTime() - started) / 1e9;
    int together = Math.max(1, Math.min(filesAtATime, readable.size()));
    return new Estimate(
        readable.size(),
        plan.places().size() - readable.size(),
        total,
        spent / sampled * total / together,
        Math.round(bytes / sampled * total),
        first.media(),
        sampled);
  }

  private static double seconds(MediaInfo info) {
    return info.seconds().orElse(0);
  }

  private static long measure(
      ExtractionRequest request, List<ExtractableSet> sets, Probed file, double mostSeconds) {
    Path folder = temporary();
    try {
      Extracted extracted =
          new MediaExtraction(request, sets, Optional.empty(), mostSeconds)
              .extract(
                  file.media(),
                  file.info(),
                  "",
                  (set, group) -> folder.resolve(set + group + "." + request.format().extension()),
                  part -> {});
      long bytes = 0;
      for (Path path : extracted.files()) {
        bytes += Files.size(path);
      }
      return bytes;
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
