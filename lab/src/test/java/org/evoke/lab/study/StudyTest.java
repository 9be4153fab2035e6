/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.Samples;
import org.evoke.lab.experiment.ExperimentReader;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.run.ExperimentRun;
import org.evoke.lab.run.RunOptions;
import org.evoke.pipeline.extract.BatchExtraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of a table as experiments: run, kept, taken up, run by hand. */
class StudyTest {
  private static final Paper PAPER = Paper.named("valence");
  private static final int FILMS = 4;
  private static final int ROWS = 60;

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();

  private ReproductionRequest request(Map<String, Path> data) {
    WeightStore none = new WeightStore(folder.resolve("weights"), List.of());
    return new ReproductionRequest(
        data,
        false,
        Map.of(),
        folder.resolve("run"),
        new BatchExtraction.Resources(none, Optional.empty()),
        told::add,
        Progress.NONE);
  }

  /** Tracks of two numbers, the first of which tells the class of a row. */
  private CellData data(ReproductionRequest request) throws IOException {
    Path features = Files.createDirectories(folder.resolve("features"));
    RandomStream random = new Seed(1).stream();
    List<List<String>> rows = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int film = 0; film < FILMS; film++) {
      String id = "film" + film;
      StringBuilder track = new StringBuilder("name;frameTime;a;b\n");
      for (int row = 0; row < ROWS; row++) {
        double a = random.nextGaussian();
        track.append(
            String.format(Locale.ROOT, "'%s';%d;%.4f;%.4f\n", id, row, a, random.nextGaussian()));
        rows.add(List.of(id, id, Integer.toString(row), a > 0 ? "high" : "low"));
      }
      Files.writeString(features.resolve(id + ".csv"), track.toString());
      ids.add(id);
    }
    FoundFeatures found =
        new MediaFeatures(request)
            .of(
                "films",
                ids,
                Map.of(),
                new MediaFeatures.Wanted(Map.of("sound", "deam74"), Optional.empty()))
            .requireAll("films");
    Map<String, String> paths = found.linked(request.folder().resolve("cells"));
    return new CellData(
        "labels", List.of("id", "film", "time", "mood"), rows, "film", "time", "", "", paths);
  }

  private static Cell cell(CellData data, String name, long epochs) {
    Map<String, Object> train = new LinkedHashMap<>();
    train.put("epochs", epochs);
    train.put("optimiser", Map.of("rate", 0.02));
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("name", "mood");
    target.put("classes", List.of("low", "high"));
    return new Cell(
        name,
        "",
        data,
        List.of(target),
        "dnn",
        Map.of("reduced", 4L),
        train,
        Map.of("kind", "leave-one-group-out"),
        List.of("acc"),
        List.of(1L));
  }

  private Map<String, String> digests() throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("run"))) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(file -> digests.put(file.toString(), Sha256.hex(file)));
    }
    return digests;
  }

  @Test
  void cellsAreExperimentsThatAreKept() throws IOException {
    ReproductionRequest request = request(Map.of("features", folder.resolve("features")));
    PaperSettings settings = PaperSettings.of(PAPER, Map.of());
    CellData data = data(request);
    List<Cell> cells = List.of(cell(data, "one", 8), cell(data, "two", 9));
    List<CellResult> first;
    Path ended = request.folder().resolve("work/estimate-dnn0");
    Samples.write(ended.resolve("folds/run.json"), "{\"experiment\": \"of a run that was ended\"}");
    try (Study study = Study.open(request, settings, Map.of())) {
      first = study.run(cells);
      study.finish();
    }
    CellResult.Score score = first.get(0).score("mood", "acc");
    assertThat(score.value()).isGreaterThan(0.85).isGreaterThan(score.baseline());
    assertThat(score.byGroup()).hasSize(FILMS).containsKey("film2");
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).startsWith("2 of 2 cells are left, 480 rows");
    assertThat(told.get(0)).containsPattern("at most about \\d+ s, and \\d+\\.[1-9] MB,");
    Map<String, String> before = digests();
    try (Study study = Study.open(request, settings, Map.of())) {
      assertThat(study.run(cells)).isEqualTo(first);
      study.finish();
    }
    assertThat(digests()).isEqualTo(before);
    assertThat(told).hasSize(1);
    byHand(first.get(0));
  }

  /** The experiment of a cell runs as it is and gives the same. */
  private void byHand(CellResult cell) {
    Path file = folder.resolve("run/cells/one.yaml");
    RunOptions options = new RunOptions(Map.of(), Optional.empty(), 1, Samples.DAY);
    var run =
        ExperimentRun.run(
            ExperimentReader.read(file), folder.resolve("by-hand"), options, Progress.NONE);
    assertThat(run.scores().scores().get(0).value().value())
        .isEqualTo(cell.score("mood", "acc").value());
  }

  @Test
  void otherSettingsInTheSameFolderAreRefused() {
    ReproductionRequest request = request(Map.of());
    Study.open(request, PaperSettings.of(PAPER, Map.of()), Map.of()).close();
    assertThatThrownBy(
            () ->
                Study.open(request, PaperSettings.of(PAPER, Map.of("train.epochs", "3")), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("settings.train.epochs was 100, is 3");
  }

  private void run(ReproductionRequest request, List<Cell> cells) {
    try (Study study = Study.open(request, PaperSettings.of(PAPER, Map.of()), Map.of())) {
      study.run(cells);
      study.finish();
    }
  }

  /** In place, as the folder of the run has links to the same files. */
  @Test
  void otherFeaturesBehindFinishedCellsAreRefused() throws IOException {
    Path features = folder.resolve("features");
    ReproductionRequest request = request(Map.of("features", features));
    CellData data = data(request);
    run(request, List.of(cell(data, "one", 1)));
    assertThat(folder.resolve("run/study/features.json")).content().contains("features/sound");
    Path track = features.resolve("film2.csv");
    String before = Files.readString(track);
    Files.writeString(track, before.substring(0, before.length() - 2) + "7\n");
    assertThatThrownBy(() -> run(request, List.of(cell(data, "one", 1), cell(data, "two", 1))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("holds a run of another experiment: features.features/sound was ")
        .hasMessageContaining("Choose another folder with -o");
    assertThat(folder.resolve("run/cells/two")).doesNotExist();
    Files.writeString(track, before);
    run(request, List.of(cell(data, "one", 1), cell(data, "two", 1)));
    assertThat(folder.resolve("run/cells/two")).isDirectory();
  }

  /** Features of further cells are added, not refused. */
  @Test
  void furtherFeaturesAreAdded() throws IOException {
    ReproductionRequest request = request(Map.of("features", folder.resolve("features")));
    CellData data = data(request);
    run(request, List.of(cell(data, "one", 1)));
    Path cells = folder.resolve("run/cells/features");
    for (int film = 0; film < FILMS; film++) {
      Path left = cells.resolve("heard/film" + film);
      Files.createDirectories(left);
      for (int other = 0; other < FILMS; other++) {
        String name = "film" + other + ".csv";
        Files.copy(cells.resolve("sound").resolve(name), left.resolve(name));
      }
    }
    Map<String, String> both = new LinkedHashMap<>(data.features());
    both.put("heard", "features/heard/{group}");
    run(request, List.of(cell(data.with(both), "two", 1)));
    assertThat(folder.resolve("run/study/features.json"))
        .content()
        .contains("features/sound", "features/heard/film0", "features/heard/film3");
    Files.writeString(cells.resolve("heard/film3/film0.csv"), "changed");
    assertThatThrownBy(() -> run(request, List.of(cell(data.with(both), "two", 1))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("features.features/heard/film3 was ");
    run(request, List.of(cell(data, "one", 1)));
  }

  @Test
  void mediaOfTheSameSizeAreToldApart() throws IOException {
    Path film = Files.writeString(folder.resolve("a.mp4"), "film");
    Path labels = Files.writeString(folder.resolve("a.csv"), "1");
    String before = Study.digest(List.of(labels), Map.of("a", film));
    assertThat(Study.digest(List.of(labels), Map.of("a", film))).isEqualTo(before);
    assertThat(Study.digest(List.of(labels), Map.of("b", film))).isNotEqualTo(before);
    Files.writeString(film, "flim");
    assertThat(Study.digest(List.of(labels), Map.of("a", film))).isNotEqualTo(before);
  }

  @Test
  void featuresThatAreNotThereAreTold() throws IOException {
    Path given = Files.createDirectories(folder.resolve("features"));
    Files.writeString(given.resolve("a.csv"), "name;frameTime;x\n'a';0;1\n");
    FoundFeatures found =
        new MediaFeatures(request(Map.of("features", given)))
            .of(
                "films",
                List.of("a", "b"),
                Map.of(),
                new MediaFeatures.Wanted(Map.of("sound", "deam74"), Optional.empty()));
    assertThat(found.files().get("sound")).containsOnlyKeys("a");
    assertThatThrownBy(() -> found.requireAll("films"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 of 2 films have no features; the first: ")
        .hasMessageContaining("b.deam74.h5");
  }

  @Test
  void itemsWithoutMediaAreTold() {
    FoundFeatures found =
        new MediaFeatures(request(Map.of()))
            .of(
                "films",
                List.of("a"),
                Map.of(),
                new MediaFeatures.Wanted(Map.of("sound", "deam74"), Optional.empty()));
    assertThat(found.missing()).containsEntry("a", "no media file of a");
  }
}
