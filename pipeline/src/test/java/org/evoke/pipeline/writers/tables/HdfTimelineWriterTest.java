/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HdfTimelineWriterTest {
  @TempDir Path folder;

  private HdfFile read(Answer answer) throws IOException {
    Path file = folder.resolve("answer.h5");
    Files.deleteIfExists(file);
    new HdfTimelineWriter().parts(answer).get(0).content().writeTo(file);
    return new HdfFile(file);
  }

  private static Object data(Group group, String path) {
    return group.getDatasetByPath(path).getData();
  }

  @Test
  void everythingIsReadBack() throws IOException {
    Answer answer = SampleAnswers.withEverything("film.webm", 90.5);
    Timeline timeline = answer.timeline();
    try (HdfFile hdf = read(answer)) {
      assertThat(hdf.getAttribute("schema").getData()).isEqualTo("evoke-timeline-h5/1");
      assertThat(hdf.getAttribute("media_name").getData()).isEqualTo("film.webm");
      assertThat(hdf.getAttribute("media_sha256").getData()).isEqualTo(answer.source().sha256());
      assertThat(data(hdf, "time")).isEqualTo(timeline.starts());
      assertThat(data(hdf, "end")).isEqualTo(timeline.ends());
      for (Track track : timeline.tracks()) {
        Dataset curve = hdf.getDatasetByPath("curves/" + track.name());
        assertThat(curve.getData()).isEqualTo(track.values());
        assertThat(curve.getAttribute("scale").getData()).isEqualTo(track.scale().id());
        assertThat(curve.getAttribute("low").getData()).isEqualTo(track.scale().low());
        assertThat(curve.getAttribute("whole").getData()).isEqualTo(track.whole().value());
      }
      assertThat(data(hdf, "curves/arousal_high")).isEqualTo(timeline.tracks().get(1).upper());
      assertThat(hdf.getDatasetByPath("curves/arousal_high").getAttribute("whole").getData())
          .isEqualTo(timeline.tracks().get(1).whole().upper());
      Dataset classes = hdf.getDatasetByPath("classes/class");
      assertThat(classes.getData()).isEqualTo(timeline.classes().get(0).probabilities());
      assertThat(((String) classes.getAttribute("labels").getData()).split("\n"))
          .containsExactlyElementsOf(timeline.classes().get(0).labels());
      assertThat(data(hdf, "events/start")).isEqualTo(new double[] {0, 9.05, 18.1, 45.25, 63.35});
      assertThat(data(hdf, "events/label"))
          .isEqualTo(new String[] {"rain", "clap \"1\" & <b>", "dog | bark", "dog | bark", ""});
      assertThat((double[]) data(hdf, "shots/end")).hasSize(timeline.shots().size());
      assertThat((String[]) data(hdf, "moments/text"))
          .containsExactlyElementsOf(timeline.moments().stream().map(m -> m.text()).toList());
      assertThat((int[]) data(hdf, "outside_training")).contains(0, 1);
    }
  }

  @Test
  void whatIsNotThereIsLeftOut() throws IOException {
    try (HdfFile hdf = read(SampleAnswers.of("beep.wav", 0.3, false))) {
      assertThat(hdf.getChildren().keySet())
          .isEqualTo(new java.util.HashSet<>(List.of("time", "end", "outside_training", "curves")));
    }
  }

  @Test
  void namesOfAllKindsAreReadBack() throws IOException {
    String name = "\u05d0\ud83d\ude00 \"x\" <b> " + "n".repeat(200);
    try (HdfFile hdf = read(SampleAnswers.of(name + "\u0000\ud800", 3, false))) {
      assertThat(hdf.getAttribute("media_name").getData()).isEqualTo(name + "\ufffd\ufffd");
    }
  }

  @Test
  void fiveHoursAreReadBack() throws IOException {
    try (HdfFile hdf = read(SampleAnswers.of("film.webm", 18_000, true))) {
      assertThat((double[]) data(hdf, "curves/valence")).hasSize(18_000);
    }
  }
}
