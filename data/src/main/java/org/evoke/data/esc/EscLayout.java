/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.esc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.data.layout.DataSetCard;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.FolderFiles;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.data.layout.MediaLength;
import org.evoke.data.layout.NamePattern;

/** The form of ESC-10: a folder for each class, the official fold in the name of each clip. */
public final class EscLayout implements DataSetLayout {
  private static final int FOLDS = 5;
  private static final int CLASSES = 10;

  @Override
  public DataSetCard card() {
    return new DataSetCard(
        "esc10",
        "ESC-10: 400 sounds of 5 s in 10 classes",
        "class of each clip; no emotion",
        "official fold (clips of one recording share a fold)",
        "github.com/karolpiczak/ESC-50",
        "CC BY 3.0",
        "K. J. Piczak: ESC: Dataset for environmental sound classification. ACM Multimedia 2015",
        List.of("NNN - Class/F-CLIP-T.ogg  F is the official fold, 1 to 5"),
        "seen");
  }

  @Override
  public LayoutNames names() {
    return LayoutNames.of("class", "{number} - {class}", "clip", "{fold}-{clip}-{take}.*");
  }

  @Override
  public void check(Path folder, LayoutNames names, MediaLength media, Findings findings) {
    NamePattern classes = new NamePattern(names.get("class")).requiring("class");
    NamePattern clips = new NamePattern(names.get("clip")).requiring("fold");
    Map<String, Integer> folds = new TreeMap<>();
    int kinds = 0;
    for (Path one : folders(folder)) {
      String name = one.getFileName().toString();
      if (classes.match(name).isEmpty()) {
        findings.add(Finding.Kind.ODD, name, "folder is not named like " + names.get("class"));
        continue;
      }
      kinds++;
      Map<Path, Map<String, String>> found = FolderFiles.matching(one, clips);
      found.values().forEach(parts -> folds.merge(parts.get("fold"), 1, Integer::sum));
      found
          .keySet()
          .forEach(
              clip -> MediaFolder.check(clip, 0, media, name + "/" + clip.getFileName(), findings));
      int others = FolderFiles.in(one).size() - found.size();
      if (found.isEmpty()) {
        findings.add(Finding.Kind.MISSING, name, "no clip named like " + clips);
      } else if (others > 0) {
        findings.add(Finding.Kind.ODD, name, others + " files are not named like " + clips);
      }
    }
    if (kinds != CLASSES) {
      findings.add(
          Finding.Kind.MISSING, ".", kinds + " folders of classes, there must be " + CLASSES);
    }
    if (folds.size() != FOLDS) {
      findings.add(
          Finding.Kind.MISSING,
          ".",
          "clips of folds " + folds.keySet() + ", there must be " + FOLDS + " folds");
    }
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return new ArrayList<>(inside.filter(Files::isDirectory).sorted().toList());
    } catch (IOException e) {
      throw new InputException(folder + " cannot be listed: " + e.getMessage(), e);
    }
  }
}
