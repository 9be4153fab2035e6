/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.reproduce.Reproductions;
import org.evoke.pipeline.extract.BatchExtraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half data sets, features of other lengths, missing films, and what is said about them. */
class BadFilmsTest {
  private static final double SECONDS = 20;

  @TempDir Path folder;
  private Path data;
  private Path features;

  @BeforeEach
  void write() throws IOException {
    data = folder.resolve("data");
    features = folder.resolve("features");
    for (String film : List.of("AAA", "BBB", "CCC")) {
      ratings(film, 1, SECONDS);
      ratings(film, 2, SECONDS - 0.4);
      text(
          data.resolve("Event Annotation/" + film + ".txt"),
          "onset\toffset\tlabel\n1\t2\tlaughter\n");
      for (String set : List.of("picture-stats", "flow-stats", "deam74")) {
        track(film, set, SECONDS);
      }
    }
  }

  private void ratings(String film, int subject, double seconds) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i * 0.04 < seconds - 1e-9; i++) {
      double valence = Math.sin(i * 0.04 + subject);
      text.append(String.format(Locale.ROOT, "%.2f %.3f 0.1%n", i * 0.04, valence));
    }
    text(
        data.resolve("Emotion Annotation/experienced/subj" + subject + "_1_" + film + ".dat"),
        text.toString());
  }

  /** A row for each second. */
  private void track(String film, String set, double seconds) throws IOException {
    StringBuilder text = new StringBuilder("name;frameTime;a;b\n");
    for (int row = 0; row < seconds; row++) {
      text.append(String.format(Locale.ROOT, "'%s';%d;%.4f;1%n", film, row, Math.sin(row)));
    }
    text(features.resolve(film + "." + set + ".csv"), text.toString());
  }

  private static void text(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Reproduced table(Map<String, String> settings) {
    return table(
        "valence-table2", Map.of("cognimuse", data, "features", features), settings, false);
  }

  private Reproduced table(
      String name, Map<String, Path> places, Map<String, String> settings, boolean published) {
    Map<String, String> all = new LinkedHashMap<>(Map.of("recipe", "tiny", "train.epochs", "1"));
    all.putAll(Map.of("models", "[dnn]", "events", "[without]"));
    all.putAll(settings);
    WeightStore none = new WeightStore(folder.resolve("weights"), List.of());
    return Reproductions.named(name)
        .run(
            new ReproductionRequest(
                places,
                published,
                all,
                folder.resolve("run"),
                new BatchExtraction.Resources(none, Optional.empty()),
                note -> {},
                Progress.NONE));
  }

  @Test
  void givenFeaturesNeedNoMedia() {
    Reproduced results = table(Map.of());
    assertThat(results.tables().get(0).rows()).hasSize(1);
    assertThat(results.conditions().get(0)).contains("Improving Induced Valence Recognition");
    assertThat(results.conditions().get(1)).contains("3 films", "AAA 2");
  }

  @Test
  void otherFeaturesOrFilmsBehindAFinishedRunAreRefused() throws IOException {
    Path film = data.resolve("Movies/AAA.mp4");
    text(film, "a film");
    table(Map.of());
    table(Map.of());
    text(film, "a flim");
    assertThatThrownBy(() -> table(Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("holds a run of another experiment: data.media was ");
    text(film, "a film");
    Path track = features.resolve("BBB.deam74.csv");
    String before = Files.readString(track);
    Files.delete(track);
    text(track, before.replace("'BBB';3;0", "'BBB';3;1"));
    assertThat(track).content().isNotEqualTo(before);
    assertThatThrownBy(() -> table(Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("holds a run of another experiment: features.features/sound was ");
    text(track, before);
    table(Map.of());
  }

  @Test
  void shorterFeaturesAreUsedAsFarAsTheyGoAndToldInTheNotes() throws IOException {
    for (String set : List.of("picture-stats", "flow-stats", "deam74")) {
      track("BBB", set, 15);
    }
    assertThat(table(Map.of()).conditions())
        .anyMatch(
            line -> line.startsWith("BBB: ratings end at") && line.contains("steps are used"));
  }

  @Test
  void featuresOfLessThanHalfAFilmAreRefused() throws IOException {
    track("BBB", "deam74", 6);
    assertThatThrownBy(() -> table(Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("BBB: ratings end at")
        .hasMessageContaining("at least half");
  }

  @Test
  void halfADataSetIsRefused() throws IOException {
    Files.delete(features.resolve("CCC.deam74.csv"));
    assertThatThrownBy(() -> table(Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 of 3 films have no features")
        .hasMessageContaining("CCC.deam74");
    Files.writeString(
        data.resolve("Emotion Annotation/experienced/subj1_1_AAA.dat"), "0 3 0\n0.04 0 0\n");
    assertThatThrownBy(() -> table(Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("out of scale")
        .hasMessageContaining("subj1_1_AAA.dat");
  }

  @Test
  void mediaThatAreMissingAreNamed() {
    assertThatThrownBy(() -> table("valence-table2", Map.of("cognimuse", data), Map.of(), false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no media file of AAA, BBB, CCC, of 3 films with ratings")
        .hasMessageContaining("--data features=DIR");
    assertThatThrownBy(() -> table(Map.of("events", "[non-verbal]")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("no media file of AAA")
        .hasMessageContaining("events=[without]");
  }

  @Test
  void eventsThatNobodyAnnotatedCannotBeUsed() {
    assertThatThrownBy(() -> table(Map.of("events", "[verbal]")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no verbal sound is annotated");
  }

  @Test
  void oneFilmIsNotEnough() throws IOException {
    for (String film : List.of("BBB", "CCC")) {
      for (int subject = 1; subject <= 2; subject++) {
        Files.delete(
            data.resolve("Emotion Annotation/experienced/subj" + subject + "_1_" + film + ".dat"));
      }
    }
    assertThatThrownBy(() -> table(Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 rated films");
  }

  @Test
  void wrongRequestsAreRefused() {
    assertThatThrownBy(() -> table("valence-table1", Map.of(), Map.of(), false))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("datasets generate cognimuse");
    assertThatThrownBy(() -> table("valence-table1", Map.of("cognimus", data), Map.of(), false))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("cognimuse");
    assertThatThrownBy(() -> table("valence-table1", Map.of("cognimuse", data), Map.of(), true))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("published");
    assertThatThrownBy(() -> table(Map.of("models", "[dn]")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("dnn");
    assertThatThrownBy(() -> table(Map.of("models", "[fea-tf-cma]")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("leave no cell");
    assertThatThrownBy(() -> table(Map.of("rating", "felt")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("experienced or intended");
    assertThatThrownBy(() -> table(Map.of("recipe", "small")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("paper or tiny");
    assertThatThrownBy(
            () ->
                table(
                    "valence-fig2",
                    Map.of("cognimuse", data),
                    Map.of("edges", "[-1, 0, 1]"),
                    false))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("7 classes");
  }
}
