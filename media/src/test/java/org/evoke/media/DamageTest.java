/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/** Whatever is in a file: it is decoded, or refused with a reason that names it. */
class DamageTest {
  private static Path folder;
  private static byte[][] originals;

  @BeforeContainer
  static void makeFiles() throws IOException {
    folder = Files.createTempDirectory("evoke-damage");
    Path film = folder.resolve("film.webm");
    try (WebmWriter writer = new WebmWriter(film, 64, 48, 25, 48000, 2)) {
      writer.write(TestMedia.tones(48000, 48000, 440, 550));
      for (int k = 0; k < 25; k++) {
        writer.write(TestMedia.plain(k / 25.0, 64, 48, TestMedia.greyOf(k)));
      }
    }
    Path song = folder.resolve("song.wav");
    TestMedia.wav(song, 8000, 16, TestMedia.sine16(440, 8000, 8000));
    originals = new byte[][] {Files.readAllBytes(film), Files.readAllBytes(song)};
  }

  @AfterContainer
  static void deleteFiles() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 150)
  void damagedFilesAreDecodedOrRefused(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int faults,
      @ForAll boolean inHeader,
      @ForAll @IntRange(min = 0, max = 1) int original) {
    byte[] bytes = originals[original].clone();
    Random random = new Random(seed);
    int reach = inHeader ? Math.min(500, bytes.length) : bytes.length;
    for (int i = 0; i < faults; i++) {
      bytes[random.nextInt(reach)] = (byte) random.nextInt();
    }
    if (random.nextInt(4) == 0) {
      bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    }
    readAll(TestMedia.write(folder.resolve("damaged.media"), bytes));
  }

  private static void readAll(Path file) {
    for (AudioRequest request : List.of(AudioRequest.asStored(), AudioRequest.mono(16000))) {
      try {
        assertThat(samples(file, request)).isPositive();
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("damaged.media");
      }
    }
    for (Sampling sampling : List.of(Sampling.everyFrame(), Sampling.rate(2))) {
      try {
        assertThat(TestMedia.pictures(file, sampling, Size.fit(32, 32))).isNotEmpty();
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("damaged.media");
      }
    }
  }

  /** Damaged time stamps may ask for up to an hour of silence, which is not kept in memory. */
  private static long samples(Path file, AudioRequest request) {
    long samples = 0;
    try (SignalStream stream = MediaFile.openAudio(file, request)) {
      for (Optional<Signal> b = stream.next(); b.isPresent(); b = stream.next()) {
        samples += b.get().length();
      }
    }
    return samples;
  }
}
