/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be used say why, and damaged ones give what is left of them. */
class BadInputTest {
  @TempDir Path folder;

  @Test
  void missing() {
    assertRefused(folder.resolve("none.mp4"), "none.mp4 does not exist");
  }

  @Test
  void missingBecauseItsNameCannotBeDecoded() {
    assertRefused(folder.resolve("caf\uFFFD.mp4"), "not UTF-8 must be renamed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise.mp4", "noise"})
  void whatMayBeWrongIsAsked(String name) {
    byte[] noise = new byte[50_000];
    new Random(5).nextBytes(noise);
    assertRefused(
        TestMedia.write(folder.resolve(name), noise), "is it damaged or another kind of file?");
  }

  @Test
  void folder() {
    assertRefused(folder, "is a folder");
  }

  @Test
  void empty() {
    assertRefused(TestMedia.write(folder.resolve("empty.mp4"), new byte[0]), "is empty");
  }

  @Test
  void withoutPermission() throws IOException {
    Path file = TestMedia.wav(folder.resolve("secret.wav"), 8000, 16, new int[800]);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "skipped: this user may read everything");
    assertRefused(file, "no permission");
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise.mp4", "noise.wav", "noise.mp3", "noise.webm", "noise.ts", "noise"})
  void randomBytes(String name) {
    byte[] noise = new byte[50_000];
    new Random(5).nextBytes(noise);
    assertRefused(TestMedia.write(folder.resolve(name), noise), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.mp4", "letter.wav", "letter.mp3", "letter.mkv", "letter.aac"})
  void textWithAnotherName(String name) {
    byte[] text = "Dear Sir or Madam, ".repeat(500).getBytes(StandardCharsets.UTF_8);
    assertRefused(TestMedia.write(folder.resolve(name), text), name);
  }

  @Test
  void filmWithoutSound() {
    Path film = TestMedia.greyFilm(folder.resolve("silent.webm"), 32, 32, 0, 0.04);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> MediaFile.openAudio(film, AudioRequest.mono(16000)))
        .withMessageContaining("silent.webm has no sound");
  }

  @Test
  void songWithoutPictures() {
    Path song = TestMedia.wav(folder.resolve("song.wav"), 8000, 16, new int[800]);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> MediaFile.openFrames(song, new FrameRequest(Sampling.rate(1), Size.asStored())))
        .withMessageContaining("song.wav has no moving pictures");
  }

  @Test
  void soundWithoutSamples() {
    Path file = TestMedia.wav(folder.resolve("nothing.wav"), 8000, 16, new int[0]);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> MediaFile.openAudio(file, AudioRequest.asStored()))
        .withMessageContaining("nothing.wav");
  }

  @Test
  void fiftyMilliseconds() {
    int[] tone = TestMedia.sine16(440, 44100, 2205);
    Path file = TestMedia.wav(folder.resolve("short.wav"), 44100, 16, tone);
    assertThat(TestMedia.sound(file, AudioRequest.mono(16000)).length()).isEqualTo(800);
  }

  @Test
  void aTruncatedSongGivesItsBeginning() throws IOException {
    int[] tone = TestMedia.sine16(440, 44100, 44100);
    Path whole = TestMedia.wav(folder.resolve("whole.wav"), 44100, 16, tone);
    byte[] half = Arrays.copyOf(Files.readAllBytes(whole), 44 + 2 * 22050 + 1);
    Path file = TestMedia.write(folder.resolve("half.wav"), half);

    Signal signal = TestMedia.sound(file, AudioRequest.asStored());

    assertThat(signal.length()).isEqualTo(22050);
  }

  @Test
  void aTruncatedFilmGivesItsBeginning() throws IOException {
    Path whole = TestMedia.greyFilm(folder.resolve("w.webm"), 64, 64, TestMedia.steady(100, 25));
    byte[] all = Files.readAllBytes(whole);
    Path file = TestMedia.write(folder.resolve("h.webm"), Arrays.copyOf(all, all.length / 2));

    List<Frame> frames = TestMedia.pictures(file, Sampling.everyFrame(), Size.asStored());

    assertThat(frames).hasSizeBetween(20, 80);
  }

  @Test
  void aTruncatedMovieWithItsIndexAtTheEndIsRefused() throws IOException {
    Path whole = folder.resolve("whole.mp4");
    TestMedia.ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x48:d=2", whole);
    byte[] all = Files.readAllBytes(whole);
    assertRefused(
        TestMedia.write(folder.resolve("half.mp4"), Arrays.copyOf(all, all.length / 2)),
        "half.mp4 cannot be read as mov");
  }

  @Test
  void damageInTheMiddleIsSkipped() throws IOException {
    Path wav =
        TestMedia.wav(
            folder.resolve("in.wav"), 44100, 16, TestMedia.sine16(440, 44100, 10 * 44100));
    Path song = folder.resolve("song.mp3");
    TestMedia.ffmpeg("-i", wav, song);
    byte[] bytes = Files.readAllBytes(song);
    byte[] noise = new byte[bytes.length / 10];
    new Random(3).nextBytes(noise);
    System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);
    Path damaged = TestMedia.write(folder.resolve("damaged.mp3"), bytes);

    int length = TestMedia.sound(damaged, AudioRequest.asStored()).length();

    assertThat(length).isBetween(8 * 44100, 10 * 44100 + 5000);
  }

  @Test
  void interruptionEndsDecoding() throws InterruptedException {
    Path song = TestMedia.wav(folder.resolve("long.wav"), 48000, 16, new int[48000 * 60]);
    String[] message = {""};
    Thread decoding =
        new Thread(
            () -> {
              try (SignalStream stream = MediaFile.openAudio(song, AudioRequest.asStored())) {
                stream.next();
                Thread.currentThread().interrupt();
                while (stream.next().isPresent()) {
                  message[0] = "went on";
                }
              } catch (InputException e) {
                message[0] = e.getMessage() + Thread.currentThread().isInterrupted();
              }
            });
    decoding.start();
    decoding.join();
    assertThat(message[0]).endsWith("long.wav was interruptedtrue");
  }

  @Test
  void closedStreamsSaySo() {
    Path film = folder.resolve("film.webm");
    try (WebmWriter writer = new WebmWriter(film, 32, 32, 25, 48000, 1)) {
      writer.write(TestMedia.plain(0, 32, 32, 90));
      writer.write(TestMedia.tones(48000, 9600, 440));
    }
    SignalStream sound = MediaFile.openAudio(film, AudioRequest.asStored());
    sound.close();
    sound.close();
    assertThatIllegalStateException().isThrownBy(sound::next);
    FrameRequest request = new FrameRequest(Sampling.everyFrame(), Size.asStored());
    FrameStream frames = MediaFile.openFrames(film, request);
    frames.close();
    frames.close();
    assertThatIllegalStateException().isThrownBy(frames::next);
  }

  @Test
  void requestsThatMakeNoSense() {
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> AudioRequest.mono(0));
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Sampling.rate(Double.NaN));
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Sampling.rate(0));
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Sampling.times(2, 1));
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Sampling.times(-1));
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Size.exact(0, 5));
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Size.fit(9000, 5));
  }

  private static void assertRefused(Path file, String reason) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> MediaFile.probe(file))
        .withMessageContaining(reason);
  }
}
