/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.data.weights.WeightStore;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What detectors are reckoned to take. */
class DetectorPaceTest {
  @TempDir Path folder;
  private final List<Path> sounds = new ArrayList<>();
  private DetectorExperiment experiment;
  private WeightStore none;

  @BeforeEach
  void write() throws IOException {
    for (int i = 0; i < 4; i++) {
      float[] samples = new float[8000 * 4];
      for (int s = 0; s < samples.length; s++) {
        samples[s] = (float) (0.2 * Math.sin(s * 0.1 * (i + 1)));
      }
      Path file = folder.resolve(i + ".wav");
      WavFile.write(file, 8000, new float[][] {samples});
      sounds.add(file);
    }
    Path file = folder.resolve("detector.yaml");
    Files.writeString(
        file,
        """
        schema: evoke-detector/1
        name: some
        label: some
        front-end: {kind: fine, rate: 8000, bands: 16}
        labelled: {sounds: s, events: e.csv, labels: [a], folds: 4}
        piece-seconds: 2
        train: {network: {channels: [4], pool: [2], hidden: 4, attention: 4}, epochs: 10, batch: 4}
        seeds: [1, 2]
        """);
    experiment = DetectorReader.read(file);
    none = new WeightStore(folder, List.of());
  }

  @Test
  void everyPartIsMeasured() {
    DetectorPace pace = DetectorPace.of(experiment, sounds, 1, 1, none);
    assertThat(List.of(pace.reading(), pace.epoch(), pace.choosing(), pace.features()))
        .allSatisfy(part -> assertThat(part).isPositive().isLessThan(100));
    assertThat(DetectorPace.seconds(sounds)).isEqualTo(16, within(0.01));
  }

  /**
   * Four folds, of which the first other one chooses: pairs 1+2, 1+3 and 1+4, so that ten epochs
   * are over 4 x 3/4 and 3 x 2/4 of 100 s; each detector answers to two of four folds. Twice for
   * two seeds, by two threads.
   */
  @Test
  void foldsAndEpochsAreCounted() {
    DetectorPace pace = new DetectorPace(0.01, 0.1, 0.2, 0.3);
    double one = 0.1 * 10 * 450 + 0.2 * 200;
    assertThat(pace.trainingSeconds(experiment, 4, 100, 2))
        .isEqualTo(2 * 0.01 * 100 + one, within(1e-9));
    assertThat(pace.trainingSeconds(experiment, 4, 100, 4))
        .isEqualTo(2 * 0.01 * 100 + one / 2, within(1e-9));
    assertThat(pace.featureSeconds(100)).isEqualTo(31, within(1e-9));
  }

  @Test
  void soundsThatCannotBeReadAreRefused() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.wav"), "no sound");
    assertThatThrownBy(() -> DetectorPace.of(experiment, List.of(bad), 1, 1, none))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bad.wav");
  }
}
