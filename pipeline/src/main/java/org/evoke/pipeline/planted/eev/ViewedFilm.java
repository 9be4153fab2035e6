/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted.eev;

import java.nio.file.Path;
import org.evoke.core.Frame;
import org.evoke.core.OutputFile;
import org.evoke.core.Signal;
import org.evoke.data.eev.EevVideo;
import org.evoke.media.FilmFormat;
import org.evoke.media.FilmWriter;

/**
 * The film of a computed video: a surface as bright as its waves say, red or blue by the sign of
 * its picture, over which a bar moves, and a tone as loud as they say, high or low by the sign of
 * its sound.
 */
final class ViewedFilm {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 72;
  private static final int FRAMES_PER_STEP = 2;
  private static final int SOUND_RATE = 24_000;
  private static final int SAMPLES_PER_STEP = SOUND_RATE / EevVideo.RATE;
  private static final int MIDDLE = 128;
  private static final double CONTRAST = 40;
  private static final int TINT = 30;
  private static final int BAR = 8;
  private static final double GAIN = 0.18;
  private static final double LOG_GAIN = 0.7;

  private ViewedFilm() {}

  static void write(Path file, Viewers viewers, int steps) {
    OutputFile.write(file, temporary -> film(temporary, viewers, steps));
  }

  private static void film(Path file, Viewers viewers, int steps) {
    double[] brightness = viewers.brightness(steps);
    double[] loudness = viewers.loudness(steps);
    try (FilmWriter writer =
        new FilmWriter(
            file, FilmFormat.MP4, WIDTH, HEIGHT, FRAMES_PER_STEP * EevVideo.RATE, SOUND_RATE, 1)) {
      double pitch = viewers.soundSign() > 0 ? 660 : 220;
      for (int step = 0; step < steps; step++) {
        writer.write(tone(step, loudness[step], pitch));
        for (int frame = 0; frame < FRAMES_PER_STEP; frame++) {
          writer.write(
              picture(step * FRAMES_PER_STEP + frame, brightness[step], viewers.pictureSign()));
        }
      }
    }
  }

  private static Frame picture(int number, double brightness, int sign) {
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    int level = (int) Math.round(MIDDLE + CONTRAST * brightness);
    int bar = number % WIDTH;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int shade = level + (Math.abs(i % WIDTH - bar) < BAR / 2 ? TINT : 0);
      rgb[3 * i] = grey(shade + sign * TINT);
      rgb[3 * i + 1] = grey(shade);
      rgb[3 * i + 2] = grey(shade - sign * TINT);
    }
    double seconds = (double) number / (FRAMES_PER_STEP * EevVideo.RATE);
    return new Frame(seconds, WIDTH, HEIGHT, rgb);
  }

  private static byte grey(int level) {
    return (byte) Math.max(0, Math.min(255, level));
  }

  private static Signal tone(int step, double loudness, double pitch) {
    float[] samples = new float[SAMPLES_PER_STEP];
    double gain = Math.min(0.9, GAIN * StrictMath.exp(LOG_GAIN * loudness));
    for (int i = 0; i < samples.length; i++) {
      double seconds = (double) (step * (long) SAMPLES_PER_STEP + i) / SOUND_RATE;
      samples[i] = (float) (gain * StrictMath.sin(2 * Math.PI * pitch * seconds));
    }
    return Signal.mono(samples, SOUND_RATE);
  }
}
