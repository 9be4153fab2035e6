/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.detector.DetectorSettings;
import org.evoke.nn.detector.DetectorTrainer;
import org.evoke.nn.detector.LabelledSound;
import org.evoke.nn.detector.SoundDetector;
import org.evoke.nn.detector.SoundRows;
import org.evoke.pipeline.event.DetectorBundle;
import org.evoke.pipeline.event.FrontEnd;
import org.evoke.pipeline.event.Segmentation;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventsCommandTest {
  private static final String EXPERIMENT =
      """
      schema: evoke-detector/1
      name: tones
      label: low
      front-end: {rate: 8000, bands: 16}
      soundscapes:
        clips: clips
        targets: [low]
        backgrounds: [hum]
        distractor-events: [0, 0]
        events: [1, 1]
        count: 2
        seconds: 2
        seed: 3
      """;

  @TempDir private Path folder;

  private Path tone() {
    return Tones.wav(folder.resolve("tone.wav"), 1);
  }

  private Path clips() throws IOException {
    for (String label : new String[] {"low", "hum"}) {
      float[] samples = new float[4000];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (float) (0.2 * Math.sin(label.equals("low") ? 0.3 * i : 0.01 * i));
      }
      Path own = Files.createDirectories(folder.resolve("clips").resolve(label));
      WavFile.write(own.resolve("1-a.wav"), 8000, new float[][] {samples});
    }
    return folder.resolve("clips");
  }

  @Test
  void recipeIsPrintedAndCanBeGivenBack() throws IOException {
    CommandRun printed = CommandRun.of("events", "recipe");
    assertThat(printed.out()).contains("\"laughter\"", "\"threshold\"");
    Path file = Files.writeString(folder.resolve("e.json"), printed.out().replace("0.25", "1.25"));

    CommandRun run = CommandRun.of("predict", tone(), "--events", file, "-o", folder.resolve("o"));

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("e.json").contains("threshold is 1.25");
  }

  @Test
  void eventsCanBeLeftOut() {
    CommandRun without = CommandRun.of("predict", tone(), "--no-events", "-o", folder.resolve("o"));
    assertThat(without.code()).as(without.err()).isZero();
    assertThat(without.err()).doesNotContain("mn04");
    assertThat(folder.resolve("o/tone.json")).content().contains("\"event_detectors\": [ ]");
    CommandRun both =
        CommandRun.of("predict", tone(), "--no-events", "--events", folder.resolve("e.json"));
    assertThat(both.code()).isEqualTo(2);
    assertThat(
            CommandRun.of("predict", tone(), "--detector", folder, "-o", folder.resolve("p")).err())
        .contains("detector.json");
  }

  @Test
  void soundscapesAreWrittenWithTheirEvents() throws IOException {
    Path file = Files.writeString(folder.resolve("tones.yaml"), EXPERIMENT);
    Path out = folder.resolve("out");

    CommandRun run =
        CommandRun.of("events", "soundscapes", file, "--data", "clips=" + clips(), "-o", out);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out.toFile().list())
        .containsExactlyInAnyOrder("1-0000.wav", "1-0001.wav", "events.csv", "soundscapes.csv");
    assertThat(Files.readAllLines(out.resolve("events.csv")))
        .hasSize(3)
        .first()
        .isEqualTo("id,onset,offset,label,target,decibels,clip");
    assertThat(WavFile.read(out.resolve("1-0000.wav")).length()).isEqualTo(16000);
    assertThat(CommandRun.of("train", file, "--fold", "7", "--data", "clips=" + clips()).err())
        .contains("unknown fold 7");
  }

  @Test
  void statisticsAndEffectsAreTables() throws IOException {
    Path events = Files.writeString(folder.resolve("e.csv"), "onset,offset,label\n0,1,crying\n");
    Path valence = Files.writeString(folder.resolve("v.csv"), "time,valence\n0,-0.9\n1,0\n");
    Path classes = Files.writeString(folder.resolve("c.csv"), "time,class\n0,1\n1,4\n");

    assertThat(
            CommandRun.of("events", "statistics", "--events", events, "--valence", valence).out())
        .contains("crying,0.02,1,-0.900,100.00,100.00");
    CommandRun effects =
        CommandRun.of(
            "events",
            "effects",
            "--labels",
            classes,
            "--events",
            events,
            "--predictions",
            "all=" + classes,
            "-o",
            folder.resolve("effects.csv"));
    assertThat(effects.code()).as(effects.err()).isZero();
    assertThat(folder.resolve("effects.csv"))
        .content()
        .contains("all,recall_1,100.00", "all,with crying,100.00");
  }

  private Path detector() {
    FrontEnd fine = new FrontEnd(FrontEnd.FINE, 8000, 16);
    Tensor rows = fine.open().of(new float[16000]);
    float[] labels = new float[rows.shape()[0]];
    labels[3] = 1;
    DetectorSettings settings =
        new DetectorSettings(
            Map.of("channels", List.of(4), "pool", List.of(2), "hidden", 6, "attention", 4),
            1,
            1,
            0.02,
            50,
            false,
            0,
            0,
            0);
    try (SoundDetector detector =
        SoundDetector.of(
            new DetectorTrainer(settings)
                .fit(
                    List.of(new LabelledSound(SoundRows.of(rows), labels)),
                    new Seed(1),
                    Progress.NONE))) {
      new DetectorBundle(
              "tones",
              "tone",
              "test",
              fine,
              50,
              new Segmentation(0.5, 3, 0, 4, 3),
              detector.architecture(),
              detector.members(),
              "# tones",
              "free")
          .write(folder.resolve("detector"));
    }
    return folder.resolve("detector");
  }

  @Test
  void aBadFileDoesNotStopTheFeaturesOfOthers() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.wav"), "no sound");
    Path out = folder.resolve("features");
    CommandRun run =
        CommandRun.of("events", "features", bad, tone(), "--detector", detector(), "-o", out);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("bad.wav");
    assertThat(run.out()).contains("tone.sed-");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(1);
    }
  }
}
