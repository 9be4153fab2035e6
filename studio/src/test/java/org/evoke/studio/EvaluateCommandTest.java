/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir Path folder;
  private Path labels;
  private Path predictions;

  @BeforeEach
  void write() throws IOException {
    labels = folder.resolve("labels.csv");
    predictions = folder.resolve("predictions.csv");
    Files.writeString(labels, "id,film,valence\na,x,1\nb,x,2\nc,y,4\n");
    Files.writeString(predictions, "id,valence\na,1\nb,4\nc,3\n");
  }

  @Test
  void scoresAreATableOnStandardOutput() {
    CommandRun run =
        CommandRun.of(
            "evaluate", "--predictions", predictions, "--labels", labels, "--metrics", "mse,mae");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .matches(
            """
            target,metric,value,low,high,n
            valence,mse,1.66667,[0-9.]+,[0-9.]+,3
            valence,mae,1.00000,[0-9.]+,[0-9.]+,3
            """);
    assertThat(run.err()).contains("not scored").contains("film");
  }

  @Test
  void theSameSeedGivesTheSameTable() {
    String[] fixed = {"--group", "film", "--seed", "7", "--metrics", "ccc,r2", "--quiet"};
    assertThat(evaluate(fixed)).isEqualTo(evaluate(fixed));
    assertThat(evaluate(fixed).err()).isEmpty();
  }

  @Test
  void jsonHoldsEverything() {
    CommandRun run = evaluate("--json", "--group", "film", "--seed", "7", "--metrics", "mse");
    JsonObject json = new JsonObject("out", JsonText.readObject(run.out(), "out"));
    assertThat(json.text("predictions")).isEqualTo("csv:" + predictions);
    assertThat(json.text("group")).isEqualTo("film");
    assertThat(json.whole("seed")).isEqualTo(7);
    JsonObject score = json.objects("scores").get(0);
    assertThat(score.number("value")).isEqualTo(5 / 3.0);
    assertThat(score.whole("n")).isEqualTo(3);
  }

  @Test
  void theSecondModelIsComparedInTheSameTable() {
    CommandRun run = evaluate("--against", predictions.toString(), "--metrics", "mse");
    assertThat(run.out())
        .contains("valence,mse_against,1.66667,", "valence,mse_difference,0.00000,0.00000,0.00000");
    assertThat(run.err()).contains("is not defined");
  }

  @Test
  void eventsAreScoredWithinTheCollar() throws IOException {
    Path known =
        Files.writeString(
            folder.resolve("known.csv"),
            "id,onset,offset,label\na,1,2,laugh\na,5,6,cry\nb,0,1,laugh\n");
    Path found =
        Files.writeString(
            folder.resolve("found.csv"),
            "id,start_ms,end_ms,label\na,1150,2000,laugh\na,5300,6000,cry\nc,0,9,laugh\n");
    CommandRun usual =
        CommandRun.of("evaluate", "--events", "--predictions", found, "--labels", known);
    assertThat(usual.code()).as(usual.err()).isZero();
    assertThat(usual.out())
        .contains("all,f1,0.333333,", "all,error_rate,1.33333,", "cry,recall,0.00000,")
        .contains("laugh,precision,0.500000,")
        .contains("macro,f1,", "laugh,segment_f1,", "macro,segment_f1,");
    // a: laugh in second 1, cry in second 5; b: laugh missed; c: nine seconds too many.
    assertThat(usual.out()).contains("cry,segment_f1,1.00000,", "laugh,segment_recall,0.500000,");
    CommandRun strict =
        CommandRun.of(
            "evaluate",
            "--events",
            "--collar",
            "0.5",
            "--length-share",
            "0.1",
            "--segment",
            "10",
            "--predictions",
            found,
            "--labels",
            known);
    assertThat(strict.out()).contains("all,f1,0.666667,", "laugh,segment_recall,0.500000,");
    assertThat(usual.err()).contains("without found events: b").contains("true events: c");
    CommandRun wide =
        CommandRun.of(
            "evaluate", "--events", "--collar", "0.5", "--predictions", found, "--labels", known);
    assertThat(wide.out()).contains("all,f1,0.666667,", "cry,recall,1.00000,");
    assertThat(evaluate("--events", "--group", "film").code()).isEqualTo(2);
    assertThat(evaluate("--events").err()).contains("no column start_ms; there is");
  }

  @Test
  void whatCannotBeUnderstoodIsTwo() {
    assertThat(evaluate("--metrics", "pc").code()).isEqualTo(2);
    assertThat(evaluate("--metrics", "pc").err()).contains("did you mean pcc?");
    assertThat(evaluate("--scale", "valence=high").err()).contains("TARGET=LOW:HIGH");
    CommandRun alone = CommandRun.of("evaluate", "--predictions", predictions);
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("--labels is missing");
  }

  @Test
  void unusableFilesAreThreeAndMissingOnesFour() throws IOException {
    Path one = Files.writeString(folder.resolve("one.csv"), "id,valence\na,1\n");
    CommandRun missing = CommandRun.of("evaluate", "--predictions", one, "--labels", labels);
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("one.csv: 2 of the 3 clips").contains("b, c");
    assertThat(evaluate("--scale", "valence=1:3").code()).isEqualTo(3);
    assertThat(CommandRun.of("evaluate", "--predictions", "no.csv", "--labels", labels).code())
        .isEqualTo(4);
  }

  private CommandRun evaluate(String... more) {
    Object[] all = new Object[5 + more.length];
    all[0] = "evaluate";
    all[1] = "--predictions";
    all[2] = predictions;
    all[3] = "--labels";
    all[4] = labels;
    System.arraycopy(more, 0, all, 5, more.length);
    return CommandRun.of(all);
  }
}
