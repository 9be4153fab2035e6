/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a store: entries at {@code ab/ab....features}, unfinished ones in {@code tmp}. Files
 * of other names are not looked at.
 *
 * @param folder where they are
 */
record StoreFolder(Path folder) {
  static final String TEMPORARY = "tmp";

  /** An unfinished entry that nobody has written to for so long was left by a killed process. */
  private static final Duration ABANDONED = Duration.ofHours(24);

  private static final Pattern NAME =
      Pattern.compile("[0-9a-f]{64}" + Pattern.quote(FeatureStore.EXTENSION));
  private static final String LOCK = "lock";

  /** Share of the limit that is kept when the store is made smaller, so that it is not at once. */
  private static final double KEPT = 0.9;

  /** A stored track. */
  record Entry(Path file, long bytes, long usedMillis) {}

  List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path part : list(folder)) {
      if (Files.isDirectory(part)) {
        for (Path file : list(part)) {
          addTo(entries, file);
        }
      }
    }
    return entries;
  }

  private static void addTo(List<Entry> entries, Path file) throws IOException {
    if (!NAME.matcher(file.getFileName().toString()).matches()) {
      return;
    }
    try {
      BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
      entries.add(new Entry(file, known.size(), known.lastModifiedTime().toMillis()));
    } catch (NoSuchFileException e) {
      // Another process has just removed it.
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /**
   * Removes what was used longest ago until the rest fits; left to another process that does so.
   */
  void shrink(long mostBytes) throws IOException {
    List<Entry> entries = entries();
    long bytes = entries.stream().mapToLong(Entry::bytes).sum();
    if (bytes <= mostBytes) {
      return;
    }
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel)) {
      if (lock != null) {
        removeOldest(entries, bytes, (long) (mostBytes * KEPT));
        deleteAbandoned();
      }
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void removeOldest(List<Entry> entries, long bytes, long wanted) {
    List<Entry> oldest = new ArrayList<>(entries);
    oldest.sort(Comparator.comparingLong(Entry::usedMillis).thenComparing(Entry::file));
    long left = bytes;
    for (Entry entry : oldest) {
      if (left <= wanted) {
        return;
      }
      deleteQuietly(entry.file());
      left -= entry.bytes();
    }
  }

  private void deleteAbandoned() throws IOException {
    long before = System.currentTimeMillis() - ABANDONED.toMillis();
    for (Path file : list(folder.resolve(TEMPORARY))) {
      if (writtenMillis(file) < before) {
        deleteQuietly(file);
      }
    }
  }

  private static long writtenMillis(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (NoSuchFileException e) {
      return Long.MAX_VALUE; // just moved into its place
    }
  }

  void deleteTemporaries() {
    try {
      list(folder.resolve(TEMPORARY)).forEach(StoreFolder::deleteQuietly);
    } catch (IOException e) {
      // They are removed another time.
    }
  }

  static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It is tried again when the store is next made smaller.
    }
  }
}
