/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.evoke.core.OutputException;
import org.evoke.core.UsageException;

/**
 * A folder of tracks by {@link FeatureKey}, so that nothing is computed twice. Several processes
 * may use it at once: entries appear whole, by moving them into place, and are never changed. An
 * entry that is foreign, torn or changed is a miss with a warning. Where the store grows beyond its
 * limit the entries that were used longest ago go first.
 */
public final class FeatureStore {
  static final String EXTENSION = ".features";

  private static final int FOLDER_DIGITS = 2;

  private final Path folder;
  private final long mostBytes;
  private final Consumer<String> warnings;

  /**
   * A store in a folder, which is made when something is stored.
   *
   * @param mostBytes what all entries together may take, positive
   * @param warnings told what went wrong without stopping the work
   */
  public FeatureStore(Path folder, long mostBytes, Consumer<String> warnings) {
    if (mostBytes <= 0) {
      throw new UsageException("limit of the feature store is " + mostBytes + ", must be positive");
    }
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.warnings = warnings;
  }

  /**
   * What the store holds.
   *
   * @param folder where it is
   * @param entries number of tracks
   * @param bytes what they take
   * @param mostBytes what they may take
   */
  public record Info(Path folder, int entries, long bytes, long mostBytes) {}

  /** The track of a key, its bytes checked, if it is there. Counts as a use. */
  public Optional<StoredTrack> open(FeatureKey key) {
    Path entry = entry(key.digest());
    FileChannel file = null;
    try {
      file = FileChannel.open(entry, StandardOpenOption.READ);
      StoredTrack track = new StoredTrack(key.set(), file, EntryLayout.verify(file, key.digest()));
      touch(entry);
      return Optional.of(track);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      closeQuietly(file);
      warnings.accept("stored features in " + entry + " are " + e.getMessage() + "; made anew");
      return Optional.empty();
    }
  }

  /** Begins to store the track of a key. */
  public PendingTrack begin(FeatureKey key) {
    Path temporary = folder.resolve(StoreFolder.TEMPORARY).resolve(UUID.randomUUID() + EXTENSION);
    return new PendingTrack(temporary, entry(key.digest()), key, warnings, this::shrink);
  }

  private Path entry(byte[] digest) {
    String name = HexFormat.of().formatHex(digest);
    return folder.resolve(name.substring(0, FOLDER_DIGITS)).resolve(name + EXTENSION);
  }

  private void shrink() {
    try {
      new StoreFolder(folder).shrink(mostBytes);
    } catch (IOException e) {
      warnings.accept("cannot tidy the feature store " + folder + ": " + e.getMessage());
    }
  }

  /** What the store holds now. */
  public Info info() {
    List<StoreFolder.Entry> entries = entries();
    long bytes = entries.stream().mapToLong(StoreFolder.Entry::bytes).sum();
    return new Info(folder, entries.size(), bytes, mostBytes);
  }

  /** Checks every entry, and removes those that are damaged; returns these. */
  public List<Path> verify() {
    List<Path> damaged =
        entries().stream().map(StoreFolder.Entry::file).filter(file -> !isWhole(file)).toList();
    damaged.forEach(StoreFolder::deleteQuietly);
    return damaged;
  }

  private static boolean isWhole(Path entry) {
    String name = entry.getFileName().toString();
    byte[] digest = HexFormat.of().parseHex(name.substring(0, name.length() - EXTENSION.length()));
    try (FileChannel file = FileChannel.open(entry, StandardOpenOption.READ)) {
      EntryLayout.verify(file, digest);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes all entries; returns how many there were. Other files in the folder stay. */
  public int clear() {
    List<StoreFolder.Entry> entries = entries();
    entries.forEach(entry -> StoreFolder.deleteQuietly(entry.file()));
    new StoreFolder(folder).deleteTemporaries();
    return entries.size();
  }

  private List<StoreFolder.Entry> entries() {
    try {
      return new StoreFolder(folder).entries();
    } catch (IOException e) {
      throw new OutputException("cannot read the feature store " + folder + ": " + e, e);
    }
  }

  private static void touch(Path entry) {
    try {
      Files.setLastModifiedTime(entry, FileTime.fromMillis(System.currentTimeMillis()));
    } catch (IOException e) {
      // A store that cannot be written still serves; it only forgets what was used.
    }
  }

  private static void closeQuietly(FileChannel file) {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // It was only read.
    }
  }
}
