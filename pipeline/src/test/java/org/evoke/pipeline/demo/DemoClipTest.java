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
import org.evoke.audio.loudness.LoudnessMeter;
import org.evoke.core.MediaInfo;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.media.MediaFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClipTest {
  @TempDir Path folder;

  @Test
  void isAFilmWithSoundOfItsLength() throws Exception {
    Path file = folder.resolve("demo.webm");
    List<Double> done = new ArrayList<>();
    DemoClip.write(file, new Seed(1), (seconds, total) -> done.add(seconds / total));
    MediaInfo info = MediaFile.probe(file);
    assertThat(info.seconds().getAsDouble()).isEqualTo(DemoClip.SECONDS, within(0.2));
    assertThat(info.audio().orElseThrow().channels()).containsExactly("FL", "FR");
    assertThat(info.video().orElseThrow().width()).isEqualTo(512);
    assertThat(Files.size(file)).isLessThan(8_000_000);
    assertThat(done).isSorted().endsWith(1.0);
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
