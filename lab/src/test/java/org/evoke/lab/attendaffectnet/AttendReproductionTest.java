/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.layout.FolderFiles;
import org.evoke.data.store.FeatureStore;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionFolder;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.reproduce.Reproductions;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.study.Paper;
import org.evoke.lab.study.PaperSettings;
import org.evoke.lab.table.Table;
import org.evoke.pipeline.extract.BatchExtraction;
import org.evoke.pipeline.planted.PlantedSets;
import org.evoke.pipeline.planted.PlantedSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and figures of AttendAffectNet, from small made data sets to the finished folder. */
class AttendReproductionTest {
  private static final Paper PAPER = Paper.named("attendaffectnet");
  private static final String TITLE =
      "Truth and prediction of valence and arousal over time of Ratatouille (RAT)";

  @TempDir static Path data;
  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  @BeforeAll
  static void makeDataSets() {
    SmallFilms.write(data.resolve("films"), 30, "MDB", "RAT", "GLA", "CRA");
    PlantedSize size = new PlantedSize(96, 0.8);
    PlantedSets.named("eimt16").write(data.resolve("eimt"), size, new Seed(3), Progress.NONE);
    PlantedSets.named("liris-accede")
        .write(data.resolve("liris"), size, new Seed(3), Progress.NONE);
  }

  private ReproductionRequest request(
      Map<String, Path> given, boolean published, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("recipe", "tiny");
    all.put("recipes.tiny.video", "[picture-stats]");
    all.put("train.feature.epochs", "40");
    all.put("train.temporal.epochs", "4");
    all.put("model.feature.layers", "1");
    all.put("segment-seconds", "1");
    all.put("train.feature.optimiser.rate", "0.01");
    all.putAll(settings);
    return new ReproductionRequest(
        given, published, all, folder.resolve("run"), resources(), notes::add, Progress.NONE);
  }

  private BatchExtraction.Resources resources() {
    WeightStore none = new WeightStore(folder.resolve("weights"), List.of());
    FeatureStore store = new FeatureStore(data.resolve("store"), 1L << 30, warning -> {});
    return new BatchExtraction.Resources(none, Optional.of(store));
  }

  private Reproduced run(String table, ReproductionRequest request) {
    Reproduced results = Reproductions.named(table).run(request);
    ReproductionFolder.write(results, request.folder(), LocalDate.EPOCH);
    return results;
  }

  private static Map<String, Path> cognimuse() {
    return Map.of("cognimuse", data.resolve("films"));
  }

  private static Map<String, Path> excerpts() {
    return Map.of("eimt16", data.resolve("eimt"), "liris-accede", data.resolve("liris"));
  }

  private static Table table(Reproduced results, String title) {
    return results.tables().stream()
        .filter(table -> table.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static double cell(Table table, String model, String stream, String column) {
    int index = table.head().indexOf(column);
    return table.rows().stream()
        .filter(row -> row.get(0).equals(model) && row.get(1).equals(stream))
        .mapToDouble(row -> Double.parseDouble(row.get(index)))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> digests(Path root) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(root.relativize(file).toString(), Sha256.hex(file));
      }
    }
    return digests;
  }

  @Test
  void excerptsAreBestPredictedFromBothStreamsAndASecondCallChangesNothing() throws IOException {
    Map<String, String> small = Map.of("targets", "[valence]", "excerpts.rate", "0.01");
    Reproduced results = run("attendaffectnet-table2", request(excerpts(), false, small));
    assertThat(notes)
        .anyMatch(note -> note.contains("features of"))
        .anyMatch(n -> n.contains("6 of 6 cells are left"));
    Table models = table(results, "Models");
    double both = cell(models, "feature", "both", "valence MSE");
    assertThat(both)
        .isLessThan(cell(models, "feature", "video", "valence MSE"))
        .isLessThan(cell(models, "feature", "audio", "valence MSE"))
        .isLessThan(cell(models, "mean of the training labels", "-", "valence MSE") / 2);
    assertThat(models.rows()).anyMatch(row -> row.get(0).startsWith("Yi et al. 2019, as printed"));
    assertThat(models.head()).contains("paper").doesNotContain("arousal MSE");
    assertThat(table(results, "What the paper claims").rows())
        .anyMatch(row -> row.get(1).equals("temporal both") && row.get(2).equals("feature both"));
    assertThat(results.conditions())
        .anyMatch(line -> line.contains("movies validate"))
        .anyMatch(line -> line.contains("Protocol: sound"));
    String series = Files.readString(folder.resolve("run/cells/parts.csv"));
    assertThat(series).contains("MEDIAEVAL16_00000,MEDIAEVAL16_00000,", ",test,,\n");
    Map<String, String> before = digests(folder.resolve("run"));
    notes.clear();
    run("attendaffectnet-table2", request(excerpts(), false, small));
    assertThat(notes).isEmpty();
    assertThat(digests(folder.resolve("run"))).isEqualTo(before);
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(
            () ->
                run(
                    "attendaffectnet-table2",
                    request(excerpts(), false, Map.of("targets", "[arousal]"))))
        .withMessageContaining("settings.targets");
  }

  @Test
  void filmsAreLeftOutOneByOne() {
    Reproduced results =
        run(
            "attendaffectnet-table1",
            request(
                cognimuse(),
                false,
                Map.of("streams", "[both]", "models", "[feature]", "targets", "[valence]")));
    Table models = table(results, "Models");
    assertThat(cell(models, "feature", "both", "valence MSE"))
        .isLessThan(cell(models, "mean of the training labels", "-", "valence MSE"));
    assertThat(models.rows()).anyMatch(row -> row.get(0).startsWith("Sivaprasad"));
    assertThat(table(results, "Films").rows()).hasSize(4);
    assertThat(results.conditions())
        .anyMatch(line -> line.contains("4 films of COGNIMUSE (CRA, GLA, MDB, RAT), intended"));
  }

