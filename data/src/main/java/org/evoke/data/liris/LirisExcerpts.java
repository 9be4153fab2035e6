/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.liris;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.UnavailableException;
import org.evoke.data.clips.ClipId;

/**
 * The discrete part of LIRIS-ACCEDE (Baveye, Dellandréa, Chamaret and Chen, IEEE Transactions on
 * Affective Computing, 2015): excerpts of films with induced valence and arousal, the official sets
 * and the audio-visual features of its authors.
 *
 * <p>The excerpts of a movie must not be separated. Where {@code ACCEDEdescription.xml} is there,
 * it names the movie of each. The tables do not name movies, but the sets are disjoint in movies
 * and ids run movie by movie, so excerpts of one movie lie in one <b>run</b> of ids of the same
 * set: without the description the runs are the groups. A run may hold several movies, which makes
 * the groups larger than needed and never too small, as long as ids do run movie by movie.
 *
 * @param names name of each excerpt without extension, such as {@code ACCEDE00000}
 * @param sets the official set of each excerpt: {@value #TEST}, {@value #LEARNING} or {@value
 *     #VALIDATION}
 * @param groups movie of each excerpt, or name of its run, such as {@code run-003}
 * @param moviesKnown whether groups are movies
 * @param valence induced valence, 1 to 5
 * @param arousal induced arousal, 1 to 5
 * @param arousalFeatures those of {@code ACCEDEfeaturesArousal_TAC2015.txt}
 * @param valenceFeatures those of {@code ACCEDEfeaturesValence_TAC2015.txt}
 */
public record LirisExcerpts(
    List<String> names,
    int[] sets,
    List<String> groups,
    boolean moviesKnown,
    double[] valence,
    double[] arousal,
    LirisFeatures arousalFeatures,
    LirisFeatures valenceFeatures) {

  /** The number of the test set. */
  public static final int TEST = 0;

  /** The number of the learning set. */
  public static final int LEARNING = 1;

  /** The number of the validation set. */
  public static final int VALIDATION = 2;

  /** Valence as the data set gives it. */
  public static final Scale VALENCE = Scale.VALENCE.withRange(1, 5);

  /** Arousal as the data set gives it. */
  public static final Scale AROUSAL = Scale.AROUSAL.withRange(1, 5);

  /** The files that are read, in this order, with their folders below that of the data set. */
  static final Map<String, String> FOLDERS = folders();

  /** The table whose ids, names and order the others must have. */
  static final String RANKING = "ACCEDEranking.txt";

  private static Map<String, String> folders() {
    Map<String, String> folders = new LinkedHashMap<>();
    folders.put("ACCEDEranking.txt", "annotations");
    folders.put("ACCEDEsets.txt", "annotations");
    folders.put("ACCEDEfeaturesArousal_TAC2015.txt", "features");
    folders.put("ACCEDEfeaturesValence_TAC2015.txt", "features");
    return Collections.unmodifiableMap(folders);
  }

  public LirisExcerpts {
    names = List.copyOf(names);
    groups = List.copyOf(groups);
  }

  /**
   * Reads the data set.
   *
   * @param folder with {@code annotations} and {@code features} inside, as it is given out, or with
   *     the files themselves
   * @throws UnavailableException when a file is not there
   * @throws InputException when a table is malformed or does not fit the others; says where
   */
  public static LirisExcerpts read(Path folder) {
    List<Path> files = files(folder);
    TabTable ranking = TabTable.read(files.get(0));
    TabTable sets = TabTable.read(files.get(1));
    TabTable arousal = TabTable.read(files.get(2));
    TabTable valence = TabTable.read(files.get(3));
    List.of(sets, arousal, valence).forEach(ranking::requireSame);
    int[] setOfEach = sets(sets);
    List<String> names = ranking.names().stream().map(ClipId::of).toList();
    Optional<Path> description = LirisMovies.file(folder);
    return new LirisExcerpts(
        names,
        setOfEach,
        description.map(file -> LirisMovies.read(file, names)).orElseGet(() -> runs(setOfEach)),
        description.isPresent(),
        ratings(ranking, "valenceValue", VALENCE),
        ratings(ranking, "arousalValue", AROUSAL),
        new LirisFeatures(arousal.columns(), arousal.values()),
        new LirisFeatures(valence.columns(), valence.values()));
  }

  /**
   * The files that {@link #read} reads: ranking, sets, features for arousal, for valence, and the
   * description where it is there.
   *
   * @throws UnavailableException when one is not there
   */
  public static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    for (String name : FOLDERS.keySet()) {
      Path inside = folder.resolve(FOLDERS.get(name)).resolve(name);
      Path file = Files.exists(inside) ? inside : folder.resolve(name);
      if (!Files.exists(file)) {
        throw new UnavailableException(
            inside
                + " is not there; give the folder of LIRIS-ACCEDE with its annotations and"
                + " features");
      }
      files.add(file);
    }
    LirisMovies.file(folder).ifPresent(files::add);
    return files;
  }

  private static int[] sets(TabTable table) {
    double[] column = table.column("set");
    int[] sets = new int[column.length];
    for (int row = 0; row < sets.length; row++) {
      sets[row] = (int) column[row];
      if (sets[row] != column[row] || sets[row] < TEST || sets[row] > VALIDATION) {
        throw new InputException(
            table.file()
                + ":"
                + (row + 2)
                + ": set is "
                + column[row]
                + ", must be 0 (test), 1 (learning) or 2 (validation)");
      }
    }
    return sets;
  }

  private static List<String> runs(int[] sets) {
    List<String> runs = new ArrayList<>();
    int run = 0;
    for (int row = 0; row < sets.length; row++) {
      run += row > 0 && sets[row] != sets[row - 1] ? 1 : 0;
      runs.add(String.format(java.util.Locale.ROOT, "run-%03d", run));
    }
    return runs;
  }

  private static double[] ratings(TabTable table, String name, Scale scale) {
    double[] ratings = table.column(name);
    for (int row = 0; row < ratings.length; row++) {
      if (ratings[row] < scale.low() || ratings[row] > scale.high()) {
        throw new InputException(
            table.file()
                + ":"
                + (row + 2)
                + ": "
                + name
                + " is "
                + ratings[row]
                + ", must lie in "
                + scale.low()
                + " to "
                + scale.high());
      }
    }
    return ratings;
  }

  /** Number of excerpts. */
  public int size() {
    return names.size();
  }

  /** The excerpts of an official set, counted from 0. */
  public int[] rows(int set) {
    return java.util.stream.IntStream.range(0, sets.length).filter(i -> sets[i] == set).toArray();
  }
}
