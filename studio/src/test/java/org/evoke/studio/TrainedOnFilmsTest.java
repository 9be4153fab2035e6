/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From films to features, a trained model, and the prediction of a film by it. */
class TrainedOnFilmsTest {
  private static final int FILMS = 6;
  private static final int ROWS = 3;

  private static final String EXPERIMENT =
      """
      schema: evoke-experiment/1
      name: films
      data:
        labels: labels.csv
        group: film
        time: time
        features: [{name: motion, file: motion}, {name: sound, file: sound}]
      targets: [{name: arousal, low: -1, high: 1}]
      model: {family: linear-ridge, options: {penalty: 1}}
      protocol: {kind: kfold, folds: 2}
      metrics: [rmse]
      draws: 100
      bundle: {id: films, version: "1", task: to be tried}
      """;

  @TempDir Path folder;

  private static void succeed(Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private Path data() throws IOException {
    return Files.createDirectories(folder.resolve("data"));
  }

  /** Both sets in one run, so that they have the same rows; then a folder for each. */
  private void extract(Path films) throws IOException {
    Path both = folder.resolve("both");
    String sets = "flow-stats,eev.log-mel";
    succeed("extract", films, "--features", sets, "--window", 1, "--hop", 0.5, "-o", both);
    for (int film = 0; film < FILMS; film++) {
      String id = "f" + film;
      move(both.resolve(id + ".flow-stats.h5"), data().resolve("motion").resolve(id + ".h5"));
      move(both.resolve(id + ".eev.log-mel.h5"), data().resolve("sound").resolve(id + ".h5"));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to);
  }

  private void train() throws IOException {
    Path films = Files.createDirectory(folder.resolve("films"));
    StringBuilder labels = new StringBuilder("id,film,time,arousal\n");
    for (int film = 0; film < FILMS; film++) {
      SmallFilms.moving(films.resolve("f" + film + ".webm"), film, 2.6);
      for (int row = 0; row < ROWS; row++) {
        labels.append("f%d,f%d,%s,%s%n".formatted(film, film, row / 2.0, film / 6.0 - row / 10.0));
      }
    }
    extract(films);
    Files.writeString(data().resolve("labels.csv"), labels);
    Path experiment = Files.writeString(data().resolve("films.yaml"), EXPERIMENT);
    succeed("train", experiment, "-o", folder.resolve("run"));
  }

  private static List<Double> column(Path csv, String name) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    int column = List.of(lines.get(0).split(",")).indexOf(name);
    List<Double> values = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String cell = line.split(",", -1)[column];
      values.add(cell.isEmpty() ? Double.NaN : Double.parseDouble(cell));
    }
    return values;
  }

  /** What is said of a film is what the model says of its features: they are made alike. */
  @Test
  void aModelMakesTheFeaturesOfAFilmAsThoseItHasLearnedFrom() throws IOException {
    train();
    Path model = folder.resolve("run/model");
    Path rows = folder.resolve("rows.csv");
    succeed(
        "predict",
        "--model",
        model,
        "--input",
        "motion=" + data().resolve("motion/f2.h5"),
        "--input",
        "sound=" + data().resolve("sound/f2.h5"),
        "-o",
        rows);
    Path out = folder.resolve("out");
    succeed("predict", folder.resolve("films/f2.webm"), "--model", model, "--no-events", "-o", out);

    List<Double> fed = column(rows, "arousal");
    List<Double> seen = column(out.resolve("f2.csv"), "arousal");
    assertThat(fed).hasSize(ROWS).doesNotHaveDuplicates();
    for (int row = 0; row < fed.size(); row++) {
      assertThat(seen.get(row)).isEqualTo(fed.get(row), within(2e-6));
    }
    assertThat(column(out.resolve("f2.csv"), "start_ms")).startsWith(0.0, 500.0, 1000.0);
  }
}
