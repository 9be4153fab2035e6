/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.EvokeException;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.score.Bootstrap;
import org.evoke.score.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadEvaluationTest {
  @TempDir Path folder;

  @Test
  void clipsThatComeTwiceAreNamedWithTheirPlaces() {
    refused(
        "id,v\na,1\nb,1\n",
        "id,v\na.mp4,1\nb,1\na.wav,2\n",
        "p.csv: 1 rows name a clip that is already there: a (",
        "p.csv, record 2 and ",
        "p.csv, record 4)",
        "--time");
  }

  @Test
  void missingClipsAreCountedAndTheFirstNamed() {
    refused("id,v\na,1\nb,1\nc,1\n", "id,v\nb,1\n", "p.csv: 2 of the 3 clips of", "missing: a, c;");
    refused("id,v\nb,1\n", "id,v\nb,1\nd,1\n", "y.csv: 1 of the 2 clips of", "missing: d;");
  }

  @Test
  void valuesThatAreNoNumbersAreNamed() {
    refused("id,v\na,1\nb,2\n", "id,v\na,NaN\nb,2\n", "p.csv, record 2 'NaN'");
    refused("id,v\na,\nb,2\n", "id,v\na,1\nb,2\n", "y.csv, record 2 ''");
  }

  @Test
  void filesWithoutACommonColumnAreRefused() {
    refused("id,v\na,1\n", "id,w\na,1\n", "no column to score is in both files", "has v", "has w");
  }

  @Test
  void labelsOutsideTheirScaleAreRefused() {
    EvaluationRequest usual = request("id,v\na,1\nb,9.5\n", "id,v\na,1\nb,2\n");
    assertThatThrownBy(
            () ->
                ClipEvaluation.of(
                    withScale(usual, Map.of("v", new Scale("v", 1, 9, "low", "high")))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 true values of v leave their scale, 1.0 to 9.0: ")
        .hasMessageContaining("y.csv, record 3 9.5");
  }

  @Test
  void classMetricsNeedClassNumbers() {
    Source y = Written.csv(folder, "y", "id,v\na,1\nb,2\n");
    Source p = Written.csv(folder, "p", "id,v\na,1.5\nb,2\n");
    assertThatThrownBy(() -> ClipEvaluation.of(Written.request(p, y, "acc", Optional.empty())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("v: row 0")
        .hasMessageContaining("acc needs whole class numbers");
  }

  @Test
  void anUnknownReaderIsNamedWithTheNearest() {
    assertThatThrownBy(() -> Source.of("eimt6:x.list"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("unknown reader eimt6; did you mean eimt16?");
  }

  @Test
  void meansOverGroupsNeedGroups() {
    Source y = Written.csv(folder, "y", "id,v\na,1\n");
    assertThatThrownBy(() -> Written.request(y, y, "eev", Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("eev is a mean over groups")
        .hasMessageContaining("--group");
  }

  @Test
  void anUnknownGroupColumnIsNamed() {
    Source y = Written.csv(folder, "y", "id,v\na,1\n");
    assertThatThrownBy(() -> ClipEvaluation.of(Written.request(y, y, "mse", Optional.of("movie"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("y.csv: no column movie; there is v");
  }

  @Test
  void seriesNeedDistinctMoments() {
    String y = "id,t,v\na,0,1\na,1,2\n";
    assertThatThrownBy(() -> ClipEvaluation.of(series(y, "id,t,v\na,0,1\na,0,2\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("p.csv, record 3: clip a at t 0.0 is already in")
        .hasMessageContaining("record 2");
    assertThatThrownBy(() -> ClipEvaluation.of(series(y, "id,t,v\na,0,1\n")))
        .hasMessageContaining("clip a has 1 moment");
    assertThatThrownBy(() -> ClipEvaluation.of(series(y, "id,t,v\na,50,1\na,51,1\n")))
        .hasMessageContaining("clip a, v: none of 2 true values");
    assertThatThrownBy(() -> ClipEvaluation.of(series(y, "id,t,v\nb,0,1\nb,1,1\n")))
        .hasMessageContaining("p.csv: 1 of the 1 clips of")
        .hasMessageContaining("missing: a");
  }

  private EvaluationRequest series(String labels, String predictions) {
    EvaluationRequest plain = request(labels, predictions);
    return new EvaluationRequest(
        plain.predictions(),
        plain.against(),
        plain.labels(),
        List.of(),
        plain.measures(),
        plain.group(),
        Optional.of("t"),
        Map.of(),
        Bootstrap.USUAL,
        new Seed(1));
  }

  private static EvaluationRequest withScale(EvaluationRequest request, Map<String, Scale> scales) {
    return new EvaluationRequest(
        request.predictions(),
        request.against(),
        request.labels(),
        request.targets(),
        List.of(Measure.named("mse")),
        request.group(),
        request.time(),
        scales,
        request.bootstrap(),
        request.seed());
  }

  private EvaluationRequest request(String labels, String predictions) {
    return Written.request(
        Written.csv(folder, "p", predictions),
        Written.csv(folder, "y", labels),
        "mse",
        Optional.empty());
  }

  private void refused(String labels, String predictions, String... parts) {
    EvaluationRequest request = request(labels, predictions);
    assertThatThrownBy(() -> ClipEvaluation.of(request))
        .isInstanceOf(EvokeException.class)
        .message()
        .contains(parts);
  }
}
