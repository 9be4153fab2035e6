/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.lab.Samples;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Series with steps that nobody has labelled. The label follows from a feature and from the time
 * since the film began, which a network can know from positions alone.
 */
class MissingLabelsTest {
  private static final int FILMS = 12;
  private static final int SECONDS = 20;
  private static final double LABELLED = 0.5;

  private static final String EXPERIMENT =
      """
      schema: evoke-experiment/1
      name: gaps
      data:
        labels: labels.csv
        group: film
        time: time
        features: [{name: sound, file: sound.csv}]
        unlabelled: %s
      targets: [{name: valence, low: -6, high: 6}]
      protocol: {kind: kfold, folds: 3}
      metrics: [r2]
      draws: 100
      models:
      """;

  @TempDir Path folder;

  /** Writes films of which half the seconds have no label; without cells or without rows. */
  private int write(boolean keepRows) {
    RandomStream random = new Seed(9).stream();
    StringBuilder labels = new StringBuilder("id,time,film,valence\n");
    StringBuilder sound = new StringBuilder("id,time,a\n");
    int labelled = 0;
    for (int film = 0; film < FILMS; film++) {
      for (int second = 0; second < SECONDS; second++) {
        double a = random.nextGaussian();
        String valence = String.format(Locale.ROOT, "%.4f", 0.5 * a + 0.2 * (second - 10));
        boolean known = random.nextDouble() < LABELLED;
        labelled += known ? 1 : 0;
        String at = "f" + film + "," + second + ",";
        if (known || keepRows) {
          labels.append(at).append("film ").append(film).append(',');
          labels.append(known ? valence : "").append('\n');
        }
        sound.append(at).append(String.format(Locale.ROOT, "%.4f\n", a));
      }
    }
    Samples.write(folder.resolve("labels.csv"), labels.toString());
    Samples.write(folder.resolve("sound.csv"), sound.toString());
    return labelled;
  }

  private static String tcn(String name, String train, int encoding) {
    return "  - {name: "
        + name
        + ", family: tcn, train: {epochs: 20, batch: 2, optimiser: {rate: 0.02}, loss: eev, "
        + train
        + "}, options: {channels: 8, hidden: 8, dilations: [1], dropout: 0, encoding: "
        + encoding
        + "}}\n";
  }

  private static Scores.Score score(RunResult result, String model) {
    return result.scores().scores().stream()
        .filter(score -> score.model().equals(model))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void positionsHelpWhereStepsWereRemoved() {
    int labelled = write(true);
    RunResult result =
        Samples.run(
            folder,
            EXPERIMENT.formatted("keep")
                + tcn("placed", "unlabelled: removed", 8)
                + tcn("unplaced", "unlabelled: removed", 0)
                + tcn("masked", "unlabelled: masked", 8)
                + "  - {name: mean, family: mean}\n");
    Scores.Score placed = score(result, "placed");
    assertThat(placed.rows()).isEqualTo(labelled);
    assertThat(placed.value().low()).isGreaterThan(0.7).isGreaterThan(placed.baseline());
    assertThat(score(result, "unplaced").value().high()).isLessThan(placed.value().low());
    assertThat(score(result, "masked").value().low()).isGreaterThan(0.7);
  }

  @Test
  void timesTellPositionsWhereRowsAreNotThere() {
    write(false);
    RunResult result =
        Samples.run(
            folder,
            EXPERIMENT.formatted("refuse")
                + tcn("timed", "step-seconds: 1", 8)
                + tcn("counted", "step-seconds: 0", 8));
    assertThat(score(result, "timed").value().value())
        .isGreaterThan(0.8)
        .isGreaterThan(score(result, "counted").value().value());
  }

  @Test
  void rowsWithoutLabelsAreRefusedUnlessTheyAreToBeKept() {
    write(true);
    String model = tcn("tcn", "unlabelled: removed", 8);
    assertThatThrownBy(() -> Samples.run(folder, EXPERIMENT.formatted("refuse") + model))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("column valence has");
    String timeless = EXPERIMENT.formatted("keep").replace("  time: time\n", "");
    assertThatThrownBy(() -> Samples.run(folder, timeless + model))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("data.time");
    Samples.write(folder.resolve("labels.csv"), "id,time,film,valence\nf0,0,film 0,\n");
    assertThatThrownBy(() -> Samples.run(folder, EXPERIMENT.formatted("keep") + model))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no row has a label");
  }
}
