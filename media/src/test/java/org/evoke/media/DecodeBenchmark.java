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
import java.util.function.LongSupplier;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/**
 * Compares whole decoding runs with the ffmpeg command line, in turns, in the same process run;
 * prints the best of several. Both read the same files, which the command line makes first.
 */
final class DecodeBenchmark {
  private static final int ROUNDS = 3;

  private DecodeBenchmark() {}

  /** Arguments: a folder for the media. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path film = folder.resolve("film.mp4");
    Path song = folder.resolve("song.mp3");
    make(film, song);
    compare(
        "60 s of 720p25 H.264 to 2 fps 224 x 224",
        () -> frames(film, Sampling.rate(2), Size.exact(224, 224)),
        "-i",
        film,
        "-an",
        "-vf",
        "fps=2,scale=224:224",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgb24",
        "-");
    compare(
        "60 s of 720p25 H.264, all frames, 64 x 36, with shots",
        () -> shots(film),
        "-i",
        film,
        "-an",
        "-vf",
        "scale=64:36",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgb24",
        "-");
    compare(
        "10 min of mp3, 44.1 kHz stereo",
        () -> samples(song, AudioRequest.asStored()),
        "-i",
        song,
        "-f",
        "f32le",
        "-");
    compare(
        "10 min of mp3 to 16 kHz mono",
        () -> samples(song, AudioRequest.mono(16000)),
        "-i",
        song,
        "-ac",
        1,
        "-ar",
        16000,
        "-f",
        "f32le",
        "-");
  }

  private static void make(Path film, Path song) {
    if (!Files.exists(film)) {
      String picture = "testsrc2=s=1280x720:r=25:d=60";
      TestMedia.ffmpeg("-f", "lavfi", "-i", picture, "-c:v", "libx264", "-preset", "fast", film);
    }
    if (!Files.exists(song)) {
      String sound = "anoisesrc=r=44100:d=600:c=pink,aformat=channel_layouts=stereo";
      TestMedia.ffmpeg("-f", "lavfi", "-i", sound, "-b:a", "192k", song);
    }
  }

  private static void compare(String what, LongSupplier ours, Object... commandLine) {
    double best = Double.POSITIVE_INFINITY;
    double reference = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, seconds(ours));
      reference = Math.min(reference, seconds(() -> TestMedia.ffmpeg(commandLine).length));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s, ffmpeg command line %.2f s, ratio %.2f%n",
        what,
        best,
        reference,
        best / reference);
  }

  private static double seconds(LongSupplier work) {
    long start = System.nanoTime();
    if (work.getAsLong() <= 0) {
      throw new IllegalStateException("nothing was decoded");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static long frames(Path film, Sampling sampling, Size size) {
    long frames = 0;
    try (FrameStream stream = MediaFile.openFrames(film, new FrameRequest(sampling, size))) {
      while (stream.next().isPresent()) {
        frames++;
      }
    }
    return frames;
  }

  private static long shots(Path film) {
    ShotDetector detector = new ShotDetector();
    FrameRequest request = new FrameRequest(Sampling.everyFrame(), Size.fit(64, 36));
    try (FrameStream stream = MediaFile.openFrames(film, request)) {
      for (Optional<Frame> f = stream.next(); f.isPresent(); f = stream.next()) {
        detector.accept(f.get());
      }
    }
    return detector.finish(60).size();
  }

  private static long samples(Path song, AudioRequest request) {
    long samples = 0;
    try (SignalStream stream = MediaFile.openAudio(song, request)) {
      for (Optional<Signal> b = stream.next(); b.isPresent(); b = stream.next()) {
        samples += b.get().length();
      }
    }
    return samples;
  }
}
