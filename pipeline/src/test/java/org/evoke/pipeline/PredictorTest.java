/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.evoke.core.Progress;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Track;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictorTest {
  private static final double RMS_OF_SINE = Math.sqrt(0.5);

  @TempDir Path folder;

  private static Answer predict(Path media) {
    return predict(media, PredictOptions.DEFAULT);
  }

  private static Answer predict(Path media, PredictOptions options) {
    return new Predictor(EnergyModel.REGISTRY, EnergyModel.ENCODERS, "evoke test")
        .predict(media, List.of(EnergyModel.ready()), options, Progress.NONE);
  }

  private Path song() throws IOException {
    return WavFile.write(
        folder.resolve("song.wav"), 44100, TestMedia.twoHalves(44100, 40.25, 2, 0.1, 0.6));
  }

  private static Track track(Answer answer, String name) {
    return answer.timeline().tracks().stream()
        .filter(track -> track.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void stepsTileTheFileAndTheLastIsShorter() throws IOException {
    Timeline timeline = predict(song()).timeline();
    assertThat(timeline.steps()).isEqualTo(41);
    assertThat(timeline.starts()[0]).isZero();
    for (int i = 1; i < timeline.steps(); i++) {
      assertThat(timeline.starts()[i]).isEqualTo(timeline.ends()[i - 1]);
    }
    assertThat(timeline.seconds()).isEqualTo(40.25);
  }

  @Test
  void valuesComeFromTheContextOfEachStep() throws IOException {
    Answer answer = predict(song());
    double[] arousal = track(answer, "arousal").values();
    assertThat(arousal[5]).isEqualTo(EnergyModel.arousal(0.1 * RMS_OF_SINE), within(1e-3));
    assertThat(arousal[35]).isEqualTo(EnergyModel.arousal(0.6 * RMS_OF_SINE), within(1e-3));
    assertThat(arousal[19]).isBetween(arousal[5] + 0.2, arousal[35] - 0.2);
    assertThat(track(answer, "arousal").whole().value())
        .isEqualTo(EnergyModel.arousal(0.35 * RMS_OF_SINE), within(0.02));
    assertThat(track(answer, "valence").lower()[5]).isEqualTo(-arousal[5] - 0.2, within(1e-9));
  }

  @Test
  void optionsReplaceWhatTheModelRecommends() throws IOException {
    PredictOptions options =
        new PredictOptions(OptionalDouble.of(10), OptionalDouble.of(0.5), true, Scale.Range.EVOKE);
    Answer answer = predict(song(), options);
    assertThat(answer.timeline().steps()).isEqualTo(81);
    assertThat(answer.models().get(0).contextSeconds()).isEqualTo(10);
    assertThat(answer.models().get(0).stepSeconds()).isEqualTo(0.5);
  }

  @Test
  void anotherScaleChangesValuesBandsMomentsAndWordsAlikeButNotLoudness() throws IOException {
    Path song = song();
    Answer plain = predict(song);
    Answer nine =
        predict(
            song,
            new PredictOptions(
                OptionalDouble.empty(), OptionalDouble.empty(), true, Scale.Range.SAM9));
    Track before = track(plain, "arousal");
    Track after = track(nine, "arousal");
    assertThat(after.scale().id()).isEqualTo("arousal[1,9]");
    for (int i = 0; i < before.values().length; i++) {
      assertThat(after.values()[i]).isEqualTo(5 + 4 * before.values()[i], within(1e-12));
      assertThat(after.upper()[i]).isEqualTo(5 + 4 * before.upper()[i], within(1e-12));
      assertThat(after.lower()[i]).isEqualTo(5 + 4 * before.lower()[i], within(1e-12));
    }
    assertThat(after.whole().lower()).isEqualTo(5 + 4 * before.whole().lower(), within(1e-12));
    assertThat(track(nine, "loudness_lufs").values())
        .isEqualTo(track(plain, "loudness_lufs").values());
    assertThat(nine.mood().words()).isEqualTo(plain.mood().words());
    assertThat(nine.mood().sentences().get(0)).endsWith("on scales from 1 to 9.");
    assertThat(nine.timeline().moments()).hasSameSizeAs(plain.timeline().moments()).isNotEmpty();
    Moment moment = nine.timeline().moments().get(0);
    double same = track(plain, moment.track()).values()[(int) moment.seconds()];
    assertThat(moment.value()).isEqualTo(5 + 4 * same, within(1e-12));
    assertThat(moment.text()).containsPattern("[3-7]\\.[0-9]{2}").doesNotContain("-0.");
  }

  @Test
  void loudnessFollowsTheSound() throws IOException {
    Track loudness = track(predict(song()), "loudness_lufs");
    // 0.1 to 0.6 is 15.6 dB.
    assertThat(loudness.values()[35] - loudness.values()[5]).isEqualTo(15.56, within(0.2));
    assertThat(loudness.hasBand()).isFalse();
  }

  @Test
  void aJumpIsATurn() throws IOException {
    Answer answer = predict(song());
    assertThat(answer.timeline().moments())
        .anySatisfy(
            moment -> {
              assertThat(moment.kind()).isEqualTo(Moment.Kind.TURN);
              assertThat(moment.seconds()).isEqualTo(20, within(1.5));
              assertThat(moment.text()).endsWith(".").doesNotContain("null", "NaN");
            });
  }

  @Test
  void sourceNamesTheFileByItsContent() throws Exception {
    Path song = song();
    Source source = predict(song).source();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(song));
    assertThat(source.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(source.name()).isEqualTo("song.wav");
  }

  @Test
  void filmHasShotsAndPictures() throws IOException {
    Path film =
        TestMedia.film(
            folder.resolve("film.webm"), 12, TestMedia.twoHalves(44100, 12, 2, 0.1, 0.6));
    Answer answer = predict(film);
    assertThat(answer.timeline().shots()).hasSize(4);
    assertThat(answer.timeline().shots().get(1).start()).isEqualTo(3, within(0.15));
    assertThat(answer.pictures().shots()).hasSize(4);
    assertThat(answer.pictures().moments()).hasSameSizeAs(answer.timeline().moments());
    byte[] jpeg = answer.pictures().shots().get(2).jpeg();
    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth())
        .isEqualTo(answer.pictures().shots().get(2).width());
    assertThat(
            predict(
                    film,
                    new PredictOptions(
                        OptionalDouble.empty(), OptionalDouble.empty(), false, Scale.Range.EVOKE))
                .timeline()
                .shots())
        .isEmpty();
  }

  @Test
  void picturesThatOutlastTheSoundHaveStepsWithoutValues() {
    Path film =
        TestMedia.film(folder.resolve("late.webm"), 20, TestMedia.twoHalves(44100, 8, 1, 0.1, 0.1));
    Answer answer = predict(film);
    assertThat(answer.timeline().seconds()).isEqualTo(20, within(0.2));
    double[] arousal = track(answer, "arousal").values();
    assertThat(arousal[5]).isFinite();
    assertThat(arousal[15]).isNaN();
    assertThat(answer.notes()).anyMatch(note -> note.contains("have no value"));
  }

  @Test
  void sameFileGivesTheSameAnswer() throws IOException {
    Answer one = predict(song());
    Answer other = predict(song());
    assertThat(track(one, "valence").values()).isEqualTo(track(other, "valence").values());
    assertThat(one.mood()).isEqualTo(other.mood());
    assertThat(one.timeline().moments()).isEqualTo(other.timeline().moments());
  }

  @Test
  void progressGrowsToTheEnd() throws IOException {
    List<Double> shares = new ArrayList<>();
    new Predictor(EnergyModel.REGISTRY, EnergyModel.ENCODERS, "evoke test")
        .predict(
            song(),
            List.of(EnergyModel.ready()),
            PredictOptions.DEFAULT,
            (done, total) -> shares.add(done / total));
    assertThat(shares).isSorted();
    assertThat(shares.get(shares.size() - 1)).isEqualTo(1, within(0.01));
  }
}
