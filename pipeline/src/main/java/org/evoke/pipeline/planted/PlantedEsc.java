/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.data.rated.PlantedTone;
import org.evoke.media.FilmFormat;
import org.evoke.media.FilmWriter;

/**
 * A data set in the form of ESC-10: each class has its own pitch, pulse and noise, each clip its
 * own loudness. Folds get clips of a class in turn.
 */
public final class PlantedEsc implements PlantedSet {
  private static final int RATE = 16_000;
  private static final int FOLDS = 5;
  private static final List<String> CLASSES =
      List.of(
          "Dog bark",
          "Rain",
          "Sea waves",
          "Baby cry",
          "Clock tick",
          "Person sneeze",
          "Helicopter",
          "Chainsaw",
          "Rooster",
          "Fire crackling");

  @Override
  public String name() {
    return "esc10";
  }

  @Override
  public String summary() {
    return "sounds of ten classes, each with its own pitch, pulse and share of noise";
  }

  @Override
  public PlantedSize usual() {
    return new PlantedSize(100, 2);
  }

  @Override
  public void write(Path folder, PlantedSize size, Seed seed, Progress progress) {
    size.atLeast(FOLDS * CLASSES.size(), "each of ten classes has a clip in each of five folds");
    for (int i = 0; i < size.items(); i++) {
      int kind = i % CLASSES.size();
      int number = i / CLASSES.size();
      RandomStream random = seed.derive("esc").derive(i).stream();
      String place = String.format(Locale.ROOT, "%03d - %s", kind + 1, CLASSES.get(kind));
      String clip = String.format(Locale.ROOT, "%d-%d-A.ogg", number % FOLDS + 1, 100_000 + i);
      clip(
          folder.resolve(place).resolve(clip),
          tone(kind, random).samples(size.seconds(), RATE, random));
      progress.update(i + 1.0, size.items());
    }
  }

  private static PlantedTone tone(int kind, RandomStream random) {
    double noise = kind % 2 == 0 ? 0.05 : 0.7;
    double pulse = 1 + 3 * (kind % 4) + random.nextDouble() / 2;
    double pitch = 150 * StrictMath.pow(2, kind * 0.5) * (0.95 + 0.1 * random.nextDouble());
    return new PlantedTone(pulse, pitch, noise, 0.2 + 0.5 * random.nextDouble());
  }

  private static void clip(Path file, float[] samples) {
    OutputFile.write(
        file,
        temporary -> {
          try (FilmWriter writer = new FilmWriter(temporary, FilmFormat.OGG, 0, 0, 0, RATE, 1)) {
            writer.write(new Signal(new float[][] {samples}, RATE, SampleFormat.FLOAT));
          }
        });
  }
}
