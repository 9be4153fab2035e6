/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.eev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.core.EvokeException;
import org.evoke.data.layout.DataSetCard;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.data.layout.MediaLength;
import org.evoke.data.table.DelimitedRows;

/** The form of EEV. The labels of its test part were never released. */
public final class EevLayout implements DataSetLayout {
  @Override
  public DataSetCard card() {
    return new DataSetCard(
        "eev",
        "EEV: evoked expressions from videos",
        "15 evoked expressions at 6 Hz, 0 to 1; a row of zeros means that no face was found",
        "video",
        "github.com/google-research-datasets/eev; videos by their ids, some are gone",
        "annotations CC BY 4.0; the videos belong to those who put them up",
        "J. J. Sun, T. Liu, A. S. Cowen, F. Schroff, H. Adam, G. Prasad: EEV: A large-scale dataset"
            + " for studying evoked expressions from video. arXiv:2001.05488",
        List.of(
            "train.csv, val.csv  YouTube ID,Timestamp (milliseconds),<15 expressions>; the time"
                + " stamps are microseconds all the same",
            "test.csv            the same without scores (not read)",
            "videos/<id>.mp4     the videos"),
        "documented");
  }

  @Override
  public LayoutNames names() {
    return LayoutNames.of(
        "train", "train.csv", "validation", "val.csv", "test", "test.csv", "media", "videos");
  }

  @Override
  public void check(Path folder, LayoutNames names, MediaLength media, Findings findings) {
    Map<String, Double> videos = new LinkedHashMap<>();
    for (String part : List.of("train", "validation")) {
      Path table = names.path(folder, part);
      String place = names.get(part);
      if (Files.exists(table)) {
        Set<String> others = new HashSet<>(videos.keySet());
        EevTable.read(
            table,
            place,
            findings,
            video -> {
              videos.put(check(video, place, findings), end(video));
              if (others.contains(video.id())) {
                findings.add(
                    Finding.Kind.DUPLICATE, place, "video " + video.id() + " is in both parts");
              }
            });
      } else {
        findings.add(Finding.Kind.MISSING, place, "the labels of the part " + part);
      }
    }
    checkTest(names.path(folder, "test"), names.get("test"), findings);
    if (!videos.isEmpty()) {
      new MediaFolder(folder, names.path(folder, "media")).checkSome(videos, media, findings);
    }
  }

  private static double end(EevVideo video) {
    return (double) video.steps()[video.rows() - 1] / EevVideo.RATE;
  }

  private static String check(EevVideo video, String place, Findings findings) {
    if (video.detected().length == 0) {
      findings.add(Finding.Kind.ODD, place, "video " + video.id() + " holds zeros only, no label");
    }
    return video.id();
  }

  /** It is not read, but says whether the folder is whole. */
  private static void checkTest(Path table, String place, Findings findings) {
    if (!Files.exists(table)) {
      findings.add(Finding.Kind.ODD, place, "not there: not needed, but the folder is not whole");
      return;
    }
    try (DelimitedRows rows = DelimitedRows.open(table)) {
      if (rows.columns().size() != EevTable.LEADING) {
        findings.add(
            Finding.Kind.ODD,
            place,
            1,
            rows.columns().size() + " columns, the part without scores has an id and a time stamp");
      }
    } catch (EvokeException e) {
      findings.add(place, e);
    }
  }
}
