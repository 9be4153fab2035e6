/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.data.labels.IntervalMeans;
import org.evoke.lab.study.CellData;
import org.evoke.lab.study.FoundFeatures;
import org.evoke.score.classes.ClassBins;

/**
 * Films in equal steps with a class of valence for each.
 *
 * @param bins classes of valence
 * @param step length of a step in seconds
 */
record FilmSteps(ClassBins bins, double step) {
  /** Name of the table of labels. */
  static final String LABELS = "labels";

  /** Name of the target. */
  static final String TARGET = "valence";

  private static final double SLACK = 1e-6;
  private static final double LEAST_SHARE = 0.5;

  /** Names of the classes, from 1. */
  List<String> classes() {
    return IntStream.rangeClosed(1, bins.classes()).mapToObj(Integer::toString).toList();
  }

  /**
   * The rows: steps that have ratings and features.
   *
   * @param found features of all films
   * @param notes told where steps were left out
   * @throws InputException when features cover less than half of a film's ratings
   */
  CellData rows(
      List<Film> films, FoundFeatures found, Map<String, String> features, List<String> notes) {
    List<List<String>> rows = new ArrayList<>();
    for (Film film : films) {
      rows.addAll(rows(film, found.span(film.name()), notes));
    }
    return new CellData(
        LABELS, List.of("id", "film", "time", TARGET), rows, "film", "time", "", "", features);
  }

  private List<List<String>> rows(Film film, double[] span, List<String> notes) {
    int count = (int) Math.floor(film.end() / step + SLACK);
    double[] starts = new double[count];
    double[] ends = new double[count];
    for (int i = 0; i < count; i++) {
      starts[i] = i * step;
      ends[i] = (i + 1) * step;
    }
    IntervalMeans means = film.valence().over(starts, ends);
    List<List<String>> rows = new ArrayList<>();
    int[] labelled = means.labelled();
    for (int i : labelled) {
      if (starts[i] >= span[0] - SLACK && ends[i] <= span[1] + SLACK) {
        String time = String.format(Locale.ROOT, "%.3f", starts[i]);
        String name = Integer.toString(bins.classOf(means.values()[i]));
        rows.add(List.of(film.name(), film.name(), time, name));
      }
    }
    tellDifference(film, span, labelled.length, rows.size(), notes);
    return rows;
  }

  private void tellDifference(
      Film film, double[] span, int labelled, int kept, List<String> notes) {
    String lengths =
        String.format(
            Locale.ROOT,
            "%s: ratings end at %.2f s, features go from %.2f s to %.2f s",
            film.name(),
            film.end(),
            span[0],
            span[1]);
    if (kept < LEAST_SHARE * labelled || kept < 2) {
      throw new InputException(
          lengths + "; features must cover at least half of the ratings; are they of this film?");
    }
    if (kept < labelled || Math.abs(span[1] - film.end()) > Math.max(1, step)) {
      notes.add(lengths + "; " + kept + " of " + labelled + " steps are used.");
    }
  }
}
