/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evoke.core.Scale;
import org.evoke.data.labels.AnnotatedSeries;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.FolderFiles;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.NamePattern;

/**
 * Reads the ratings of COGNIMUSE (Zlatintsi et al. 2017): a file for each annotator, session and
 * film. Every session counts as an annotator of its own. Series of a film are cut to the shortest,
 * and their times must agree within half a step.
 */
public final class CognimuseFilms {
  /** How much shorter than the longest a series may be before it is worth a word, in seconds. */
  private static final double ODD_SECONDS = 2;

  private final Path folder;
  private final Path ratings;
  private final Findings findings;

  private CognimuseFilms(Path folder, Path ratings, Findings findings) {
    this.folder = folder;
    this.ratings = ratings;
    this.findings = findings;
  }

  /**
   * The ratings of each film that can be used, by its code.
   *
   * @param names those of {@link CognimuseLayout}, perhaps changed
   * @param findings takes everything that is wrong or odd
   */
  public static Map<String, FilmRatings> read(
      Path folder, LayoutNames names, Rating rating, Findings findings) {
    Path ratings = names.path(folder, rating.key());
    NamePattern pattern = new NamePattern(names.get("rating")).requiring("film");
    return new CognimuseFilms(folder, ratings, findings).read(pattern);
  }

  private Map<String, FilmRatings> read(NamePattern pattern) {
    Map<String, Map<String, Path>> byFilm = new TreeMap<>();
    FolderFiles.matching(ratings, pattern)
        .forEach(
            (file, parts) -> {
              Map<String, String> annotator = new LinkedHashMap<>(parts);
              String film = annotator.remove("film");
              byFilm
                  .computeIfAbsent(film, key -> new LinkedHashMap<>())
                  .put(String.join("-", annotator.values()), file);
            });
    if (byFilm.isEmpty()) {
      findings.add(Finding.Kind.MISSING, place(ratings), "no file here is named like " + pattern);
    }
    Map<String, FilmRatings> films = new LinkedHashMap<>();
    byFilm.forEach((film, files) -> film(film, files).ifPresent(read -> films.put(film, read)));
    return films;
  }

  private String place(Path file) {
    return folder.relativize(file).toString();
  }

  private Optional<FilmRatings> film(String film, Map<String, Path> files) {
    List<String> annotators = new ArrayList<>();
    List<RatingFile> series = new ArrayList<>();
    files.forEach(
        (annotator, file) ->
            RatingFile.read(file, place(file), findings)
                .ifPresent(
                    read -> {
                      annotators.add(annotator);
                      series.add(read);
                    }));
    if (series.isEmpty() || !agree(film, series)) {
      return Optional.empty();
    }
    int length = series.stream().mapToInt(one -> one.seconds().length).min().orElseThrow();
    double[] seconds = Arrays.copyOf(series.get(0).seconds(), length);
    double[][] valence = new double[series.size()][];
    double[][] arousal = new double[series.size()][];
    for (int i = 0; i < valence.length; i++) {
      valence[i] = Arrays.copyOf(series.get(i).valence(), length);
      arousal[i] = Arrays.copyOf(series.get(i).arousal(), length);
    }
    return Optional.of(
        new FilmRatings(
            film,
            new AnnotatedSeries(Scale.VALENCE, seconds, annotators, valence),
            new AnnotatedSeries(Scale.AROUSAL, seconds, annotators, arousal)));
  }

  private boolean agree(String film, List<RatingFile> series) {
    double[] first = series.get(0).seconds();
    double half = first.length < 2 ? 0.02 : (first[1] - first[0]) / 2;
    double shortest = Double.POSITIVE_INFINITY;
    double longest = 0;
    boolean agree = true;
    for (RatingFile one : series) {
      double[] seconds = one.seconds();
      int common = Math.min(first.length, seconds.length) - 1;
      agree &= Math.abs(seconds[0] - first[0]) <= half;
      agree &= Math.abs(seconds[common] - first[common]) <= half;
      shortest = Math.min(shortest, seconds[seconds.length - 1]);
      longest = Math.max(longest, seconds[seconds.length - 1]);
    }
    if (!agree) {
      findings.add(
          Finding.Kind.MALFORMED,
          place(ratings),
          "the times of the annotators of " + film + " differ by more than half a step");
    } else if (longest - shortest > ODD_SECONDS) {
      findings.add(
          Finding.Kind.ODD,
          place(ratings),
          "ratings of "
              + film
              + " end between "
              + shortest
              + " s and "
              + longest
              + " s; cut there");
    }
    return agree;
  }
}
