/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.evoke.audio.loudness.LoudnessMeter;
import org.evoke.core.MediaInfo;
import org.evoke.core.Progress;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.EnergyModel;
import org.evoke.pipeline.PredictOptions;
import org.evoke.pipeline.Predictor;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClipTest {
  private static final List<Double> PROGRESS = new ArrayList<>();

  @TempDir static Path folder;

  private static Path film;

  @BeforeAll
  static void write() {
    film = folder.resolve("demo.webm");
    DemoClip.write(film, new Seed(1), (seconds, total) -> PROGRESS.add(seconds / total));
  }

  @Test
  void isAFilmWithSoundOfItsLength() throws Exception {
    MediaInfo info = MediaFile.probe(film);
    assertThat(info.seconds().getAsDouble()).isEqualTo(DemoClip.SECONDS, within(0.2));
    assertThat(info.audio().orElseThrow().channels()).containsExactly("FL", "FR");
    assertThat(info.video().orElseThrow().width()).isEqualTo(512);
    assertThat(Files.size(film)).isLessThan(8_000_000);
    assertThat(PROGRESS).isSorted().endsWith(1.0);
  }

  /** Nothing is tuned for this: it says that the model hears what the film was made to show. */
  @Test
  void theDefaultModelHearsTheContrastOfTheTwoPassages() {
    PredictOptions options =
        new PredictOptions(OptionalDouble.of(10), OptionalDouble.empty(), false, Scale.Range.EVOKE);
    Answer answer =
        new Predictor(FeatureRegistry.standard(), EnergyModel.ENCODERS, "evoke test")
            .predict(
                film,
                List.of(ModelBundle.builtIn("deam74").emotionModel()),
                options,
                Progress.NONE);
    double[] arousal = answer.timeline().tracks().get(1).values();
    int calm = (int) ((Act.CALM.start() + Act.CALM.end()) / 2);
    int tense = (int) ((Act.TENSE.start() + Act.TENSE.end()) / 2);
    assertThat(arousal[tense] - arousal[calm]).isGreaterThan(0.2);
  }

  @Test
  void soundIsTheSameForTheSameSeed() {
    Signal one = DemoSound.play(new Seed(7));
    assertThat(DemoSound.play(new Seed(7)).samples()).isDeepEqualTo(one.samples());
    assertThat(DemoSound.play(new Seed(8)).samples()[0]).isNotEqualTo(one.samples()[0]);
  }

  @Test
  void tenseMusicIsLouderThanCalmMusicAndNothingClips() {
    Signal sound = DemoSound.play(new Seed(1));
    assertThat(loudness(sound, Act.TENSE) - loudness(sound, Act.CALM)).isBetween(6.0, 20.0);
    assertThat(loudness(sound, Act.SPEECH)).isBetween(-36.0, -14.0);
    for (float[] channel : sound.samples()) {
      float highest = 0;
      for (float sample : channel) {
        highest = Math.max(highest, Math.abs(sample));
      }
      assertThat(highest).isBetween(0.5f, 0.95f);
    }
  }

  private static double loudness(Signal sound, Act act) {
    LoudnessMeter meter = new LoudnessMeter(Mixdown.RATE, List.of("FL", "FR"));
    int from = (int) (act.start() * Mixdown.RATE);
    meter.accept(sound.slice(from, (int) (act.end() * Mixdown.RATE)));
    return meter.integrated();
  }

  @Test
  void picturesAreTheSameForTheSameTime() {
    DemoPicture picture = new DemoPicture(new Seed(1));
    byte[] first = picture.at(20).rgb();
    picture.at(5);
    assertThat(picture.at(20).rgb()).isEqualTo(first);
    assertThat(picture.at(5).rgb()).isNotEqualTo(first);
  }
}
