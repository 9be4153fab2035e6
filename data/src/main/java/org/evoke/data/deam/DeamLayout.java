/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.deam;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.core.Scale;
import org.evoke.data.layout.DataSetCard;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.data.layout.MediaLength;
import org.evoke.data.layout.RatedTable;

/** The form of DEAM as its authors give it out. */
public final class DeamLayout implements DataSetLayout {
  private static final Map<String, Scale> RATINGS = ratings();

  private static Map<String, Scale> ratings() {
    Map<String, Scale> ratings = new LinkedHashMap<>();
    ratings.put("valence_mean", DeamSongs.VALENCE);
    ratings.put("arousal_mean", DeamSongs.AROUSAL);
    return ratings;
  }

  @Override
  public DataSetCard card() {
    return new DataSetCard(
        "deam",
        "DEAM: MediaEval database for emotional analysis of music",
        "valence and arousal of each song, means over listeners, 1 to 9",
        "song",
        "cvml.unige.ch/databases/DEAM",
        "research, non-commercial; songs under Creative Commons licences",
        "A. Aljanaki, Y.-H. Yang, M. Soleymani: Developing a benchmark for emotional analysis of"
            + " music. PLOS ONE 12(3), e0173392, 2017",
        List.of(
            "annotations/annotations averaged per song/song_level/"
                + "static_annotations_averaged_songs_{1_2000,2000_2058}.csv",
            "MEMD_audio/<song>.mp3  the songs"),
        "documented");
  }

  @Override
  public LayoutNames names() {
    String folder = "annotations/annotations averaged per song/song_level/";
    return LayoutNames.of(
        "excerpts",
        folder + "static_annotations_averaged_songs_1_2000.csv",
        "songs",
        folder + "static_annotations_averaged_songs_2000_2058.csv",
        "id",
        "song_id",
        "media",
        "MEMD_audio");
  }

  @Override
  public void check(Path folder, LayoutNames names, MediaLength media, Findings findings) {
    Set<String> ids = new HashSet<>();
    for (String part : List.of("excerpts", "songs")) {
      String place = names.get(part);
      Path file = names.path(folder, part);
      if (Files.exists(file)) {
        RatedTable.read(file, place, names.get("id"), RATINGS, findings).ids().stream()
            .filter(id -> !ids.add(id))
            .forEach(
                id -> findings.add(Finding.Kind.DUPLICATE, place, "song " + id + " is in both"));
      } else {
        findings.add(Finding.Kind.MISSING, place, "ratings of songs");
      }
    }
    new MediaFolder(folder, names.path(folder, "media")).check(ids, media, findings);
  }
}
