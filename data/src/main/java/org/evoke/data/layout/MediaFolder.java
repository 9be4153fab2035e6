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
import java.util.Map;
import java.util.Optional;
import org.evoke.data.clips.ClipId;

/** The media files of a data set, found by the ids of its items. */
public final class MediaFolder {
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

  /** Says which items have no media file, or an empty one. */
  public void check(Collection<String> ids, Findings findings) {
    if (isThere(findings)) {
      checkFiles(ids, findings);
    }
  }

  /**
   * Says how many items have no media file, which can be used as long as some have one, and which
   * have an empty one: for data sets whose media may vanish.
   */
  public void checkSome(Collection<String> ids, Findings findings) {
    if (!isThere(findings)) {
      return;
    }
    List<String> gone = ids.stream().filter(id -> !byId.containsKey(id)).toList();
    if (!gone.isEmpty()) {
      findings.add(
          gone.size() < ids.size() ? Finding.Kind.ODD : Finding.Kind.MISSING,
          place,
          gone.size()
              + " of "
              + ids.size()
              + " have no media file, such as "
              + gone.get(0)
              + "; they are left out");
    }
    checkFiles(ids.stream().filter(byId::containsKey).toList(), findings);
  }

  private boolean isThere(Findings findings) {
    boolean there = Files.isDirectory(folder);
    if (!there) {
      findings.add(
          Finding.Kind.ODD, place, "not there: features must be given, none can be extracted");
    }
    return there;
  }

  private void checkFiles(Collection<String> ids, Findings findings) {
    for (String id : ids) {
      Path file = byId.get(id);
      if (file == null) {
        findings.add(Finding.Kind.MISSING, place, "no media file of " + id);
      } else if (file.toFile().length() == 0) {
        findings.add(
            Finding.Kind.MALFORMED, place + "/" + file.getFileName(), "media file is empty");
      }
    }
  }
}
