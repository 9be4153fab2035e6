/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted.eev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.UsageException;
import org.evoke.data.eev.EevLayout;
import org.evoke.data.eev.EevTable;
import org.evoke.data.eev.EevVideo;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.MediaLength;
import org.evoke.media.AudioRequest;
import org.evoke.media.FrameRequest;
import org.evoke.media.MediaFile;
import org.evoke.media.Sampling;
import org.evoke.media.Size;
import org.evoke.pipeline.planted.PlantedSize;
import org.evoke.score.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A computed data set in the form of EEV. */
class PlantedEevTest {
  private static final int STEPS = 120;

  @TempDir Path folder;

  private Path write(String name, int videos, double seconds, PlantedEev planted) {
    Path made = folder.resolve(name);
    planted.write(made, new PlantedSize(videos, seconds), new Seed(3), Progress.NONE);
    return made;
  }

  private static List<EevVideo> videos(Path table) {
    List<EevVideo> videos = new ArrayList<>();
    Findings findings = new Findings();
    EevTable.read(table, "table", findings, videos::add);
    assertThat(findings.list()).isEmpty();
    return videos;
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Path one = write("one", 5, 2, new PlantedEev());
    Path other = write("other", 5, 2, new PlantedEev());
    List<Path> files;
    try (Stream<Path> all = Files.walk(one)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSize(3 + 5);
    for (Path file : files) {
      assertThat(other.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void itIsEevButForVideosThatAreGone() {
    Path made = write("made", 14, 1, new PlantedEev());
    EevLayout layout = new EevLayout();
    Findings findings = new Findings();
    layout.check(made, layout.names(), MediaLength.UNKNOWN, findings);
    assertThat(findings.list()).hasSize(1);
    assertThat(findings.list().get(0).words()).contains("odd: videos: 1 of 11 have no media file");
    assertThat(findings.list()).noneMatch(Finding::blocks);
    assertThat(videos(made.resolve("train.csv"))).hasSize(8);
    assertThat(videos(made.resolve("val.csv"))).hasSize(3);
  }

  @Test
  void aboutTheWantedShareIsUnseenHalfOfItAsZeros() {
    Path half = write("half", 5, 100, new PlantedEev(0.5));
    int rows = 0;
    int detected = 0;
    for (EevVideo video : videos(half.resolve("train.csv"))) {
      rows += video.rows();
      detected += video.detected().length;
    }
    assertThat(detected / (3 * 600.0)).isCloseTo(0.5, within(0.06));
    assertThat(rows / (3 * 600.0)).isCloseTo(0.75, within(0.06));
    EevVideo whole = videos(write("whole", 5, 10, new PlantedEev(0)).resolve("val.csv")).get(0);
    assertThat(whole.detected()).hasSize(60);
    assertThatThrownBy(() -> new PlantedEev(0.95)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> write("few", 4, 1, new PlantedEev()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there are 4 items, must be at least 5");
  }

  @Test
  void picturesAndSoundAreAsBrightAndLoudAsPlanned() {
    Viewers viewers = Viewers.of(1, new Seed(5));
    Path film = folder.resolve("film.mp4");
    ViewedFilm.write(film, viewers, STEPS);
    assertThat(Metric.PCC.of(viewers.brightness(STEPS), brightness(film))).isGreaterThan(0.94);
    assertThat(Metric.PCC.of(viewers.loudness(STEPS), loudness(film))).isGreaterThan(0.94);
  }

  private static double[] brightness(Path film) {
    FrameRequest wanted = new FrameRequest(Sampling.rate(EevVideo.RATE), Size.exact(24, 18));
    List<Double> means = new ArrayList<>();
    try (FrameStream frames = MediaFile.openFrames(film, wanted)) {
      for (Optional<Frame> f = frames.next(); f.isPresent(); f = frames.next()) {
        double sum = 0;
        for (byte level : f.get().rgb()) {
          sum += level & 0xFF;
        }
        means.add(sum);
      }
    }
    return first(means);
  }

  private static double[] loudness(Path film) {
    double[] power = new double[STEPS + 1];
    long at = 0;
    try (SignalStream sound = MediaFile.openAudio(film, AudioRequest.mono(24_000))) {
      for (Optional<Signal> s = sound.next(); s.isPresent(); s = sound.next()) {
        for (float sample : s.get().samples()[0]) {
          power[(int) Math.min(STEPS, at++ / 4000)] += sample * sample;
        }
      }
    }
    return DoubleStream.of(power).limit(STEPS).map(p -> Math.log(1e-6 + p)).toArray();
  }

  private static double[] first(List<Double> values) {
    return values.stream().limit(STEPS).mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void expressionsFollowTheirWaveAQuarterLater() {
    for (int seed = 0; seed < 4; seed++) {
      Viewers viewers = Viewers.of(seed, new Seed(seed));
      double[] wave = wave(Viewers.PICTURE_WAVE, viewers.pictureSign());
      assertThat(Metric.PCC.of(wave, viewers.expression("awe", STEPS))).isGreaterThan(0.95);
      assertThat(Metric.PCC.of(wave, viewers.expression("anger", STEPS))).isLessThan(-0.95);
      double[] pulse = wave(Viewers.SOUND_WAVE, viewers.soundSign());
      assertThat(Metric.PCC.of(pulse, viewers.expression("triumph", STEPS))).isGreaterThan(0.95);
      assertThat(Metric.PCC.of(wave, viewers.expression("contempt", STEPS))).isBetween(-0.3, 0.3);
    }
    assertThat(Viewers.BY_PICTURE.size() + Viewers.BY_SOUND.size() + 1)
        .isEqualTo(EevVideo.EXPRESSIONS.size());
    assertThat(EevVideo.EXPRESSIONS)
        .containsAll(Viewers.BY_PICTURE.keySet())
        .containsAll(Viewers.BY_SOUND.keySet());
  }

  private static double[] wave(double turn, int sign) {
    return DoubleStream.iterate(0, step -> step + 1)
        .limit(STEPS)
        .map(step -> sign * Math.cos(turn * step))
        .toArray();
  }
}
