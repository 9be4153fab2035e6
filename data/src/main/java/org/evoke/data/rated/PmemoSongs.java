/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.evoke.core.Scale;
import org.evoke.core.UnavailableException;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaLength;
import org.evoke.data.layout.RatedTable;

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
   * @throws org.evoke.core.UnavailableException when a chorus is not there
   * @throws org.evoke.core.InputException when the table is not there or malformed; says where
   */
  public static RatedSounds read(Path folder) {
    LayoutNames names = new PmemoLayout().names();
    Path file = names.path(folder, "ratings");
    if (!Files.exists(file)) {
      throw new UnavailableException(file + " is not there; give the folder of PMEmo 2019");
    }
    Findings findings = new Findings();
    RatedTable table = PmemoLayout.read(folder, names, MediaLength.UNKNOWN, findings);
    List<Path> media = SoundFiles.of(names.path(folder, "media"), table.ids());
    findings.requireUsable();
    return new RatedSounds(
        table.ids(),
        Collections.nCopies(table.ids().size(), ""),
        media,
        SCALE,
        table.ratings().get(names.get("valence")),
        table.ratings().get(names.get("arousal")),
        List.of(file));
  }
}
