/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.Deam74;
import org.evoke.core.FeatureSet;
import org.evoke.core.Scale;
import org.evoke.data.deam.DeamSongs;
import org.evoke.data.deam.SongList;
import org.evoke.learn.TrainingSet;
import org.evoke.score.Fold;
import org.evoke.score.Groups;

/**
 * The songs that {@code deam74} is trained on.
 *
 * @param set features as the extractor gives them, labels on [-1, 1]
 * @param groups each song by itself
 * @param published the published split, if its lists lie beside the table
 */
record Deam74Songs(TrainingSet set, Groups groups, Optional<PublishedSplit> published) {
  private static final String TRAIN = "split_train.txt";
  private static final String VALIDATION = "split_validation.txt";
  private static final String TEST = "split_test.txt";

  /** A fold of the published split; its validation songs are left alone. */
  record PublishedSplit(Fold fold, int validationSongs) {}

  /** Reads the table and, where they lie beside it, the lists of the published split. */
  static Deam74Songs read(Path table) {
    FeatureSet inputs = new Deam74().set();
    DeamSongs songs = DeamSongs.read(table, inputs.columns());
    double[][] labels = {
      converted(songs.valence(), DeamSongs.VALENCE, Scale.VALENCE),
      converted(songs.arousal(), DeamSongs.AROUSAL, Scale.AROUSAL)
    };
    List<String> names = Arrays.stream(songs.ids()).mapToObj(Integer::toString).toList();
    TrainingSet set =
        new TrainingSet(
            inputs,
            asTracks(songs.features()),
            List.of(Scale.VALENCE, Scale.AROUSAL),
            labels,
            names);
    Groups groups = new Groups(names);
    return new Deam74Songs(set, groups, published(table, songs, groups));
  }

  /** Tracks are float32, so the model learns from float32. */
  private static double[] asTracks(double[] values) {
    return Arrays.stream(values).map(value -> (float) value).toArray();
  }

  private static double[] converted(double[] ratings, Scale from, Scale to) {
    return Arrays.stream(ratings).map(rating -> from.convert(rating, to)).toArray();
  }

  private static Optional<PublishedSplit> published(Path table, DeamSongs songs, Groups groups) {
    Path train = table.resolveSibling(TRAIN);
    Path validation = table.resolveSibling(VALIDATION);
    Path test = table.resolveSibling(TEST);
    if (!Files.exists(train) || !Files.exists(validation) || !Files.exists(test)) {
      return Optional.empty();
    }
    Fold fold = Fold.of(songs.rows(SongList.read(train)), songs.rows(SongList.read(test)), groups);
    return Optional.of(new PublishedSplit(fold, songs.rows(SongList.read(validation)).length));
  }
}