  @Test
  void aFilmIsDrawnOverTimeAndThePublishedProtocolSaysWhatItLooksAt() {
    ReproductionRequest request = request(cognimuse(), true, Map.of("targets", "[valence]"));
    Reproduced results = run("attendaffectnet-fig6", request);
    assertThat(results.figures()).hasSize(1);
    assertThat(results.figures().get(0).caption()).startsWith("RAT, valence: PCC ");
    assertThat(folder.resolve("run/figures/rat-valence.svg")).exists();
    assertThat(table(results, "Film").rows())
        .anyMatch(row -> row.get(2).equals("PCC") && row.get(5).equals("0.646"));
    assertThat(results.conditions())
        .anyMatch(line -> line.contains("its epoch is chosen by the rows that it is scored on"));
    ReproductionRequest other =
        request(cognimuse(), true, Map.of("figure6.film", "AME", "targets", "[valence]"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> run("attendaffectnet-fig6", other))
        .withMessageContaining("film AME cannot be used; there is CRA, GLA, MDB, RAT");
    ReproductionRequest video =
        request(cognimuse(), true, Map.of("streams", "[video]", "targets", "[valence]"));
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> run("attendaffectnet-fig6", video))
        .withMessageContaining("must hold both");
  }

  @Test
  void figuresAndTablesInOneFolderKeepTheirFilmsApart() throws IOException {
    Map<String, String> few = new LinkedHashMap<>();
    few.put("streams", "[both]");
    few.put("models", "[feature]");
    few.put("targets", "[valence]");
    few.put("train.feature.epochs", "2");
    run("attendaffectnet-table1", request(cognimuse(), false, few));
    Map<String, String> before = digests(folder.resolve("run/cells"));
    run("attendaffectnet-fig5", request(cognimuse(), false, few));
    Reproduced last = run("attendaffectnet-fig6", request(cognimuse(), false, few));
    assertThat(digests(folder.resolve("run/cells"))).containsAllEntriesOf(before);
    assertThat(last.title()).isEqualTo("attendaffectnet-fig6: " + TITLE);
    for (String film : List.of("MDB", "RAT")) {
      Path cell = folder.resolve("run/cells").resolve(film + "-feature-both-valence");
      List<String> lines = Files.readAllLines(cell.resolve("predictions.csv"));
      assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(l -> l.contains(film));
    }
    few.put("figure6.film", "GLA");
    ReproductionRequest other = request(cognimuse(), false, few);
    assertThat(
            new AttendFigure6()
                .title(new AttendSettings(PaperSettings.of(PAPER, other.settings()))))
        .endsWith("over time of GLA");
  }

  @Test
  void whatIsMissingIsSaidAndLeftOut() throws IOException {
    Path films = folder.resolve("films");
    SmallFilms.write(films, 15, "AAA", "BBB", "CCC", "DDD");
    Files.delete(films.resolve("Movies/DDD.mp4"));
    Path rating = films.resolve("Emotion Annotation/intended/subj2_1_AAA.dat");
    List<String> lines = Files.readAllLines(rating);
    Files.write(rating, lines.subList(0, 300));
    Reproduced results =
        run(
            "attendaffectnet-table1",
            request(
                Map.of("cognimuse", films),
                false,
                Map.of("streams", "[audio]", "models", "[feature]", "targets", "[valence]")));
    assertThat(results.conditions())
        .anyMatch(line -> line.contains("no media file of DDD"))
        .anyMatch(line -> line.startsWith("AAA: labels to 12.00 s") && line.contains("12 whole"));
    Files.delete(films.resolve("Movies/CCC.mp4"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                Reproductions.named("attendaffectnet-table1")
                    .run(request(Map.of("cognimuse", films), false, Map.of())))
        .withMessageContaining("2 films can be used (AAA, BBB)");
    for (Path file : FolderFiles.in(films.resolve("Emotion Annotation/intended"))) {
      Files.delete(file);
    }
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                run("attendaffectnet-table1", request(Map.of("cognimuse", films), false, Map.of())))
        .withMessageContaining("Emotion Annotation/intended");
  }

  @Test
  void wrongUseIsRefusedBeforeAnythingIsDone() {
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> run("attendaffectnet-table1", request(Map.of(), false, Map.of())))
        .withMessageContaining("--data cognimuse=DIR");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> run("attendaffectnet-table2", request(cognimuse(), false, Map.of())))
        .withMessageContaining("cognimuse");
    for (Map<String, String> wrong :
        List.of(
            Map.of("streams", "[smell]"),
            Map.of("recipe", "huge"),
            Map.of("models", "[feature, feature]"),
            Map.of("train.feature.epoch", "3"))) {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> run("attendaffectnet-table1", request(cognimuse(), false, wrong)));
    }
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(
            () ->
                run(
                    "attendaffectnet-table1",
                    request(cognimuse(), false, Map.of("recipe", "paper"))))
        .withMessageContaining("models pull");
  }

  @Test
  void differencesArePairedByGroup() {
    CellResult.Score one = score(Map.of("a", 0.5, "b", 0.3, "c", 0.4));
    CellResult.Score other = score(Map.of("a", 0.1, "b", 0.2, "c", 0.3));
    assertThat(AttendScores.difference(one, other).orElseThrow().value())
        .isCloseTo(0.2, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(AttendScores.difference(one, score(Map.of("a", 0.1)))).isEmpty();
  }

  private static CellResult.Score score(Map<String, Double> byGroup) {
    return new CellResult.Score("valence", "mse", 0, 0, 0, 0, 3, new TreeMap<>(byGroup));
  }
}
