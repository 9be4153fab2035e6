/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evoke.core.EvokeException;
import org.evoke.data.clips.ClipId;

/** The media files of a data set, found by the ids of its items. */
public final class MediaFolder {
  /** How much earlier than its labels a file may end before it is worth a word. */
  private static final double ODD_SECONDS = 2;

  private final Path folder;
  private final String place;
  private final Map<String, Path> byId = new LinkedHashMap<>();

  /** The media files in a folder of the data set; none where it is not there. */
  public MediaFolder(Path root, Path folder) {
    this.folder = folder;
    this.place = root.relativize(folder).toString();
    for (Path file : FolderFiles.in(folder)) {
      String name = file.getFileName().toString();
      if (!ClipId.of(name).equals(name)) {
        byId.putIfAbsent(ClipId.of(name), file);
      }
    }
  }

  /** The media file of an item, whose id has no extension. */
  public Optional<Path> file(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Says which items have no media file, or one that is empty or cannot be read. */
  public void check(Collection<String> ids, MediaLength length, Findings findings) {
    check(unknownEnds(ids), length, findings);
  }

  /**
   * The same, and which files end before their labels do.
   *
   * @param ends second in which the labels of each item end; 0 where that is not known
   */
  public void check(Map<String, Double> ends, MediaLength length, Findings findings) {
    if (isThere(findings)) {
      checkFiles(ends, length, findings);
    }
  }

  private static Map<String, Double> unknownEnds(Collection<String> ids) {
    Map<String, Double> ends = new LinkedHashMap<>();
    ids.forEach(id -> ends.put(id, 0.0));
    return ends;
  }

  /**
   * Says how many items have no media file, which can be used as long as some have one, and what
   * {@link #check} says of those that have one: for data sets whose media may vanish.
   */
  public void checkSome(Map<String, Double> ends, MediaLength length, Findings findings) {
    if (!isThere(findings)) {
      return;
    }
    List<String> gone = ends.keySet().stream().filter(id -> !byId.containsKey(id)).toList();
    if (!gone.isEmpty()) {
      findings.add(
          gone.size() < ends.size() ? Finding.Kind.ODD : Finding.Kind.MISSING,
          place,
          gone.size()
              + " of "
              + ends.size()
              + " have no media file, such as "
              + gone.get(0)
              + "; they are left out");
    }
    Map<String, Double> there = new LinkedHashMap<>(ends);
    there.keySet().retainAll(byId.keySet());
    checkFiles(there, length, findings);
  }

  private boolean isThere(Findings findings) {
    boolean there = Files.isDirectory(folder);
    if (!there) {
      findings.add(
          Finding.Kind.ODD, place, "not there: features must be given, none can be extracted");
    }
    return there;
  }

  private void checkFiles(Map<String, Double> ends, MediaLength length, Findings findings) {
    ends.forEach(
        (id, end) -> {
          Path file = byId.get(id);
          if (file == null) {
            findings.add(Finding.Kind.MISSING, place, "no media file of " + id);
          } else {
            check(file, end, length, place + "/" + file.getFileName(), findings);
          }
        });
  }

  /**
   * Says whether a media file is empty, cannot be read, or ends before its labels.
   *
   * @param end second in which its labels end; 0 where that is not known
   * @param place of the file in the data set
   */
  public static void check(
      Path file, double end, MediaLength length, String place, Findings findings) {
    if (file.toFile().length() == 0) {
      findings.add(Finding.Kind.MALFORMED, place, "media file is empty");
      return;
    }
    try {
      OptionalDouble seconds = length.seconds(file);
      if (seconds.isPresent() && seconds.getAsDouble() + ODD_SECONDS < end) {
        findings.add(
            Finding.Kind.ODD,
            place,
            String.format(
                Locale.ROOT,
                "lasts %.1f s, its labels end at %.1f s; those behind its end are left out",
                seconds.getAsDouble(),
                end));
      }
    } catch (EvokeException e) {
      findings.add(place, e);
    }
  }
}
