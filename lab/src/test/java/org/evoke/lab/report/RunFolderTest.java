/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.evoke.data.json.JsonText;
import org.evoke.lab.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final String ALARM = "<script>alert(1)</script>";

  @TempDir Path folder;

  /** Two films over time with classes of mood, and tracks of features as extraction writes them. */
  private void timedData() {
    StringBuilder labels = new StringBuilder("id,time,mood,valence\n");
    for (int film = 0; film < 6; film++) {
      StringBuilder track = new StringBuilder("name,start_ms,end_ms,a,b\n");
      for (int second = 0; second < 8; second++) {
        double wave = Math.sin(second + film);
        labels.append(
            String.format(
                Locale.ROOT,
                "film%d,%d,%s,%.3f\n",
                film,
                second,
                wave > 0 ? "gay" : "sad",
                0.8 * wave));
        track.append(
            String.format(
                Locale.ROOT,
                "film%d,%d,%d,%.3f,%.3f\n",
                film,
                1000 * second,
                1000 * second + 1000,
                wave,
                Math.cos(second)));
      }
      Samples.write(folder.resolve("tracks/film" + film + ".csv"), track.toString());
    }
    Samples.write(folder.resolve("labels.csv"), labels.toString());
  }

  private static final String TIMED =
      """
      schema: evoke-experiment/1
      name: timed
      description: "%s"
      data:
        labels: labels.csv
        time: time
        features: [{name: sound, file: tracks}]
        about: {title: "%s"}
      targets:
        - {name: valence, low: -1, high: 1}
      model: {family: linear-ridge, options: {penalty: 0.1}}
      protocol: {kind: leave-one-group-out}
      metrics: [r2, pcc_per_group, rmse_per_fold]
      draws: 100
      """
          .formatted(ALARM, ALARM);

  @Test
  void seriesAreDrawnAndNothingGetsThroughUnescaped() throws IOException {
    timedData();
    Samples.run(folder, TIMED);
    Path run = folder.resolve("run");
    assertThat(run.resolve("figures/leave-one-group-out-linear-ridge-valence-series-3.svg"))
        .content()
        .contains("film2", "prediction");
    String report = Files.readString(run.resolve("report.html"));
    assertThat(report)
        .contains("&lt;script&gt;", "default-src &#39;none&#39;", "data:image/svg+xml;base64,")
        .doesNotContain("<script", "src=\"http", "href=");
    assertThat(Files.readAllLines(run.resolve("predictions.csv")).get(0))
        .isEqualTo(
            "protocol,model,seed,repeat,fold,id,group,time_ms,valence,valence_true,valence_baseline");
    assertThat(Files.readAllLines(run.resolve("folds.csv"))).hasSize(49);
    Map<String, Object> metrics =
        JsonText.readObject(Files.readString(run.resolve("metrics.json")), "metrics.json");
    assertThat(metrics).containsEntry("rows", 48).containsEntry("groups", 6);
    assertThat(metrics.get("scores").toString()).contains("pcc_per_group", "rmse_per_fold");
  }

  @Test
  void classesGiveAConfusionMatrix() throws IOException {
    timedData();
    var result =
        Samples.run(
            folder,
            TIMED
                .replace("{name: valence, low: -1, high: 1}", "{name: mood, classes: [sad, gay]}")
                .replace("[r2, pcc_per_group, rmse_per_fold]", "[acc, acc_per_fold]"));
    assertThat(result.scores().scores()).hasSize(2);
    assertThat(result.scores().scores().get(0).value().value()).isGreaterThan(0.85);
    assertThat(result.scores().scores().get(0).baseline()).isBetween(0.3, 0.8);
    Path run = folder.resolve("run");
    assertThat(run.resolve("figures/leave-one-group-out-linear-ridge-mood-confusion.svg"))
        .content()
        .contains("predicted class", ">sad<");
    assertThat(run.resolve("predictions.csv")).content().contains(",gay,gay,");
  }

  @Test
  void latexMeansNothingButItself() throws IOException {
    timedData();
    Samples.run(folder, TIMED.replace("name: timed", "name: timed_50"));
    assertThat(folder.resolve("run/tables.tex"))
        .content()
        .contains("pcc\\_per\\_group", "95 \\% interval", "\\textasciicircum{}2");
  }
}
