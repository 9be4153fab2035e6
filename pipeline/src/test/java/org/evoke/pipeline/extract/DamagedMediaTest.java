/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackReader;
import org.evoke.data.store.FeatureStore;
import org.evoke.data.weights.WeightStore;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Media that break off, or have a hole in the middle: what came is kept, and the rest told. */
class DamagedMediaTest {
  private static final byte[] CLUSTER = {0x1f, 0x43, (byte) 0xb6, 0x75};

  @TempDir Path folder;

  @Test
  void aFilmThatIsCutOffIsKeptSoFar() throws IOException {
    Path film = Films.moving(folder.resolve("film.webm"), 64, 48, 4);
    byte[] bytes = Files.readAllBytes(film);
    Files.write(film, Arrays.copyOf(bytes, bytes.length / 2));
    Extracted result = run(film, "flow-stats");
    assertThat(result.failure()).isEmpty();
    int rows = TrackReader.read(folder.resolve("out/film.h5")).track().rows();
    assertThat(rows).isBetween(4, 35);
    assertThat(result.notes()).singleElement().asString().contains("film.webm: pictures");
    assertThat(Files.readString(folder.resolve("out/index.csv"))).contains("ok; ");
  }

  @Test
  void aWaveFileThatIsCutOffIsKeptSoFar() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 8000, 1, 4);
    byte[] bytes = Files.readAllBytes(song);
    Files.write(song, Arrays.copyOf(bytes, bytes.length / 2));
    Extracted result = run(song, "deam74");
    assertThat(result.failure()).isEmpty();
    assertThat(result.notes())
        .singleElement()
        .asString()
        .matches(".*song.wav: sound ended at (1.99|2.00) s, the file states 4.00 s");
  }

  /** Puts zeros in the place of the second of the clusters of a film. */
  private static void pierce(Path film) throws IOException {
    byte[] bytes = Files.readAllBytes(film);
    List<Integer> clusters = new ArrayList<>();
    for (int i = 0; i + CLUSTER.length < bytes.length; i++) {
      if (Arrays.equals(CLUSTER, Arrays.copyOfRange(bytes, i, i + CLUSTER.length))) {
        clusters.add(i);
      }
    }
    assertThat(clusters).hasSizeGreaterThan(2);
    Arrays.fill(bytes, clusters.get(1), clusters.get(2), (byte) 0);
    Files.write(film, bytes);
  }

  @Test
  void aFilmThatStopsInTheMiddleAndGoesOnKeepsItsTimes() throws IOException {
    Path film = Films.withSound(folder.resolve("film.webm"), 16, 16);
    FeatureStore store = new FeatureStore(folder.resolve("store"), 1 << 20, warning -> {});
    run(store, "whole", film, "flow-stats", "deam74");
    assertThat(store.info().entries()).isEqualTo(2);
    pierce(film);
    Extracted result = run(store, "pierced", film, "flow-stats", "deam74").get(0);

    assertThat(result.failure()).isEmpty();
    assertThat(result.notes()).hasSize(2);
    String gap = " from (\\d\\.\\d\\d) s to 1?\\d\\.\\d\\d s; ";
    assertThat(result.notes().get(0))
        .matches(".*film.webm: no sound" + gap + "silence stands for that time");
    assertThat(result.notes().get(1))
        .matches(".*film.webm: no pictures" + gap + "the picture before stands for that time");
    assertThat(Files.readString(folder.resolve("pierced/index.csv"))).contains("ok; ", "no sound");
    for (String name : List.of("film.flow-stats.h5", "film.deam74.h5")) {
      assertThat(TrackReader.read(folder.resolve("pierced").resolve(name)).track().starts())
          .as(name)
          .isEqualTo(TrackReader.read(folder.resolve("whole").resolve(name)).track().starts());
    }
    // Tracks of damaged media are not kept: who asks again shall be told again.
    assertThat(store.info().entries()).isEqualTo(2);
  }

  private List<Extracted> run(FeatureStore store, String out, Path film, String... sets) {
    ExtractionRequest request =
        new ExtractionRequest(
            List.of(sets), Level.FUNCTIONALS, Optional.empty(), TrackFormat.H5, Optional.empty());
    BatchExtraction.Resources resources =
        new BatchExtraction.Resources(
            new WeightStore(Path.of("absent"), List.of()), Optional.of(store));
    try (BatchExtraction extraction = new BatchExtraction(request, resources, 1)) {
      return extraction.run(
          BatchExtraction.plan(
              InputFolders.expand(List.of(film)), Optional.of(folder.resolve(out))),
          result -> {},
          Progress.NONE);
    }
  }

  private Extracted run(Path film, String set) {
    FeatureStore store = new FeatureStore(folder.resolve("store"), 1 << 20, warning -> {});
    return run(store, "out", film, set).get(0);
  }
}
