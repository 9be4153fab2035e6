/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.eev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.evoke.core.UnavailableException;
import org.evoke.data.eev.EevLayout;
import org.evoke.data.eev.EevTable;
import org.evoke.data.eev.EevVideo;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.lab.data.EevSet;

/**
 * What a folder of EEV holds, without the values of its labels.
 *
 * @param folder where it lies
 * @param parts videos by name of the part
 */
record EevFolder(Path folder, Map<String, List<Video>> parts) {
  private static final LayoutNames NAMES = new EevLayout().names();

  /**
   * A video.
   *
   * @param labelled steps with labels, in sixths of a second
   * @param zeros number of rows without a face
   * @param absent number of steps before the last row that have no row
   */
  record Video(String id, int[] labelled, int zeros, int absent) {
    static Video of(EevVideo video) {
      int[] labelled = IntStream.of(video.detected()).map(row -> video.steps()[row]).toArray();
      int length = video.rows() == 0 ? 0 : video.steps()[video.rows() - 1] + 1;
      return new Video(video.id(), labelled, video.rows() - labelled.length, length - video.rows());
    }
  }

  /**
   * Reads the tables.
   *
   * @throws UnavailableException when one is not there; says what the folder has to be
   * @throws org.evoke.core.InputException when something makes the labels unusable
   */
  static EevFolder read(Path folder) {
    Map<String, List<Video>> parts = new LinkedHashMap<>();
    Findings findings = new Findings();
    Set<String> seen = new HashSet<>();
    for (String part : List.of(EevSet.TRAIN, EevSet.VALIDATION)) {
      Path table = NAMES.path(folder, part);
      if (!Files.isRegularFile(table)) {
        throw new UnavailableException(
            table + " is not there; give the folder of EEV with train.csv, val.csv and videos/");
      }
      List<Video> videos = new ArrayList<>();
      EevTable.read(table, NAMES.get(part), findings, video -> videos.add(Video.of(video)));
      for (Video video : videos) {
        if (!seen.add(video.id())) {
          findings.add(
              Finding.Kind.DUPLICATE, NAMES.get(part), "video " + video.id() + " is in both parts");
        }
      }
      parts.put(part, videos);
    }
    findings.requireUsable();
    return new EevFolder(folder, parts);
  }

  /** The tables of both parts. */
  List<Path> tables() {
    return parts.keySet().stream().map(part -> NAMES.path(folder, part)).toList();
  }

  /** All videos that have a label. */
  List<Video> videos() {
    return parts.values().stream()
        .flatMap(List::stream)
        .filter(video -> video.labelled().length > 0)
        .toList();
  }

  /** The media files that are there, by id of the video. */
  Map<String, Path> media() {
    MediaFolder media = new MediaFolder(folder, NAMES.path(folder, "media"));
    Map<String, Path> files = new LinkedHashMap<>();
    videos().forEach(video -> media.file(video.id()).ifPresent(f -> files.put(video.id(), f)));
    return files;
  }

  /** What each part holds, a sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    parts.forEach(
        (part, videos) ->
            notes.add(
                "EEV, "
                    + part
                    + ": "
                    + videos.size()
                    + " videos, "
                    + videos.stream().mapToLong(video -> video.labelled().length).sum()
                    + " rows with labels, "
                    + videos.stream().mapToLong(Video::zeros).sum()
                    + " rows of zeros, where no face was found, "
                    + videos.stream().mapToLong(Video::absent).sum()
                    + " steps without a row"
                    + empty(videos)
                    + "."));
    return notes;
  }

  private static String empty(List<Video> videos) {
    long none = videos.stream().filter(video -> video.labelled().length == 0).count();
    return none == 0 ? "" : "; " + none + " videos without a label are left out";
  }
}
