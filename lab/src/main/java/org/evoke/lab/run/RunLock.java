/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evoke.core.OutputException;
import org.evoke.core.UsageException;

/**
 * Keeps a run folder for one process at a time, and removes what a process that was killed has left
 * half-written there. The system gives the lock back when a process ends, however it ends.
 */
final class RunLock implements AutoCloseable {
  private static final String NAME = "lock";

  /** Unfinished files as {@link org.evoke.core.OutputFiles} calls them; not lists of extraction. */
  private static final Pattern TEMPORARY = Pattern.compile("\\.evoke-\\d+-.*");

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @param run run folder
   * @param work folder for checkpoints in it, where the lock lies
   * @throws UsageException when another run is at work there
   */
  static RunLock take(Path run, Path work) {
    try {
      Files.createDirectories(work);
      FileChannel channel =
          FileChannel.open(work.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new UsageException(
            "another process is running in "
                + run
                + "; wait for it, or choose another folder with -o");
      }
      removeHalfWritten(run);
      return new RunLock(channel);
    } catch (IOException | UncheckedIOException e) {
      throw new OutputException("cannot write " + run + ": " + e.getMessage(), e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void removeHalfWritten(Path run) throws IOException {
    try (Stream<Path> paths = Files.walk(run)) {
      List<Path> left =
          paths.filter(path -> TEMPORARY.matcher(path.getFileName().toString()).matches()).toList();
      for (Path path : left) {
        Files.delete(path);
      }
    }
  }

  /** Gives the folder back. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
