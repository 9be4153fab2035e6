/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
    Map<Path, Path> temporaries = new LinkedHashMap<>();
    Path current = null;
    try {
      for (Map.Entry<Path, Content> entry : contents.entrySet()) {
        current = entry.getKey();
        Path temporary = reserve(current.toAbsolutePath());
        temporaries.put(current, temporary);
        entry.getValue().writeTo(temporary);
      }
      for (Map.Entry<Path, Path> entry : temporaries.entrySet()) {
        current = entry.getKey();
        move(entry.getValue(), current.toAbsolutePath());
      }
    } catch (IOException e) {
      throw new OutputException(
          "cannot write " + current + ": " + reason(e) + "; choose another place with -o", e);
    } finally {
      temporaries.values().forEach(OutputFile::deleteQuietly);
    }
  }

  private static Path reserve(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("a folder of that name is there");
    }
    Path folder = target.getParent();
    Files.createDirectories(folder);
    // The extension stays last: encoders choose the container by it.
    Path temporary = Files.createTempFile(folder, ".evoke-", "-" + shortName(target));
    Unfinished.FILES.add(temporary);
    Files.delete(temporary);
    return temporary;
  }

  /** Writes text as UTF-8. */
  public static void writeText(Path target, String text) {
    write(target, temporary -> Files.writeString(temporary, text, StandardCharsets.UTF_8));
  }

  private static String shortName(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof java.nio.file.FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file, not a folder";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The failure that led here is already on its way to the user.
    } finally {
      Unfinished.FILES.remove(file);
    }
  }

  /** Temporary files of writes under way, removed when the process is interrupted. */
  private static final class Unfinished {
    static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    static {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FILES.forEach(OutputFile::deleteQuietly)));
    }
  }
}
