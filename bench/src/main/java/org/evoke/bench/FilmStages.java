/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.MediaInfo;
import org.evoke.core.Progress;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.weights.WeightStore;
import org.evoke.media.FrameRequest;
import org.evoke.media.MediaFile;
import org.evoke.media.Sampling;
import org.evoke.media.Size;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.Batches;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderType;
import org.evoke.nn.encoder.PicturePreparation;
import org.evoke.pipeline.extract.BatchExtraction;
import org.evoke.pipeline.extract.Extracted;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFolders;

/**
 * Decoding a film at two pictures a second, encoding its pictures, and extraction, which does both
 * at the same time: in turns in one process, medians. Arguments: film, folder of weights, encoder.
 * With {@code -XX:ActiveProcessorCount=1} the encoder has one thread, and decoding another
 * processor.
 */
public final class FilmStages {
  private static final int ROUNDS = 3;
  private static final int TOGETHER = 8;

  private final Path film;
  private final WeightStore weights;
  private final String id;
  private final PicturePreparation preparation;
  private final FrameRequest request;

  private FilmStages(Path film, Path weights, String id) {
    this.film = film;
    this.weights = new WeightStore(weights, List.of(weights));
    this.id = id;
    preparation = (PicturePreparation) Encoders.named(id).description().preparation();
    MediaInfo.Video info = MediaFile.probe(film).video().orElseThrow();
    PicturePreparation.Size size = preparation.scaled(info.width(), info.height());
    request = new FrameRequest(Sampling.rate(2), Size.exact(size.width(), size.height()));
  }

  /** Prints seconds and the ratio. */
  public static void main(String[] arguments) throws IOException {
    new FilmStages(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).run();
  }

  private void run() throws IOException {
    double[][] seconds = new double[3][ROUNDS];
    EncoderType type = Encoders.named(id);
    try (Encoder encoder = type.open(weights)) {
      List<float[]> pictures = pictures();
      for (int round = -1; round < ROUNDS; round++) {
        double[] spent = {
          seconds(this::pictures), seconds(() -> encode(encoder, pictures)), seconds(this::extract)
        };
        for (int stage = 0; round >= 0 && stage < spent.length; stage++) {
          seconds[stage][round] = spent[stage];
        }
      }
      double[] medians = Arrays.stream(seconds).mapToDouble(FilmStages::median).toArray();
      System.out.printf(
          Locale.ROOT,
          "%s, %d pictures: decoding and preparing %.2f s, encoding %.2f s, extraction %.2f s, %.2f"
              + " of the slower%n",
          id,
          pictures.size(),
          medians[0],
          medians[1],
          medians[2],
          medians[2] / Math.max(medians[0], medians[1]));
    }
  }

  private List<float[]> pictures() {
    List<float[]> prepared = new ArrayList<>();
    try (FrameStream frames = MediaFile.openFrames(film, List.of(request)).get(0)) {
      for (Optional<Frame> f = frames.next(); f.isPresent(); f = frames.next()) {
        prepared.add(preparation.apply(f.get()));
      }
    }
    return prepared;
  }

  private static void encode(Encoder encoder, List<float[]> pictures) {
    List<Integer> shape = encoder.description().shape();
    for (int from = 0; from < pictures.size(); from += TOGETHER) {
      int to = Math.min(pictures.size(), from + TOGETHER);
      encoder.encode(Batches.of(shape, pictures.subList(from, to)));
    }
  }

  private void extract() {
    ExtractionRequest wanted =
        new ExtractionRequest(
            List.of(id), Level.FUNCTIONALS, Optional.empty(), TrackFormat.H5, Optional.empty());
    BatchExtraction.Resources resources = new BatchExtraction.Resources(weights, Optional.empty());
    Path out = folder();
    try (BatchExtraction extraction = new BatchExtraction(wanted, resources, 1)) {
      List<Extracted> results =
          extraction.run(
              BatchExtraction.plan(InputFolders.expand(List.of(film)), Optional.of(out)),
              result -> {},
              Progress.NONE);
      results.forEach(result -> result.failure().ifPresent(FilmStages::fail));
    } finally {
      delete(out);
    }
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("film-stages");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
