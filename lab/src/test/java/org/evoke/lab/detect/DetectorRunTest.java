/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.weights.WeightStore;
import org.evoke.pipeline.event.DetectorBundle;
import org.evoke.pipeline.event.DetectorEvents;
import org.evoke.testkit.SharedData;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An experiment on clips made here: long low tones are to be found among short high ones. */
final class DetectorRunTest {
  private static final String TEXT =
      """
      schema: evoke-detector/1
      name: tones
      label: low
      group: test
      front-end: {kind: fine, rate: 8000, bands: 16}
      soundscapes:
        clips: clips
        clip: "{fold}-{clip}.*"
        targets: [low]
        distractors: [high]
        backgrounds: [noise]
        count: 4
        seconds: 3
        events: [1, 1]
        distractor-events: [0, 1]
        decibels: [15, 20]
      piece-seconds: 3
      train:
        network: {channels: [4], pool: [2], hidden: 6, attention: 4}
        epochs: 20
        batch: 4
        rate: 0.02
      compare: [energy]
      score: {length-share: 0.2}
      draws: 100
      model: true
      """;

  @TempDir private Path folder;
  private Path clips;

  @BeforeEach
  void makeClips() throws IOException {
    clips = Files.createDirectory(folder.resolve("clips"));
    for (int fold = 1; fold <= 3; fold++) {
      write("low", fold, 0.7, 400);
      write("high", fold, 0.4, 2500);
      write("noise", fold, 1, 0);
    }
  }

  private void write(String label, int fold, double seconds, double hertz) throws IOException {
    RandomStream random = new Seed(fold).stream();
    float[] samples = new float[8000];
    for (int i = 0; i < seconds * 8000; i++) {
      double tone = 0.3 * Math.sin(2 * Math.PI * (hertz + 20 * fold) * i / 8000);
      samples[i] = (float) (hertz == 0 ? 0.05 * random.nextGaussian() : tone);
    }
    Path own = Files.createDirectories(clips.resolve(label));
    WavFile.write(own.resolve(fold + "-1.wav"), 8000, new float[][] {samples});
  }

  private DetectorExperiment experiment(String text) throws IOException {
    return DetectorReader.read(Files.writeString(folder.resolve("tones.yaml"), text));
  }

  private DetectorRun.Result run(DetectorExperiment experiment, Path run, Progress progress) {
    return run(experiment, run, none(), progress);
  }

  private DetectorRun.Result run(
      DetectorExperiment experiment, Path run, WeightStore weights, Progress progress) {
    return DetectorRun.run(
        experiment, run, Map.of("clips", clips), Optional.empty(), weights, progress);
  }

  private WeightStore none() {
    return new WeightStore(folder, List.of());
  }

