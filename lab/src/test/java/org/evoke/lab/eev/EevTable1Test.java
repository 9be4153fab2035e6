/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.eev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackWriter;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionFolder;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.table.Table;
import org.evoke.pipeline.extract.BatchExtraction;
import org.evoke.pipeline.planted.PlantedSets;
import org.evoke.pipeline.planted.PlantedSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From generated videos to the finished table. */
class EevTable1Test {
  private static final PlantedSize SIZE = new PlantedSize(20, 20);

  private static final List<String> BY_PICTURE =
      List.of("amusement", "awe", "contentment", "elation", "interest", "anger", "sadness");
  private static final List<String> BY_SOUND =
      List.of(
          "surprise", "triumph", "concentration", "pain", "confusion", "disappointment", "doubt");

  @TempDir static Path data;
  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();

  @BeforeAll
  static void generate() {
    PlantedSets.named("eev").write(data.resolve("half"), SIZE, new Seed(1), Progress.NONE);
    PlantedSets.control("eev").write(data.resolve("whole"), SIZE, new Seed(1), Progress.NONE);
  }

  /** A small network that learns much faster than the paper's. */
  private static Map<String, String> small() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("recipe", "tiny");
    settings.put("dropout.visual", "0.0");
    settings.put("dropout.audio", "[0.0]");
    settings.put("dropout.without", "0");
    settings.put("ensemble.dropout", "0");
    settings.put("seeds", "[1]");
    settings.put("model.channels", "12");
    settings.put("model.hidden", "12");
    settings.put("train.epochs", "25");
    settings.put("train.batch", "2");
    settings.put("train.at-once", "2");
    settings.put("train.optimiser.kind", "adam");
    return settings;
  }

  private Reproduced run(Path eev, String run, Map<String, String> settings, Path... given) {
    Map<String, Path> places = new LinkedHashMap<>(Map.of("eev", eev));
    if (given.length > 0) {
      places.put("features", given[0]);
    }
    ReproductionRequest request =
        new ReproductionRequest(
            places,
            false,
            settings,
            folder.resolve(run),
            new BatchExtraction.Resources(WeightStore.of(folder, null), Optional.empty()),
            notes::add,
            Progress.NONE);
    Reproduced results = new EevTable1().run(request);
    ReproductionFolder.write(results, folder.resolve(run), LocalDate.of(2026, 1, 1));
    return results;
  }

  private Map<String, String> digests(String run) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve(run))) {
      all.filter(Files::isRegularFile)
          .forEach(file -> digests.put(file.toString(), Sha256.hex(file)));
    }
    return digests;
  }

  /** Mean correlation of the expressions that follow an input, with positions less without. */
  private static double gain(Reproduced results, String input) {
    Table table = results.tables().get(2);
    int with = table.head().indexOf(input + " 0.0");
    int without = table.head().indexOf(input + " 0.0 without");
    List<String> related = input.equals("visual") ? BY_PICTURE : BY_SOUND;
    return table.rows().stream()
        .filter(row -> related.contains(row.get(0)))
        .mapToDouble(
            row -> Double.parseDouble(row.get(with)) - Double.parseDouble(row.get(without)))
        .average()
        .orElseThrow();
  }

  @Test
  void positionsHelpExactlyWhereStepsWereDropped() throws IOException {
    Reproduced half = run(data.resolve("half"), "half", small());
    Reproduced whole = run(data.resolve("whole"), "whole", small());
    for (String input : List.of("visual", "audio")) {
      assertThat(gain(half, input)).as("gain with gaps, " + input).isGreaterThan(0.15);
      assertThat(gain(whole, input)).as("gain without gaps, " + input).isBetween(-0.08, 0.08);
    }
    assertThat(half.conditions())
        .anyMatch(text -> text.contains("2 of 16 videos have not all features"))
        .anyMatch(text -> text.contains("rows of zeros, where no face was found"));
    assertThat(notes.toString()).contains("of 14 media", "4 of 4 cells are left");
    List<List<String>> rows = half.tables().get(0).rows();
    assertThat(rows).hasSize(6);
    double visual = Double.parseDouble(rows.get(0).get(3));
    double ensemble = Double.parseDouble(rows.get(4).get(3));
    assertThat(ensemble).as("sound adds to pictures").isGreaterThan(visual + 0.1);
    assertThat(rows.get(2)).endsWith("0.04365", "0.04371");

    Map<String, String> before = digests("half");
    notes.clear();
    run(data.resolve("half"), "half", small());
    assertThat(digests("half")).isEqualTo(before);
    assertThat(notes.toString()).doesNotContain("are left");
    Map<String, String> other = small();
    other.put("ensemble.visual-share", "0.5");
    assertThatThrownBy(() -> run(data.resolve("half"), "half", other))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("ensemble.visual-share was 0.8, is 0.5");
  }

  /** Features of other films by the same names, one shorter and one that is not there. */
  @Test
  void givenFeaturesOfAnotherLengthAreUsedAsFarAsTheyGo() throws IOException {
    Path tables = data.resolve("half");
    List<String> ids = ids(tables);
    Path given = folder.resolve("given");
    for (int video = 1; video < ids.size(); video++) {
      track(given.resolve("visual"), ids.get(video), video == 2 ? 30 : 120);
      track(given.resolve("audio"), ids.get(video), 120);
    }
    Map<String, String> quick = small();
    quick.put("train.epochs", "1");
    quick.put("checkpoint", "held-out");
    Reproduced results = run(tables, "given", quick, given);
    assertThat(results.conditions())
        .anyMatch(text -> text.contains("1 of 16 videos have not all features"))
        .anyMatch(
            text -> text.matches("\\d+ rows with labels lie outside of their video's features.*"))
        .anyMatch(text -> text.contains("chosen on training videos"));
    Files.delete(given.resolve("audio").resolve(ids.get(3) + ".h5"));
    track(given.resolve("audio"), ids.get(3), 119);
    assertThatThrownBy(() -> run(tables, "given", quick, given))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("features.audio was ");
    Files.writeString(given.resolve("visual").resolve(ids.get(1) + ".h5"), "no features");
    assertThatThrownBy(() -> run(tables, "damaged", quick, given))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(ids.get(1));
  }

  private static List<String> ids(Path eev) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String table : List.of("train.csv", "val.csv")) {
      Files.readAllLines(eev.resolve(table)).stream()
          .skip(1)
          .map(line -> line.substring(0, line.indexOf(',')))
          .distinct()
          .forEach(ids::add);
    }
    return ids;
  }

  private static void track(Path tracks, String id, int rows) throws IOException {
    Files.createDirectories(tracks);
    FeatureSet set = new FeatureSet("own", "1", List.of("a", "b"));
    try (TrackWriter writer =
        TrackFormat.H5.open(tracks.resolve(id + ".h5"), TrackHeader.of(set, id, true))) {
      for (int row = 0; row < rows; row++) {
        float[] values = {(float) Math.sin(row), row % 7};
        writer.row(row / 6.0, (row + 1) / 6.0, values);
      }
    }
  }

  @Test
  void whatCannotBeUsedIsRefused() throws IOException {
    Path bad = Files.createDirectories(folder.resolve("bad"));
    assertThatThrownBy(() -> run(bad, "r", small()))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("train.csv is not there; give the folder of EEV");
    String train = Files.readString(data.resolve("half/train.csv"));
    Files.writeString(bad.resolve("train.csv"), train);
    assertThatThrownBy(() -> run(bad, "r", small()))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("val.csv is not there");
    Files.writeString(bad.resolve("val.csv"), train);
    assertThatThrownBy(() -> run(bad, "r", small()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is in both parts")
        .hasMessageContaining("'evoke datasets check' lists all");
    Files.copy(
        data.resolve("half/val.csv"), bad.resolve("val.csv"), StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> run(bad, "r", small()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no video of the part train has labels and features")
        .hasMessageContaining("no media file of");
    Files.writeString(bad.resolve("val.csv"), train.replaceFirst(",0\\.[0-9]+", ",1.5"));
    assertThatThrownBy(() -> run(bad, "r", small()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must lie in 0 to 1");
  }

  @Test
  void settingsThatDoNotFitAreRefused() {
    assertRefused("dropout.without", "0.5", "setting dropout.without is 0.5, must be among");
    assertRefused("ensemble.dropout", "0.2", "setting ensemble.dropout is 0.2, must be among");
    assertRefused("checkpoint", "lats", "did you mean last?");
    assertRefused("train.epohcs", "3", "did you mean train.epochs?");
    assertThat(new EevTable1().settings()).containsKey("train.optimiser.rate");
    assertThat(new EevTable1().summary()).contains("EEV challenge 2021");
  }

  private void assertRefused(String key, String value, String message) {
    Map<String, String> settings = small();
    settings.put(key, value);
    assertThatThrownBy(() -> run(data.resolve("half"), "refused", settings))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
    assertThat(folder.resolve("refused")).doesNotExist();
  }
}
