/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.nn.Networks;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.training.TrainedNetwork;
import org.junit.jupiter.api.Test;

final class DetectorTrainerTest {
  private static final int BANDS = 8;

  private static DetectorSettings settings(int epochs, boolean clips, double balance) {
    Map<String, Object> network =
        Map.of("channels", List.of(4, 4), "pool", List.of(2, 2), "hidden", 6, "attention", 4);
    return new DetectorSettings(network, epochs, 4, 0.02, 30, clips, balance, 0.2, 1);
  }

  /** Noise in which the lower bands are louder for a while. */
  private static List<LabelledSound> sounds(int count, int frames, Seed seed) {
    RandomStream random = seed.stream();
    List<LabelledSound> sounds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] rows = new float[frames * BANDS];
      float[] labels = new float[frames];
      int from = random.nextInt(frames - 8);
      for (int t = 0; t < frames; t++) {
        boolean heard = t >= from && t < from + 8;
        labels[t] = heard ? 1 : 0;
        for (int band = 0; band < BANDS; band++) {
          double level = heard && band < 3 ? 3 : 0;
          rows[t * BANDS + band] = (float) (-6 + level + 0.5 * random.nextGaussian());
        }
      }
      sounds.add(
          new LabelledSound(SoundRows.of(new Tensor(new int[] {frames, BANDS}, rows)), labels));
    }
    return sounds;
  }

  private static double accuracy(SoundDetector detector, List<LabelledSound> sounds) {
    int right = 0;
    int all = 0;
    for (LabelledSound sound : sounds) {
      double[] heard = detector.hear(sound.rows()).frames();
      for (int t = 0; t < heard.length; t++) {
        right += heard[t] >= 0.5 == sound.frames()[t] > 0 ? 1 : 0;
        all++;
      }
    }
    return (double) right / all;
  }

  @Test
  void learnsWhenAnEventIsHeard() {
    TrainedNetwork trained =
        new DetectorTrainer(settings(25, true, 0.5))
            .fit(sounds(24, 30, new Seed(1)), new Seed(2), (done, total) -> {});

    try (SoundDetector detector = SoundDetector.of(trained)) {
      assertThat(accuracy(detector, sounds(10, 30, new Seed(3)))).isGreaterThan(0.9);
      assertThat(trained.epochs().get(24).training())
          .isLessThan(trained.epochs().get(0).training());
    }
  }

  /** Energies that say nothing, and a context of long steps that says everything. */
  @Test
  void learnsFromTheContext() {
    List<LabelledSound> sounds = new ArrayList<>();
    for (LabelledSound sound : sounds(30, 32, new Seed(1))) {
      float[] steps = new float[2 * 8];
      for (int frame = 0; frame < 32; frame++) {
        steps[frame / 4 * 2] += sound.frames()[frame];
        steps[frame / 4 * 2 + 1] = 100 + frame;
      }
      SoundContext context = new SoundContext(new Tensor(new int[] {8, 2}, steps), 4, 0);
      Tensor nothing = new Tensor(new int[] {32, BANDS}, new float[32 * BANDS]);
      sounds.add(new LabelledSound(new SoundRows(nothing, context), sound.frames()));
    }
    List<LabelledSound> learned = sounds.subList(0, 20);
    TrainedNetwork trained =
        new DetectorTrainer(settings(40, true, 0.5)).fit(learned, new Seed(2), Progress.NONE);

    try (SoundDetector detector = SoundDetector.of(trained);
        SoundDetector kept =
            SoundDetector.open(Networks.read(detector.architecture()), detector.members())) {
      assertThat(detector.contextWidth()).isEqualTo(2);
      assertThat(accuracy(detector, sounds.subList(20, 30))).isGreaterThan(0.9);
      SoundRows rows = sounds.get(20).rows();
      assertThat(kept.hear(rows).frames()).isEqualTo(detector.hear(rows).frames());
      assertThatThrownBy(() -> detector.hear(SoundRows.of(rows.energies())))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("context=2");
    }
  }

  /** Middles of steps of two frames lie at 0.5 and 2.5 frames' middles, counted from 0. */
  @Test
  void framesLieBetweenSteps() {
    Tensor steps = new Tensor(new int[] {2, 1}, new float[] {10, 20});
    SoundContext context = new SoundContext(steps, 2, 0);
    float[] frames = new float[5];
    context.copy(4, frames, 1);
    assertThat(frames).containsExactly(0, 10, 12.5f, 17.5f, 20);
    context.from(2).copy(2, frames, 0);
    assertThat(frames).startsWith(17.5f, 20);
    for (int[] shape : new int[][] {{0, 3}, {0}}) {
      Tensor none = new Tensor(shape, new float[0]);
      assertThatThrownBy(() -> new SoundContext(none, 2, 0)).isInstanceOf(InputException.class);
    }
    assertThatThrownBy(() -> new SoundContext(steps, 0, 0)).isInstanceOf(InputException.class);
  }

  @Test
  void theSameSeedGivesTheSameDetectorAndItCanBeKept() {
    DetectorTrainer trainer = new DetectorTrainer(settings(2, false, 0));
    List<LabelledSound> sounds = sounds(6, 40, new Seed(1));
    TrainedNetwork first = trainer.fit(sounds, new Seed(2), (done, total) -> {});
    TrainedNetwork second = trainer.fit(sounds, new Seed(2), (done, total) -> {});
    SoundRows rows = sounds.get(0).rows();

    try (SoundDetector one = SoundDetector.of(first);
        SoundDetector other = SoundDetector.of(second);
        SoundDetector kept = SoundDetector.open(Networks.read(one.architecture()), one.members())) {
      assertThat(other.hear(rows).frames()).isEqualTo(one.hear(rows).frames());
      assertThat(kept.hear(rows).frames()).isEqualTo(one.hear(rows).frames());
      assertThat(one.embedding(rows)).hasSize(12).isEqualTo(kept.embedding(rows));
    }
  }

  /** Log-odds are averaged; features stand side by side. */
  @Test
  void severalNetworksAnswerTogether() {
    DetectorTrainer trainer = new DetectorTrainer(settings(1, false, 0));
    List<LabelledSound> sounds = sounds(6, 40, new Seed(1));
    SoundRows rows = sounds.get(0).rows();
    try (SoundDetector one = SoundDetector.of(trainer.fit(sounds, new Seed(2), Progress.NONE));
        SoundDetector other = SoundDetector.of(trainer.fit(sounds, new Seed(3), Progress.NONE));
        SoundDetector both =
            SoundDetector.open(
                Networks.read(one.architecture()),
                List.of(one.members().get(0), other.members().get(0)))) {
      double[] first = one.hear(rows).frames();
      double[] second = other.hear(rows).frames();
      double[] together = both.hear(rows).frames();
      for (int i = 0; i < together.length; i++) {
        double odds = Math.sqrt(first[i] / (1 - first[i]) * second[i] / (1 - second[i]));
        assertThat(together[i]).isCloseTo(odds / (1 + odds), within(1e-6));
      }
      assertThat(both.embedding(rows)).hasSize(24).startsWith(one.embedding(rows));
      assertThat(both.embedding(rows)).endsWith(other.embedding(rows));
      assertThat(both.members()).hasSize(2);
    }
    Architecture architecture = trainer.architecture(BANDS, 0);
    assertThatThrownBy(() -> SoundDetector.open(architecture, List.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no network");
  }

  @Test
  void soundsWithoutTheEventOrWithNothingElseAreRefused() {
    DetectorTrainer trainer = new DetectorTrainer(settings(1, false, 0));
    Tensor rows = new Tensor(new int[] {2, BANDS}, new float[2 * BANDS]);
    List<LabelledSound> silent = List.of(new LabelledSound(SoundRows.of(rows), new float[2]));
    List<LabelledSound> full = List.of(new LabelledSound(SoundRows.of(rows), new float[] {1, 1}));

    assertThatThrownBy(() -> trainer.fit(silent, new Seed(1), (done, total) -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 of 2 training frames");
    assertThatThrownBy(() -> trainer.fit(full, new Seed(1), (done, total) -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 of 2 training frames");
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> settings(0, false, 0)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> settings(1, false, 2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("balance 2");
    assertThatThrownBy(
            () ->
                new LabelledSound(
                    SoundRows.of(new Tensor(new int[] {2, 1}, new float[2])), new float[3]))
        .isInstanceOf(InputException.class);
  }
}
