/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Scale;
import org.evoke.data.layout.DataSetCard;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.data.layout.MediaLength;
import org.evoke.data.layout.RatedTable;

/** The form of PMEmo as its authors give it out. */
public final class PmemoLayout implements DataSetLayout {
  @Override
  public DataSetCard card() {
    return new DataSetCard(
        "pmemo",
        "PMEmo 2019: choruses of popular songs",
        "valence and arousal of each chorus, means over listeners, 0 to 1",
        "song",
        "github.com/HuiZhangDB/PMEmo",
        "annotations under the MIT licence; songs are copyrighted",
        "K. Zhang, H. Zhang, S. Li, C. Yang, L. Sun: The PMEmo Dataset for Music Emotion"
            + " Recognition. ICMR 2018",
        List.of(
            PmemoSongs.TABLE + "  musicId,Arousal(mean),Valence(mean)",
            PmemoSongs.CHORUS + "/<musicId>.mp3  the choruses"),
        "seen");
  }

  @Override
  public LayoutNames names() {
    return LayoutNames.of(
        "ratings",
        PmemoSongs.TABLE,
        "id",
        "musicId",
        "arousal",
        "Arousal(mean)",
        "valence",
        "Valence(mean)",
        "media",
        PmemoSongs.CHORUS);
  }

  @Override
  public void check(Path folder, LayoutNames names, MediaLength media, Findings findings) {
    read(folder, names, media, findings);
  }

  /** The ratings that can be used; everything else is a finding. */
  static RatedTable read(Path folder, LayoutNames names, MediaLength media, Findings findings) {
    Map<String, Scale> scales = new LinkedHashMap<>();
    scales.put(names.get("arousal"), PmemoSongs.SCALE);
    scales.put(names.get("valence"), PmemoSongs.SCALE);
    Path file = names.path(folder, "ratings");
    if (!Files.exists(file)) {
      findings.add(Finding.Kind.MISSING, names.get("ratings"), "ratings of songs");
      return new RatedTable(List.of(), Map.of());
    }
    RatedTable table =
        RatedTable.read(file, names.get("ratings"), names.get("id"), scales, findings);
    new MediaFolder(folder, names.path(folder, "media")).check(table.ids(), media, findings);
    return table;
  }
}
