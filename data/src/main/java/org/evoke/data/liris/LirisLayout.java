/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.liris;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evoke.core.EvokeException;
import org.evoke.core.Scale;
import org.evoke.data.clips.ClipId;
import org.evoke.data.layout.DataSetCard;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.data.layout.MediaLength;

/** The form of the discrete part of LIRIS-ACCEDE. */
public final class LirisLayout implements DataSetLayout {
  @Override
  public DataSetCard card() {
    return new DataSetCard(
        "liris-accede",
        "LIRIS-ACCEDE, discrete part: 9,800 film excerpts",
        "induced valence and arousal of each excerpt, 1 to 5, with ranks and variances",
        "movie (runs of ids of one official set, where the description is not there)",
        "request from its authors, liris-accede.ec-lyon.fr",
        "research, non-commercial; the films are under Creative Commons licences",
        "Y. Baveye, E. Dellandréa, C. Chamaret, L. Chen: LIRIS-ACCEDE: A video database for"
            + " affective content analysis. IEEE Transactions on Affective Computing 6(1), 2015",
        List.of(
            "annotations/ACCEDEranking.txt                   ranks, values, variances; tabs",
            "annotations/ACCEDEsets.txt                      0 test, 1 learning, 2 validation",
            "features/ACCEDEfeatures{Arousal,Valence}_TAC2015.txt  features of its authors",
            "ACCEDEdescription.xml                           movie of each excerpt; may be absent",
            "data/ACCEDE00000.mp4 ...                        the excerpts"),
        "seen; media documented");
  }

  @Override
  public LayoutNames names() {
    return LayoutNames.of("media", "data");
  }

  @Override
  public void check(Path folder, LayoutNames names, MediaLength media, Findings findings) {
    Map<String, TabTable> tables = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : LirisExcerpts.FOLDERS.entrySet()) {
      read(folder, entry.getValue() + "/" + entry.getKey(), findings)
          .ifPresent(table -> tables.put(entry.getKey(), table));
    }
    if (!findings.blocked()) {
      attempt(".", () -> LirisExcerpts.read(folder), findings);
    }
    TabTable ranking = tables.remove(LirisExcerpts.RANKING);
    if (ranking != null) {
      rated(ranking, "valenceValue", LirisExcerpts.VALENCE, findings);
      rated(ranking, "arousalValue", LirisExcerpts.AROUSAL, findings);
      tables.forEach((name, table) -> attempt(name, () -> ranking.requireSame(table), findings));
      List<String> ids = ranking.names().stream().map(ClipId::of).toList();
      differentIds(ids, findings);
      new MediaFolder(folder, names.path(folder, "media")).check(ids, media, findings);
    }
  }

  private static Optional<TabTable> read(Path folder, String name, Findings findings) {
    Path inside = folder.resolve(name);
    Path file = Files.exists(inside) ? inside : folder.resolve(inside.getFileName());
    if (!Files.exists(file)) {
      findings.add(Finding.Kind.MISSING, name, "not there, nor in the folder itself");
      return Optional.empty();
    }
    try {
      return Optional.of(TabTable.read(file));
    } catch (EvokeException e) {
      findings.add(name, e);
      return Optional.empty();
    }
  }

  private static void differentIds(List<String> ids, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < ids.size(); row++) {
      if (!seen.add(ids.get(row))) {
        findings.add(
            Finding.Kind.DUPLICATE, LirisExcerpts.RANKING, row + 2, ids.get(row) + " comes twice");
      }
    }
  }

  private static void rated(TabTable table, String column, Scale scale, Findings findings) {
    attempt(
        LirisExcerpts.RANKING,
        () -> rated(table, table.column(column), column, scale, findings),
        findings);
  }

  private static void rated(
      TabTable table, double[] values, String column, Scale scale, Findings findings) {
    for (int row = 0; row < values.length; row++) {
      if (values[row] < scale.low() || values[row] > scale.high()) {
        findings.add(
            Finding.Kind.OUT_OF_SCALE,
            table.file().getFileName().toString(),
            row + 2,
            column + " is " + values[row] + ", must lie in " + scale.low() + " to " + scale.high());
      }
    }
  }

  private static void attempt(String place, Runnable check, Findings findings) {
    try {
      check.run();
    } catch (EvokeException e) {
      findings.add(place, e);
    }
  }
}
