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
    Path absolute = target.toAbsolutePath();
    Path temporary = null;
    try {
      Path folder = absolute.getParent();
      Files.createDirectories(folder);
      // The extension stays last: encoders choose the container by it.
      temporary = Files.createTempFile(folder, ".evoke-", "-" + shortName(absolute));
      Unfinished.FILES.add(temporary);
      Files.delete(temporary);
      content.writeTo(temporary);
      move(temporary, absolute);
    } catch (IOException e) {
      throw new OutputException(
          "cannot write " + target + ": " + reason(e) + "; choose another place with -o", e);
    } finally {
      deleteQuietly(temporary);
    }
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
    if (Files.isDirectory(to)) {
      throw new IOException("a folder of that name is there");
    }
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
    if (file == null) {
      return;
    }
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
