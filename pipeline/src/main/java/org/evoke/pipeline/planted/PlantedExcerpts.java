/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.media.FilmFormat;

/**
 * Film excerpts of several movies, each with one scene. Excerpts of a movie look alike and lie side
 * by side; they differ in length, movies in frame rate.
 *
 * @param movies movie of each excerpt, counted from 0
 * @param films the excerpts
 * @param valence rating of each, 1 to 5
 * @param arousal rating of each, 1 to 5
 */
record PlantedExcerpts(int[] movies, List<PlantedFilm> films, double[] valence, double[] arousal) {
  private static final int PER_MOVIE = 6;
  private static final double[] FRAME_RATES = {24, 25, 30};

  /** Excerpts of at least 4 movies. */
  static PlantedExcerpts drawn(PlantedSize size, Seed seed) {
    int items = size.items();
    int count = Math.max(4, items / PER_MOVIE);
    int[] movies = new int[items];
    List<PlantedFilm> films = new ArrayList<>();
    double[] valence = new double[items];
    double[] arousal = new double[items];
    for (int i = 0; i < items; i++) {
      movies[i] = (int) ((long) i * count / items);
      Seed movie = seed.derive("movie").derive(movies[i]);
      RandomStream random = seed.derive("excerpt").derive(i).stream();
      PlantedScene usual = PlantedScene.drawn(movie.stream());
      PlantedScene scene = PlantedScene.drawn(random).towards(usual, 0.3);
      double seconds = size.seconds() * (0.8 + 0.4 * random.nextDouble());
      double rate = FRAME_RATES[movies[i] % FRAME_RATES.length];
      films.add(new PlantedFilm(List.of(scene), seconds, seconds, rate, movie.derive(i)));
      valence[i] = 1 + 4 * PlantedScene.rated(scene.valence(), random);
      arousal[i] = 1 + 4 * PlantedScene.rated(scene.arousal(), random);
    }
    return new PlantedExcerpts(movies, films, valence, arousal);
  }

  int size() {
    return films.size();
  }

  int movieCount() {
    return movies[movies.length - 1] + 1;
  }

  PlantedScene scene(int excerpt) {
    return films.get(excerpt).scenes().get(0);
  }

  /** Writes the media files. */
  void write(Path folder, String pattern, Progress progress) {
    for (int i = 0; i < size(); i++) {
      films.get(i).write(folder.resolve(name(pattern, i) + ".mp4"), FilmFormat.MP4);
      progress.update(i + 1.0, size());
    }
  }

  /** The name of an excerpt, without extension. */
  static String name(String pattern, int excerpt) {
    return String.format(Locale.ROOT, pattern, excerpt);
  }
}
