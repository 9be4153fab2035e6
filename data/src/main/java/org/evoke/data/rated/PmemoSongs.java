/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.data.table.NumberTable;

/**
 * PMEmo 2019 (Zhang et al. 2018): {@code annotations/static_annotations.csv} with the columns
 * {@code musicId}, {@code Arousal(mean)} and {@code Valence(mean)} from 0 to 1, and the choruses as
 * {@code chorus/<musicId>.mp3}; other columns and files are passed over.
 */
public final class PmemoSongs {
  /** Ratings as they stand in the table. */
  public static final Scale SCALE = Scale.VALENCE.withRange(0, 1);

  static final String TABLE = "annotations/static_annotations.csv";
  static final String CHORUS = "chorus";

  private PmemoSongs() {}

  /**
   * The rated songs of a folder.
   *
   * @throws org.evoke.core.UnavailableException when the table or a chorus is not there
   * @throws InputException when the table is malformed; says where
   */
  public static RatedSounds read(Path folder) {
    Path file = folder.resolve(TABLE);
    NumberTable table = NumberTable.read(file);
    int id = table.index("musicId");
    int arousal = table.index("Arousal(mean)");
    int valence = table.index("Valence(mean)");
    List<String> ids = new ArrayList<>();
    double[] arousals = new double[table.rows()];
    double[] valences = new double[table.rows()];
    for (int row = 0; row < table.rows(); row++) {
      double number = table.value(row, id);
      if (number != Math.rint(number)) {
        throw new InputException(table.where(row, "musicId") + ": " + number + " is no song id");
      }
      ids.add(Long.toString((long) number));
      arousals[row] = table.value(row, arousal);
      valences[row] = table.value(row, valence);
    }
    return new RatedSounds(
        ids,
        Collections.nCopies(ids.size(), ""),
        SoundFiles.of(folder.resolve(CHORUS), ids),
        SCALE,
        valences,
        arousals,
        List.of(file));
  }
}
