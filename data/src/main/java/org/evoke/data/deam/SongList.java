/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.deam;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.table.TextFile;

/** Reads a list of song ids, one to a line: a part of a published split. */
public final class SongList {
  private SongList() {}

  /**
   * The ids in the order of the file; blank lines are passed over.
   *
   * @throws UnavailableException when the file is not there
   * @throws InputException when a line is not a whole number or an id comes twice
   */
  public static int[] read(Path file) {
    List<String> lines = TextFile.lines(file);
    Set<Integer> seen = new HashSet<>();
    return java.util.stream.IntStream.range(0, lines.size())
        .filter(line -> !lines.get(line).isBlank())
        .map(line -> id(file, line + 1, lines.get(line).strip(), seen))
        .toArray();
  }

  private static int id(Path file, int line, String text, Set<Integer> seen) {
    int id;
    try {
      id = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InputException(file + ":" + line + ": '" + text + "' is not a song id", e);
    }
    if (!seen.add(id)) {
      throw new InputException(file + ":" + line + ": song " + id + " is there twice");
    }
    return id;
  }
}
