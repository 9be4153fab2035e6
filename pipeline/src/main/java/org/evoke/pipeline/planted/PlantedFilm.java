/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.nio.file.Path;
import java.util.List;
import org.evoke.core.Frame;
import org.evoke.core.OutputFile;
import org.evoke.core.RandomStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.core.UsageException;
import org.evoke.data.rated.PlantedTone;
import org.evoke.media.FilmFormat;
import org.evoke.media.FilmWriter;

/**
 * A computed film: scenes one after the other, with hard cuts between them. Its pictures are 64 x
 * 48, its sound is mono at 16 kHz.
 *
 * @param scenes in order, at least one
 * @param sceneSeconds length of each but the last
 * @param seconds length of the film
 * @param framesPerSecond of the pictures
 * @param over what is heard beside the sound of the scenes
 * @param seed where the look of the film and its noise come from
 */
public record PlantedFilm(
    List<PlantedScene> scenes,
    double sceneSeconds,
    double seconds,
    double framesPerSecond,
    Over over,
    Seed seed) {
  /** Further sound. */
  @FunctionalInterface
  public interface Over {
    /**
     * The sample at a time; may take random numbers.
     *
     * @param seconds from the start of the film
     */
    double at(double seconds, RandomStream random);
  }

  /** Width of the pictures. */
  public static final int WIDTH = 64;

  /** Height of the pictures. */
  public static final int HEIGHT = 48;

  private static final int RATE = 16_000;
  private static final double[] COLD = {20, 40, 90};
  private static final double[] WARM = {245, 170, 60};

  public PlantedFilm {
    scenes = List.copyOf(scenes);
    if (scenes.isEmpty() || !(sceneSeconds > 0) || !(seconds > 0) || !(framesPerSecond > 0)) {
      throw new UsageException(
          scenes.size()
              + " scenes of "
              + sceneSeconds
              + " s, film of "
              + seconds
              + " s at "
              + framesPerSecond
              + " per second; all must be above 0");
    }
  }

  /** A film without further sound. */
  public PlantedFilm(
      List<PlantedScene> scenes,
      double sceneSeconds,
      double seconds,
      double framesPerSecond,
      Seed seed) {
    this(scenes, sceneSeconds, seconds, framesPerSecond, (time, random) -> 0, seed);
  }

  /** The scene at a time; the last goes on to the end. */
  public PlantedScene at(double time) {
    return scenes.get(Math.min(scenes.size() - 1, (int) Math.floor(time / sceneSeconds)));
  }

  /**
   * Writes it.
   *
   * @throws org.evoke.core.OutputException when it cannot be written
   */
  public void write(Path file, FilmFormat format) {
    OutputFile.write(
        file,
        temporary -> {
          try (FilmWriter writer =
              new FilmWriter(temporary, format, WIDTH, HEIGHT, framesPerSecond, RATE, 1)) {
            RandomStream hiss = seed.derive("hiss").stream();
            Look look = Look.drawn(seed.derive("look").stream());
            double phase = 0;
            int pictures = (int) Math.max(1, Math.round(seconds * framesPerSecond));
            for (int k = 0; k < pictures; k++) {
              double time = k / framesPerSecond;
              PlantedScene scene = at(time);
              writer.write(new Frame(time, WIDTH, HEIGHT, look.picture(scene, phase)));
              phase += 24 * scene.motion() / framesPerSecond;
              writer.write(sound(time, (k + 1) / framesPerSecond, hiss));
            }
          }
        });
  }

  private Signal sound(double from, double to, RandomStream hiss) {
    long first = Math.round(from * RATE);
    float[] samples = new float[(int) (Math.round(to * RATE) - first)];
    for (int i = 0; i < samples.length; i++) {
      double time = (double) (first + i) / RATE;
      PlantedTone tone = at(time).tone();
      double sample = tone.at(time, hiss) + over.at(time, hiss);
      samples[i] = (float) Math.max(-1, Math.min(1, sample));
    }
    return new Signal(new float[][] {samples}, RATE, SampleFormat.FLOAT);
  }

  /**
   * What is the same in all scenes of a film.
   *
   * @param width of its waves in pixels
   * @param slant of its waves
   */
  private record Look(double width, double slant) {
    static Look drawn(RandomStream random) {
      return new Look(3 + 4 * random.nextDouble(), random.nextDouble() - 0.5);
    }

    /** Waves that have moved by a phase. */
    byte[] picture(PlantedScene scene, double phase) {
      byte[] rgb = new byte[3 * WIDTH * HEIGHT];
      for (int y = 0, i = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          double wave = 30 * StrictMath.sin((x + slant * y) / width - phase);
          for (int c = 0; c < 3; c++) {
            double plain = COLD[c] + scene.warmth() * (WARM[c] - COLD[c]);
            rgb[i++] = (byte) Math.round(Math.max(0, Math.min(255, plain + wave)));
          }
        }
      }
      return rgb;
    }
  }
}
