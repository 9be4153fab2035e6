/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/** Makes a long film and reads all of it: in a process of its own, with a small heap. */
final class LongFilm {
  private static final int RATE = 48000;
  private static final int WIDTH = 96;
  private static final int HEIGHT = 54;
  private static final int FPS = 5;
  private static final int CUT_SECONDS = 30;

  private LongFilm() {}

  /** Arguments: file, minutes. Prints samples, pictures, shots and the peak of memory in MiB. */
  public static void main(String[] arguments) throws IOException {
    Path film = Path.of(arguments[0]);
    int seconds = 60 * Integer.parseInt(arguments[1]);
    write(film, seconds);
    System.out.printf(
        Locale.ROOT,
        "samples %d pictures %d shots %d peak %d%n",
        samples(film),
        pictures(film),
        shots(film, seconds),
        peakMebibytes());
  }

  private static void write(Path film, int seconds) {
    Signal second = TestMedia.tones(RATE, RATE, 440);
    try (WebmWriter writer = new WebmWriter(film, WIDTH, HEIGHT, FPS, RATE, 1)) {
      for (int s = 0; s < seconds; s++) {
        for (int k = 0; k < FPS; k++) {
          writer.write(picture(s, k));
        }
        writer.write(second);
      }
    }
  }

  private static Frame picture(int second, int k) {
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    int scene = second / CUT_SECONDS;
    for (int i = 0; i < rgb.length; i++) {
      int x = i / 3 % WIDTH;
      int y = i / 3 / WIDTH;
      rgb[i] = (byte) ((scene % 2 == 0 ? x + k : 2 * y) + 40 * (scene % 3));
    }
    return new Frame(second + (double) k / FPS, WIDTH, HEIGHT, rgb);
  }

  private static long samples(Path film) {
    long samples = 0;
    try (SignalStream stream = MediaFile.openAudio(film, AudioRequest.mono(44100))) {
      for (Optional<Signal> b = stream.next(); b.isPresent(); b = stream.next()) {
        samples += b.get().length();
      }
    }
    return samples;
  }

  private static long pictures(Path film) {
    long pictures = 0;
    FrameRequest request = new FrameRequest(Sampling.rate(2), Size.exact(224, 224));
    try (FrameStream stream = MediaFile.openFrames(film, request)) {
      while (stream.next().isPresent()) {
        pictures++;
      }
    }
    return pictures;
  }

  private static long shots(Path film, double seconds) {
    ShotDetector detector = new ShotDetector();
    FrameRequest request = new FrameRequest(Sampling.everyFrame(), Size.fit(64, 36));
    try (FrameStream stream = MediaFile.openFrames(film, request)) {
      for (Optional<Frame> f = stream.next(); f.isPresent(); f = stream.next()) {
        detector.accept(f.get());
      }
    }
    return detector.finish(seconds).size();
  }

  /** Largest resident size of this process; 0 where the system does not tell. */
  private static long peakMebibytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