  @Test
  void detectorIsMeasuredOnFoldsThatItHasNotHeardAndTakenUpAgain() throws IOException {
    DetectorExperiment experiment = experiment(TEXT);
    Path run = folder.resolve("run");
    DetectorRun.Result first = run(experiment, run, (done, total) -> {});
    DetectorFolder.write(experiment, first, run);
    DetectorFolder.writeModel(experiment, run, Map.of("clips", clips), none(), Progress.NONE);

    List<DetectorScores.Row> rows = new DetectorScores(experiment, first).rows();
    assertThat(rows.stream().map(DetectorScores.Row::method)).containsExactly("energy", "cbrnn");
    assertThat(rows.get(1).values().get("f1").value()).isGreaterThan(0.6);
    assertThat(rows.get(1).byFold()).containsOnlyKeys("1", "2", "3");
    assertThat(first.truth()).hasSize(12);
    assertThat(run.resolve("predictions.cbrnn.1.csv")).content().startsWith("id,onset,offset");
    assertThat(run.resolve("tables.md")).content().contains("| cbrnn |", "fold 3");
    assertThat(DetectorBundle.read(run.resolve("model")).label()).isEqualTo("low");

    for (String fold : List.of("1", "2", "3")) {
      DetectorBundle left = DetectorBundle.read(run.resolve("detectors").resolve(fold + "-1"));
      assertThat(left.id()).isEqualTo("tones-without-" + fold + "-1");
    }

    AtomicInteger calls = new AtomicInteger();
    DetectorRun.Result again = run(experiment, run, (done, total) -> calls.incrementAndGet());
    assertThat(again).isEqualTo(first);
    assertThat(calls).hasValue(12); // the sounds alone: no epoch was trained

    Path kept = run.resolve("folds").resolve("cbrnn-2-1.json");
    String text = Files.readString(kept);
    Files.writeString(kept, text.substring(0, text.indexOf("\"2-0000\"")) + "\"2-0000\": 7}}");
    assertThatThrownBy(() -> run(experiment, run, (done, total) -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cbrnn-2-1.json")
        .hasMessageContaining("remove the file");
  }

  /** Three networks that left out a fold, three a pair of folds; one more has learned from all. */
  @Test
  void networksAreSharedBetweenFoldsAndTakenUpOneByOne() throws IOException {
    DetectorExperiment experiment =
        experiment(
            TEXT.replace("epochs: 20", "epochs: 2")
                .replace("draws: 100", "choosing-folds: 9\ndraws: 100"));
    Path run = folder.resolve("run");
    DetectorRun.Result first = run(experiment, run, Progress.NONE);
    Path networks = run.resolve("networks");
    assertThat(networks.toFile().list()).hasSize(6);
    DetectorFolder.writeModel(experiment, run, Map.of("clips", clips), none(), Progress.NONE);
    assertThat(networks.toFile().list()).hasSize(7);

    Path lost = networks.resolve(networks.toFile().list()[0]);
    byte[] bytes = Files.readAllBytes(lost);
    Files.delete(lost);
    Files.delete(run.resolve("folds").resolve("cbrnn-2-1.json"));
    assertThat(run(experiment, run, Progress.NONE)).isEqualTo(first);
    Files.deleteIfExists(run.resolve("folds").resolve("cbrnn-1-1.json"));
    Files.deleteIfExists(run.resolve("folds").resolve("cbrnn-3-1.json"));
    assertThat(run(experiment, run, Progress.NONE)).isEqualTo(first);
    DetectorFolder.writeModel(experiment, run, Map.of("clips", clips), none(), Progress.NONE);
    assertThat(lost).hasBinaryContent(bytes);

    Files.delete(run.resolve("folds").resolve("cbrnn-2-1.json"));
    for (String name : networks.toFile().list()) {
      Files.write(networks.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));
    }
    assertThatThrownBy(() -> run(experiment, run, Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("networks")
        .hasMessageContaining("and run again");
  }

  /** The networks are those of the run without an ensemble. */
  @Test
  void networksThatChoseMayAnswerToo() throws IOException {
    String text =
        TEXT.replace("epochs: 20", "epochs: 2").replace("draws", "choosing-folds: 2\ndraws");
    Path run = folder.resolve("run");
    run(experiment(text), run, Progress.NONE);
    Path detector = run.resolve("detectors").resolve("2-1");
    assertThat(DetectorBundle.read(detector).members()).hasSize(1);
    Path networks = run.resolve("networks");
    List<String> before = List.of(networks.toFile().list());

    DetectorExperiment ensemble = experiment(text.replace("draws", "ensemble: true\ndraws"));
    DetectorRun.Result result = run(ensemble, run, Progress.NONE);

    assertThat(networks.toFile().list()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(DetectorBundle.read(detector).members()).hasSize(3).doesNotHaveDuplicates();
    assertThat(result.found()).hasSize(6);
    DetectorFolder.writeModel(ensemble, run, Map.of("clips", clips), none(), Progress.NONE);
    assertThat(DetectorBundle.read(run.resolve("model")).members()).hasSize(3);
  }

  @Test
  void furtherSoundscapesAreLearnedFromAndNeverScored() throws IOException {
    String more = "  more: {count: 3, speed: 1.2, tilt: 0.3}\npiece-seconds";
    String text = TEXT.replace("epochs: 20", "epochs: 2").replace("piece-seconds", more);
    AtomicInteger heard = new AtomicInteger();
    DetectorRun.Result plain =
        run(
            experiment(TEXT.replace("epochs: 20", "epochs: 2")),
            folder.resolve("plain"),
            (done, total) -> {});
    run(experiment(text), folder.resolve("run"), (done, total) -> {});
    DetectorRun.Result result =
        run(experiment(text), folder.resolve("run"), (done, total) -> heard.incrementAndGet());

    assertThat(heard).hasValue(12 + 9);
    assertThat(result.truth()).isEqualTo(plain.truth()).hasSize(12);
    assertThat(result.found()).hasSameSizeAs(plain.found());
    for (int i = 0; i < plain.found().size(); i++) {
      assertThat(result.found().get(i).events())
          .containsOnlyKeys(plain.found().get(i).events().keySet());
    }
    assertThatThrownBy(() -> experiment(text.replace("speed: 1.2", "speed: 3")))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("tones.yaml", "soundscapes", "speed 3.0");
  }

  @Test
  void aTaggerMayBeHeardBesides() throws IOException {
    String wide = TEXT.replace("rate: 8000", "rate: 32000").replace("epochs: 20", "epochs: 2");
    DetectorExperiment experiment =
        experiment(wide.replace("kind: fine", "context: mn04, kind: fine"));
    Path run = folder.resolve("run");
    assertThatThrownBy(() -> run(experiment, run, Progress.NONE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("evoke models pull mn04");
    Path weights = SharedData.require("weights/mn04_as_mAP_432.pt").getParent();
    WeightStore store = new WeightStore(weights, List.of(weights));

    DetectorRun.Result result = run(experiment, run, store, Progress.NONE);

    assertThat(result.found()).hasSize(6);
    DetectorBundle bundle = DetectorBundle.read(run.resolve("detectors").resolve("2-1"));
    assertThat(bundle.frontEnd().context()).isEqualTo("mn04");
    assertThat(bundle.card()).contains("audio tagger mn04");
    try (DetectorEvents events = DetectorEvents.of(bundle, store)) {
      assertThat(events.find(SignalStream.of(Signal.mono(new float[32000], 32000)), s -> {}))
          .isNotNull();
    }
    assertThatThrownBy(() -> DetectorEvents.of(bundle, none()))
        .isInstanceOf(UnavailableException.class);
    DetectorFolder.writeModel(experiment, run, Map.of("clips", clips), store, Progress.NONE);
    assertThat(DetectorBundle.read(run.resolve("model")).frontEnd()).isEqualTo(bundle.frontEnd());
  }

  @Test
  void oneFoldMayBeLeftOutAlone() throws IOException {
    DetectorExperiment experiment = experiment(TEXT.replace("epochs: 20", "epochs: 1"));
    DetectorRun.Result result =
        DetectorRun.run(
            experiment,
            folder.resolve("one"),
            Map.of("clips", clips),
            Optional.of("2"),
            new WeightStore(folder, List.of()),
            (done, total) -> {});

    assertThat(result.truth()).hasSize(4).containsKey("2-0000");
    assertThat(result.found()).hasSize(2).allMatch(fold -> fold.fold().equals("2"));
  }

  @Test
  void twoFoldsAreTooFew() throws IOException {
    for (String label : List.of("low", "high", "noise")) {
      Files.delete(clips.resolve(label).resolve("3-1.wav"));
    }
    Path run = folder.resolve("run");
    assertThatThrownBy(() -> run(experiment(TEXT), run, Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("needs at least 2");
    assertThat(run.resolve("networks")).doesNotExist();
  }

  @Test
  void aClassMissingInAFoldIsSaid() throws IOException {
    Files.delete(clips.resolve("high").resolve("2-1.wav"));
    DetectorExperiment experiment = experiment(TEXT);

    assertThatThrownBy(() -> run(experiment, folder.resolve("r"), (done, total) -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fold 2 has no clip of class high");
  }

  @Test
  void whatCannotBeRunIsSaid() throws IOException {
    DetectorExperiment experiment = experiment(TEXT);
    WeightStore none = new WeightStore(folder, List.of());
    Path run = folder.resolve("r");
    Optional<String> all = Optional.empty();

    assertThatThrownBy(
            () -> DetectorRun.run(experiment, run, Map.of(), all, none, (done, total) -> {}))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("--data clips=FOLDER");
    assertThatThrownBy(
            () ->
                DetectorRun.run(
                    experiment, run, Map.of("clip", clips), all, none, (done, total) -> {}))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean clips");
    DetectorExperiment compared = experiment(TEXT.replace("[energy]", "[mn04]"));
    assertThatThrownBy(
            () ->
                DetectorRun.run(
                    compared, run, Map.of("clips", clips), all, none, (done, total) -> {}))
        .hasMessageContaining("front-end.rate be 32000");
  }

  @Test
  void malformedExperimentsAreRefused() {
    for (String[] change :
        new String[][] {
          {"kind: fine", "kind: coarse", "coarse"},
          {"kind: fine", "kind: fine, context: mn05", "did you mean mn04"},
          {"kind: fine", "kind: fine, context: mn04", "must be 32000 Hz"},
          {"targets: [low]", "targets: [lwo]", "did you mean low"},
          {"rate: 0.02", "rate: -1", "rate"},
          {"epochs: 20", "epoch: 20", "epoch"},
          {"events: [1, 1]", "events: [1]", "two whole numbers"},
          {"channels: [4]", "channels: [4, 4]", "pool"},
          {"compare: [energy]", "compare: [magic]", "magic"},
        }) {
      assertThatThrownBy(
              () ->
                  run(
                      experiment(TEXT.replace(change[0], change[1])),
                      folder.resolve("x"),
                      (done, total) -> {}))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(change[2]);
    }
  }

  @Test
  void theDetectorsOfTheRepositoryAreValid() throws Exception {
    Path folder = Path.of(System.getProperty("evoke.root"), "experiments/detectors");
    try (java.util.stream.Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(DetectorReader.read(file).name()).isNotBlank());
    }
  }
}
