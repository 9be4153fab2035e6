/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.pipeline.output.InputFile;
import org.evoke.pipeline.output.InputFolders;

/**
 * Folders of media that the one who started the server has listed. A file counts as inside only
 * when it still is after all links have been resolved.
 */
public final class ListedFolders {
  private final List<Path> folders = new ArrayList<>();

  /**
   * Lists folders.
   *
   * @throws UnavailableException when one is not there
   * @throws InputException when one is none
   */
  public ListedFolders(List<Path> folders) {
    for (Path folder : folders) {
      if (!Files.exists(folder)) {
        throw new UnavailableException(folder + " is not there; give a folder of media");
      }
      try {
        this.folders.add(folder.toRealPath());
      } catch (IOException e) {
        throw new InputException("folder " + folder + " cannot be read: " + e.getMessage(), e);
      }
      if (!Files.isDirectory(folder)) {
        throw new InputException(folder + " is a file, must be a folder of media");
      }
    }
  }

  /**
   * A file that can be chosen.
   *
   * @param path within the folder, with slashes
   */
  public record Choice(String path, long bytes) {}

  /** Number of folders. */
  public int count() {
    return folders.size();
  }

  /** What a folder is called. */
  public String name(int folder) {
    return String.valueOf(folders.get(folder).getFileName());
  }

  /** Media files of a folder in order of their paths, at most so many. */
  public List<Choice> choices(int folder, int most) {
    Path root = folders.get(folder);
    List<InputFile> files;
    try {
      files = InputFolders.expand(List.of(root));
    } catch (InputException e) {
      return List.of(); // empty, or gone since the start
    }
    return files.stream()
        .map(file -> root.relativize(file.path()).toString().replace('\\', '/'))
        .filter(path -> find(folder, path).isPresent())
        .limit(most)
        .map(path -> new Choice(path, bytes(root.resolve(path))))
        .toList();
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of a folder, where it is a plain file that lies inside after resolving links. */
  public Optional<Path> find(int folder, String path) {
    if (folder < 0 || folder >= folders.size() || path.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path real = folders.get(folder).resolve(path).toRealPath();
      boolean inside = real.startsWith(folders.get(folder)) && Files.isRegularFile(real);
      return inside ? Optional.of(real) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
