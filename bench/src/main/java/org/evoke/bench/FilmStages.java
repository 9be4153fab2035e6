/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.MediaInfo;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
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
import org.evoke.pipeline.feature.EncoderSource;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFolders;
import org.evoke.pipeline.recipe.RecipeBook;

/**
 * Decoding a film at two pictures a second, encoding its pictures, and extraction, which does both
 * at the same time: in turns in one process, medians of wall time and of processor time. Arguments:
 * film, encoder, and the folder of its weights; without one they are random, which costs the same.
 *
 * <p>Extraction cannot take less than the slower half, nor less than the processor time of both
 * halves divided by the processors: a half that keeps all processors busy by itself leaves none to
 * the other.
 */
public final class FilmStages {
  private static final int ROUNDS = 3;
  private static final int TOGETHER = 8;

  private final Path film;
  private final EncoderSource weights;
  private final String id;
  private final PicturePreparation preparation;
  private final FrameRequest request;

  private FilmStages(Path film, String id, Optional<Path> weights) {
    this.film = film;
    this.weights =
        weights
            .map(folder -> EncoderSource.of(new WeightStore(folder, List.of(folder))))
            .orElseGet(FilmStages::random);
    this.id = id;
    preparation = (PicturePreparation) Encoders.named(id).description().preparation();
    MediaInfo.Video info = MediaFile.probe(film).video().orElseThrow();
    PicturePreparation.Size size = preparation.scaled(info.width(), info.height());
    request = new FrameRequest(Sampling.rate(2), Size.exact(size.width(), size.height()));
  }

  private static EncoderSource random() {
    WeightStore none = new WeightStore(Path.of("absent"), List.of());
    return new EncoderSource(none, Optional.of(new Seed(1)));
  }

  /** Prints seconds and ratios. */
  public static void main(String[] arguments) {
    Optional<Path> weights =
        arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty();
    new FilmStages(Path.of(arguments[0]), arguments[1], weights).run();
  }

  private void run() {
    EncoderType type = Encoders.named(id);
    try (Encoder encoder =
        weights.random().isPresent()
            ? type.random(weights.random().get())
            : type.open(weights.weights())) {
      List<float[]> pictures = pictures();
      List<Runnable> stages =
          List.of(this::pictures, () -> encode(encoder, pictures), this::extract);
      Spent[][] spent = new Spent[stages.size()][ROUNDS];
      for (int round = -1; round < ROUNDS; round++) {
        for (int stage = 0; stage < spent.length; stage++) {
          Spent now = Spent.by(stages.get(stage));
          spent[stage][Math.max(0, round)] = now;
        }
      }
      print(pictures.size(), Arrays.stream(spent).map(Spent::median).toList());
    }
  }

  private void print(int pictures, List<Spent> medians) {
    Spent decoding = medians.get(0);
    Spent encoding = medians.get(1);
    Spent both = medians.get(2);
    int processors = Runtime.getRuntime().availableProcessors();
    double slower = Math.max(decoding.wall(), encoding.wall());
    double work = (decoding.processor() + encoding.processor()) / processors;
    System.out.printf(
        Locale.ROOT,
        "%s, %d pictures, %d processors: decoding and preparing %s, encoding %s, extraction %s;"
            + " %.2f of the slower half, %.2f of what the processors allow (%.2f s)%n",
        id,
        pictures,
        processors,
        decoding,
        encoding,
        both,
        both.wall() / slower,
        both.wall() / Math.max(slower, work),
        Math.max(slower, work));
  }

  /**
   * What a stage took.
   *
   * @param wall seconds
   * @param processor seconds of all processors together
   */
  private record Spent(double wall, double processor) {
    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Spent by(Runnable work) {
      long start = System.nanoTime();
      long before = SYSTEM.getProcessCpuTime();
      work.run();
      long after = SYSTEM.getProcessCpuTime();
      return new Spent((System.nanoTime() - start) / 1e9, (after - before) / 1e9);
    }

    static Spent median(Spent... rounds) {
      return new Spent(middle(rounds, Spent::wall), middle(rounds, Spent::processor));
    }

    private static double middle(Spent[] rounds, ToDoubleFunction<Spent> of) {
      double[] sorted = Arrays.stream(rounds).mapToDouble(of).sorted().toArray();
      return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f s (%.2f s of processors)", wall, processor);
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
    BatchExtraction.Resources resources =
        new BatchExtraction.Resources(weights, RecipeBook.builtIn(), Optional.empty());
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
}
