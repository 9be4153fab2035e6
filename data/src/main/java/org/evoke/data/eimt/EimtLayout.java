/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.eimt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.core.EvokeException;
import org.evoke.core.Scale;
import org.evoke.data.clips.ClipReader;
import org.evoke.data.clips.ClipTable;
import org.evoke.data.clips.EimtClipReader;
import org.evoke.data.layout.DataSetCard;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.data.layout.MediaLength;

/** The form of the global task of MediaEval 2016, whose development part is LIRIS-ACCEDE. */
public final class EimtLayout implements DataSetLayout {
  @Override
  public DataSetCard card() {
    return new DataSetCard(
        "eimt16",
        "MediaEval 2016, emotional impact of movies, global: 1,200 test excerpts",
        "induced valence and arousal of each excerpt, 1 to 5",
        "movie",
        "request from the organisers, liris-accede.ec-lyon.fr",
        "research, non-commercial",
        "E. Dellandréa, L. Chen, Y. Baveye, M. Sjöberg, C. Chamaret: The MediaEval 2016 emotional"
            + " impact of movies task. MediaEval 2016",
        List.of(
            "MEDIAEVAL16-Global_prediction.txt  name.mp4 valence arousal; tabs, lines end with CR",
            "EIMT16_train.list, EIMT16_test.list  name valence arousal; blanks",
            "data/<name>.mp4                    the excerpts"),
        "seen; media documented");
  }

  @Override
  public LayoutNames names() {
    return LayoutNames.of(
        "original", "MEDIAEVAL16-Global_prediction.txt",
        "train", "EIMT16_train.list",
        "test", "EIMT16_test.list",
        "media", "data");
  }

  @Override
  public void check(Path folder, LayoutNames names, MediaLength media, Findings findings) {
    Set<String> ids = new HashSet<>();
    ids.addAll(file(folder, names, "original", EimtClipReader.original(), findings));
    ids.addAll(file(folder, names, "test", EimtClipReader.lists(), findings));
    ids.addAll(file(folder, names, "train", EimtClipReader.lists(), findings));
    if (ids.isEmpty()) {
      findings.add(Finding.Kind.MISSING, names.get("original"), "nor any list: no labels here");
    }
    new MediaFolder(folder, names.path(folder, "media")).check(ids, media, findings);
  }

  private static List<String> file(
      Path folder, LayoutNames names, String key, ClipReader reader, Findings findings) {
    Path file = names.path(folder, key);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return checked(reader.labels(file), names.get(key), findings);
    } catch (EvokeException e) {
      findings.add(names.get(key), e);
      return List.of();
    }
  }

  private static List<String> checked(ClipTable table, String place, Findings findings) {
    Map<String, Integer> first = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (first.putIfAbsent(table.ids().get(row), row) != null) {
        findings.add(
            Finding.Kind.DUPLICATE,
            place,
            table.places().numbers()[row],
            table.ids().get(row) + " comes twice");
      }
    }
    for (Map.Entry<String, Scale> target : table.scales().entrySet()) {
      double[] values = table.numbers(target.getKey());
      for (int row = 0; row < values.length; row++) {
        if (values[row] < target.getValue().low() || values[row] > target.getValue().high()) {
          findings.add(
              Finding.Kind.OUT_OF_SCALE,
              place,
              table.places().numbers()[row],
              target.getKey() + " is " + values[row] + ", must lie in 1 to 5");
        }
      }
    }
    return table.ids();
  }
}
