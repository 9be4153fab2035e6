/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.core.InputException;

/** Files of a folder, in the order of their names. */
public final class FolderFiles {
  private FolderFiles() {}

  /**
   * The files whose names fit a pattern, with the parts of their names. Hidden files, and what
   * operating systems leave behind, are passed over.
   *
   * @throws InputException when the folder cannot be listed
   */
  public static Map<Path, Map<String, String>> matching(Path folder, NamePattern pattern) {
    Map<Path, Map<String, String>> found = new LinkedHashMap<>();
    for (Path file : in(folder)) {
      pattern.match(file.getFileName().toString()).ifPresent(parts -> found.put(file, parts));
    }
    return found;
  }

  /**
   * All files of a folder but hidden ones; none where it is not there.
   *
   * @throws InputException when it cannot be listed
   */
  public static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(folder + " cannot be listed: " + e.getMessage(), e);
    }
  }
}
