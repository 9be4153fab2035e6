/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.evoke.core.OutputFile;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.media.FilmFormat;
import org.evoke.pipeline.planted.PlantedFilm;
import org.evoke.pipeline.planted.PlantedScene;

/** Short films in the form of COGNIMUSE whose intended emotion changes with their scenes. */
final class SmallFilms {
  private static final int FRAMES_PER_SECOND = 10;
  private static final int SCENE_SECONDS = 1;

  private SmallFilms() {}

  /** Writes films by two annotators each. */
  static void write(Path folder, int scenes, String... codes) {
    for (int i = 0; i < codes.length; i++) {
      Seed seed = new Seed(7).derive(codes[i]);
      RandomStream random = seed.stream();
      List<PlantedScene> drawn =
          IntStream.range(0, scenes).mapToObj(k -> PlantedScene.drawn(random)).toList();
      double seconds = scenes * SCENE_SECONDS;
      PlantedFilm film = new PlantedFilm(drawn, SCENE_SECONDS, seconds, FRAMES_PER_SECOND, seed);
      film.write(folder.resolve("Movies").resolve(codes[i] + ".mp4"), FilmFormat.MP4);
      for (int annotator = 1; annotator <= 2; annotator++) {
        String name = "subj" + annotator + "_1_" + codes[i] + ".dat";
        OutputFile.writeText(
            folder.resolve("Emotion Annotation/intended").resolve(name),
            ratings(film, 0.02 * annotator));
      }
    }
  }

  private static String ratings(PlantedFilm film, double bias) {
    List<String> lines = new ArrayList<>();
    for (int t = 0; t < film.seconds() * 25; t++) {
      PlantedScene scene = film.at(t * 0.04);
      lines.add(
          String.format(
              Locale.ROOT,
              "%.2f %.4f %.4f",
              t * 0.04,
              1.6 * (scene.valence() - 0.5) + bias,
              1.6 * (scene.arousal() - 0.5) - bias));
    }
    return String.join("\n", lines) + "\n";
  }
}
