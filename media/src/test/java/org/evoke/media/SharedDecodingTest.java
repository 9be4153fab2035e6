/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams that share a decoder give what each gives alone. */
class SharedDecodingTest {
  @TempDir static Path folder;

  @Test
  void soundsInSeveralForms() {
    Path film = film();
    List<AudioRequest> requests =
        List.of(
            AudioRequest.mono(32000),
            AudioRequest.asStored(),
            AudioRequest.at(44100),
            AudioRequest.mono(8000));
    List<SignalStream> together = MediaFile.openAudio(film, requests);
    for (int i = 0; i < requests.size(); i++) {
      try (SignalStream shared = together.get(i);
          SignalStream alone = MediaFile.openAudio(film, requests.get(i))) {
        assertThat(shared.channels()).isEqualTo(alone.channels());
        assertThat(shared.sampleRate()).isEqualTo(alone.sampleRate());
        assertThat(shared.format()).isEqualTo(alone.format());
        assertThat(samples(shared)).as(requests.get(i).toString()).isEqualTo(samples(alone));
      }
    }
    assertThatThrownBy(() -> together.get(0).next()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void picturesAtSeveralTimesAndSizes() {
    Path film = film();
    List<FrameRequest> requests =
        List.of(
            new FrameRequest(Sampling.rate(2), Size.exact(31, 17)),
            new FrameRequest(Sampling.everyFrame(), Size.asStored()),
            new FrameRequest(Sampling.rate(50), Size.fit(40, 40)),
            new FrameRequest(Sampling.times(0, 0.3, 100), Size.fit(16, 16)));
    List<FrameStream> together = MediaFile.openFrames(film, requests);
    for (int i = 0; i < requests.size(); i++) {
      try (FrameStream shared = together.get(i);
          FrameStream alone = MediaFile.openFrames(film, requests.get(i))) {
        List<Frame> expected = frames(alone);
        List<Frame> given = frames(shared);
        assertThat(given).as(requests.get(i).toString()).hasSameSizeAs(expected).isNotEmpty();
        for (int k = 0; k < expected.size(); k++) {
          assertThat(given.get(k).seconds()).isEqualTo(expected.get(k).seconds());
          assertThat(given.get(k).rgb()).isEqualTo(expected.get(k).rgb());
        }
      }
    }
    assertThatThrownBy(() -> together.get(0).next()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsNotThereIsSaid() {
    Path sound = TestMedia.wav(folder.resolve("sound.wav"), 8000, 16, new int[800]);
    List<FrameRequest> pictures = List.of(new FrameRequest(Sampling.everyFrame(), Size.asStored()));
    assertThatThrownBy(() -> MediaFile.openFrames(sound, pictures))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no moving pictures");
  }

  /** Ten pictures and 0.5 s of sound. */
  private static Path film() {
    Path file = folder.resolve("film.webm");
    try (WebmWriter film = new WebmWriter(file, 64, 48, 20, 48000, 2)) {
      for (int k = 0; k < 10; k++) {
        film.write(TestMedia.plain(k / 20.0, 64, 48, 20 * k));
      }
      film.write(TestMedia.tones(48000, 24000, 440, 660));
    }
    return file;
  }

  /** All samples of each channel. */
  private static List<List<Float>> samples(SignalStream sound) {
    List<List<Float>> samples = new ArrayList<>();
    for (int c = 0; c < sound.channels(); c++) {
      samples.add(new ArrayList<>());
    }
    for (Optional<Signal> block = sound.next(); block.isPresent(); block = sound.next()) {
      for (int c = 0; c < samples.size(); c++) {
        for (float sample : block.get().samples()[c]) {
          samples.get(c).add(sample);
        }
      }
    }
    return samples;
  }

  private static List<Frame> frames(FrameStream film) {
    List<Frame> frames = new ArrayList<>();
    for (Optional<Frame> frame = film.next(); frame.isPresent(); frame = film.next()) {
      frames.add(frame.get());
    }
    return frames;
  }
}
