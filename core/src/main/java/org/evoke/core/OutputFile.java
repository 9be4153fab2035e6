/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a file so that it appears whole or not at all: beside its place under a temporary name,
 * then moved into it.
 */
public final class OutputFile {
  private OutputFile() {}

  /** Fills a file at the path that it is given. */
  @FunctionalInterface
  public interface Content {
    /** Writes the file, which does not exist yet. */
    void writeTo(Path temporary) throws IOException;
  }

  /**
   * Writes {@code target}, making its folder where needed and replacing a file that is there.
   *
   * @throws OutputException when it cannot be written; nothing is left behind then
   */
  public static void write(Path target, Content content) {
    writeAll(Map.of(target, content));
  }

  /**
   * Writes files that belong together: all of them are complete under temporary names before the
   * first one is moved into its place.
   *
   * @param contents what to write by target; made in the order of the map
   * @throws OutputException when one cannot be written; none of them has appeared then, unless a
   *     move fails that should not
   */
  public static void writeAll(Map<Path, Content> contents) {
    try (OutputFiles files = new OutputFiles()) {
      contents.forEach((target, content) -> fill(target, files.begin(target), content));
      files.commit();
    }
  }

  private static void fill(Path target, Path temporary, Content content) {
    try {
      content.writeTo(temporary);
    } catch (IOException e) {
      throw OutputFiles.failure(target, e);
    }
  }

  /** Writes text as UTF-8. */
  public static void writeText(Path target, String text) {
    write(target, temporary -> Files.writeString(temporary, text, StandardCharsets.UTF_8));
  }
}
