/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Files that appear together: each is written beside its place under a temporary name, and moved
 * into it when all are complete. Several threads may use it.
 */
public final class OutputFiles implements AutoCloseable {
  private final Map<Path, Path> temporaries = new LinkedHashMap<>();

  /**
   * Begins a file, making its folder where needed.
   *
   * @param target where the file shall appear; replaced if it is there
   * @return where to write it; nothing is there yet
   * @throws OutputException when nothing can be written there
   */
  public synchronized Path begin(Path target) {
    try {
      Path temporary = reserve(target.toAbsolutePath());
      temporaries.put(target, temporary);
      return temporary;
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /**
   * Moves all files into their places. They must be complete.
   *
   * @throws OutputException when a move fails that should not
   */
  public synchronized void commit() {
    Unfinished.GATE.lock();
    try {
      moveAll();
    } finally {
      Unfinished.GATE.unlock();
    }
  }

  private void moveAll() {
    for (Map.Entry<Path, Path> entry : temporaries.entrySet()) {
      try {
        move(entry.getValue(), entry.getKey().toAbsolutePath());
      } catch (IOException e) {
        throw failure(entry.getKey(), e);
      }
    }
  }

  /** Removes what was not moved. */
  @Override
  public synchronized void close() {
    temporaries.values().forEach(OutputFiles::deleteQuietly);
  }

  /** What to tell a user when a file could not be written. */
  public static OutputException failure(Path target, IOException cause) {
    return new OutputException(
        "cannot write " + target + ": " + reason(cause) + "; choose another place with -o", cause);
  }

  private static Path reserve(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("a folder of that name is there");
    }
    Path folder = target.getParent();
    Files.createDirectories(folder);
    Unfinished.GATE.lock();
    try {
      // The extension stays last: encoders choose the container by it.
      Path temporary = Files.createTempFile(folder, ".evoke-", "-" + shortName(target));
      Unfinished.FILES.add(temporary);
      Files.delete(temporary);
      return temporary;
    } finally {
      Unfinished.GATE.unlock();
    }
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
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file, not a folder";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " cannot be made";
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
    /** Time for a thread that has begun a file to open it, as it may do while the process ends. */
    private static final long OPENING_MILLIS = 100;

    static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    /** Held while files begin or appear; for good once the process ends, while threads go on. */
    static final ReentrantLock GATE = new ReentrantLock();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::remove));
    }

    @SuppressWarnings("LockNotBeforeTry") // never released: nothing may begin any more
    private static void remove() {
      GATE.lock();
      List<Path> left = List.copyOf(FILES);
      left.forEach(OutputFiles::deleteQuietly);
      if (!left.isEmpty()) {
        try {
          Thread.sleep(OPENING_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        left.forEach(OutputFiles::deleteQuietly);
      }
    }
  }
}
