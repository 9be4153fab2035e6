/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.evoke.core.InputException;

/**
 * Turns folders among the inputs into the media files below them. Files that are named themselves
 * are taken whatever they are called; in folders the extension decides, and hidden files and
 * folders are left out. Links to folders are not followed.
 */
public final class InputFolders {
  private static final Set<String> MEDIA =
      Set.of(
          "3gp", "aac", "ac3", "aif", "aifc", "aiff", "amr", "ape", "au", "avi", "caf", "dv", "f4v",
          "flac", "flv", "m2ts", "m4a", "m4b", "m4v", "mka", "mkv", "mov", "mp2", "mp3", "mp4",
          "mpeg", "mpg", "mts", "mxf", "oga", "ogg", "ogv", "opus", "snd", "spx", "tta", "ts",
          "vob", "w64", "wav", "webm", "wma", "wmv", "wv");

  private InputFolders() {}

  /**
   * The files to work on: in the order of the arguments, within a folder in the order of their
   * paths. A folder that cannot be read or holds no media file stays in the list among others, so
   * that it fails alone.
   *
   * @throws InputException when there are only such folders
   */
  public static List<InputFile> expand(List<Path> arguments) {
    List<InputFile> files = new ArrayList<>();
    List<InputException> failures = new ArrayList<>();
    for (Path argument : arguments) {
      if (Files.isDirectory(argument)) {
        try {
          files.addAll(below(argument));
        } catch (InputException e) {
          failures.add(e);
          files.add(InputFile.named(argument));
        }
      } else {
        files.add(InputFile.named(argument));
      }
    }
    if (!failures.isEmpty() && failures.size() == arguments.size()) {
      throw failures.get(0);
    }
    return files;
  }

  private static List<InputFile> below(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<InputFile> files =
          paths
              .filter(path -> isMedia(folder.relativize(path)) && Files.isRegularFile(path))
              .map(path -> new InputFile(path, within(folder, path)))
              .sorted(Comparator.comparing(file -> key(folder, file.path())))
              .toList();
      if (files.isEmpty()) {
        throw new InputException(folder + " holds no media file; name files or another folder");
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw new InputException("cannot read folder " + folder + ": " + e.getMessage(), e);
    }
  }

  private static boolean isMedia(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = relative.getFileName().toString();
    return MEDIA.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private static Path within(Path folder, Path file) {
    Path parent = folder.relativize(file).getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** The same order on all systems. */
  private static String key(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
