/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.audio.Deam74;
import org.evoke.core.FeatureSet;
import org.evoke.core.Scale;
import org.evoke.data.deam.DeamSongs;
import org.evoke.data.deam.SongList;
import org.evoke.pipeline.bundle.TrainingData;
import org.evoke.score.Groups;

/**
 * {@code deam74}: song-level features and labels of DEAM. Features are float32, as the extractor of
 * the same set gives them; labels are brought to -1 to 1. Where {@code split_train.txt}, {@code
 * split_validation.txt} and {@code split_test.txt} lie beside the table, they are the parts {@code
 * train}, {@code validation} and {@code test}.
 */
public final class Deam74Set implements NamedDataSet {
  private static final String NAME = "deam74";
  private static final String TABLE = "features_74.csv";
  private static final List<String> PARTS = List.of("train", "validation", "test");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String place() {
    return "the table of song-level features and labels of DEAM, or the folder that holds it as "
        + TABLE;
  }

  @Override
  public List<String> targets() {
    return List.of(Scale.VALENCE.name(), Scale.AROUSAL.name());
  }

  @Override
  public List<String> inputs() {
    return List.of(NAME);
  }

  @Override
  public DataSet read(Path place) {
    Path table = Files.isDirectory(place) ? place.resolve(TABLE) : place;
    FeatureSet columns = new Deam74().set();
    DeamSongs songs = DeamSongs.read(table, columns.columns());
    List<String> ids = Arrays.stream(songs.ids()).mapToObj(Integer::toString).toList();
    Clips clips =
        new Clips(
            ids,
            new Groups(ids),
            Optional.empty(),
            List.of(new Input(NAME, columns, narrowed(songs.features()))),
            List.of(
                target(Scale.VALENCE, DeamSongs.VALENCE, songs.valence()),
                target(Scale.AROUSAL, DeamSongs.AROUSAL, songs.arousal())));
    Digest digest = new Digest().add(table);
    Map<String, int[]> parts = parts(table, songs, digest);
    return new DataSet(clips.checked(), parts, "song", about(songs.size()), digest.hex());
  }

  private static float[] narrowed(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }

  private static Target target(Scale scale, Scale rated, double[] ratings) {
    return Target.number(
        scale, Arrays.stream(ratings).map(rating -> rated.convert(rating, scale)).toArray());
  }

  private static Map<String, int[]> parts(Path table, DeamSongs songs, Digest digest) {
    Map<String, int[]> parts = new LinkedHashMap<>();
    for (String part : PARTS) {
      Path list = table.resolveSibling("split_" + part + ".txt");
      if (Files.exists(list)) {
        parts.put(part, songs.rows(SongList.read(list)));
        digest.add(list);
      }
    }
    return parts;
  }

  private static TrainingData about(int songs) {
    return new TrainingData(
        "DEAM",
        songs,
        "song (45 s excerpts; 58 whole songs)",
        "mean ratings of valence and arousal by listeners, 1 to 9, brought to -1 to 1",
        "research use, non-commercial",
        "A. Aljanaki, Y.-H. Yang, M. Soleymani: Developing a benchmark for emotional analysis of"
            + " music. PLOS ONE 12(3), e0173392, 2017");
  }
}
