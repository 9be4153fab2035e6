/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;

/** Finds the media file of each id below a folder. */
final class SoundFiles {
  private static final List<String> EXTENSIONS = List.of("mp3", "wav", "flac", "ogg", "m4a");
  private static final int DEEPEST = 4;

  private SoundFiles() {}

  /**
   * The files, in the order of the ids: {@code <id>.mp3}, {@code <id>.wav} and the like, anywhere
   * below the folder; the shortest path where there are several.
   *
   * @throws UnavailableException when the folder or a file is not there; names the first
   */
  static List<Path> of(Path folder, List<String> ids) {
    Map<String, Path> found = files(folder);
    List<Path> media = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String id : ids) {
      Path file = found.get(id.toLowerCase(Locale.ROOT));
      if (file == null) {
        missing.add(id);
      } else {
        media.add(file);
      }
    }
    if (!missing.isEmpty()) {
      throw new UnavailableException(
          folder
              + " holds no file of sound "
              + missing.get(0)
              + (missing.size() > 1 ? " and " + (missing.size() - 1) + " more" : "")
              + ", such as "
              + missing.get(0)
              + ".mp3 or "
              + missing.get(0)
              + ".wav");
    }
    return media;
  }

  private static Map<String, Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnavailableException(folder + " is not there; it holds the sounds");
    }
    Map<String, Path> found = new HashMap<>();
    try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
      paths
          .filter(Files::isRegularFile)
          .sorted(
              java.util.Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString))
          .forEach(path -> put(found, path));
    } catch (IOException | UncheckedIOException e) {
      throw new InputException("cannot read folder " + folder + ": " + e.getMessage(), e);
    }
    return found;
  }

  private static void put(Map<String, Path> found, Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot > 0 && EXTENSIONS.contains(name.substring(dot + 1))) {
      found.putIfAbsent(name.substring(0, dot), path);
    }
  }
}
