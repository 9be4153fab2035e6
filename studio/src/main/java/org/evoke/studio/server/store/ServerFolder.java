/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFile;
import org.evoke.core.UsageException;

/**
 * The one folder that a server keeps everything in: {@code jobs.sqlite}, {@code media} (uploaded
 * files), {@code results} (a folder for each job), {@code incoming} (uploads under way) and {@code
 * key}, which addresses are signed with. Names inside are made by the server; nothing that a user
 * calls a file is ever a path. One server at a time holds the folder.
 */
public final class ServerFolder implements AutoCloseable {
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  /**
   * Opens a folder, making it where needed.
   *
   * @throws UsageException when another server holds it
   * @throws OutputException when it cannot be written
   */
  public ServerFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      for (String inside : new String[] {"media", "results", "incoming"}) {
        Files.createDirectories(this.root.resolve(inside));
      }
      closeToOthers();
      this.channel =
          FileChannel.open(
              this.root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      this.lock = tryLock();
    } catch (IOException e) {
      throw new OutputException("cannot use the folder " + root + ": " + e.getMessage(), e);
    }
    if (lock == null) {
      throw new UsageException(
          "another 'evoke serve' uses the folder " + root + "; end it, or name another with --dir");
    }
    emptyFolder(this.root.resolve("incoming"));
  }

  private void closeToOthers() throws IOException {
    if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private FileLock tryLock() throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** A new id: 20 hexadecimal digits that nobody can guess. */
  public static String newId() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The database. */
  public Path database() {
    return root.resolve("jobs.sqlite");
  }

  /** The file of an upload under way. */
  public Path incoming(String id) {
    return root.resolve("incoming").resolve(id);
  }

  /** Where parts of uploads may be kept until they are complete. */
  public Path incomingFolder() {
    return root.resolve("incoming");
  }

  /** An uploaded file by the name that {@link #mediaName} made. */
  public Path media(String name) {
    return root.resolve("media").resolve(name);
  }

  /** The results of a job. */
  public Path results(String id) {
    return root.resolve("results").resolve(id);
  }

  /**
   * A name for an uploaded file: the id, with the extension of what the user calls it where that is
   * a plain one, because some containers are told by it.
   */
  public static String mediaName(String id, String calledName) {
    String name = calledName.toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return extension.matches("[a-z0-9]{1,5}") && !extension.equals(name)
        ? id + "." + extension
        : id;
  }

  /** The key that addresses are signed with, made where there is none. */
  public byte[] key() {
    Path file = root.resolve("key");
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        OutputFile.write(file, temporary -> Files.write(temporary, key));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new OutputException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Removes what no job needs, which uploads and deletions that were cut off have left. */
  public void sweep(Set<String> neededMedia, Set<String> neededResults) {
    removeOthers(root.resolve("media"), neededMedia);
    removeOthers(root.resolve("results"), neededResults);
  }

  private static void removeOthers(Path folder, Set<String> needed) {
    Set<Path> others = new HashSet<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .filter(entry -> !needed.contains(entry.getFileName().toString()))
          .forEach(others::add);
    } catch (IOException e) {
      throw new OutputException("cannot read " + folder + ": " + e.getMessage(), e);
    }
    others.forEach(ServerFolder::remove);
  }

  private static void emptyFolder(Path folder) {
    removeOthers(folder, Set.of());
  }

  /** Removes a file, or a folder with all that is in it; links are not followed. */
  public static void remove(Path path) {
    try {
      if (Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
        Files.walkFileTree(path, new Remover());
      }
    } catch (IOException e) {
      throw new OutputException("cannot remove " + path + ": " + e.getMessage(), e);
    }
  }

  /** Removes what it visits. */
  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new OutputException("cannot release " + root + ": " + e.getMessage(), e);
    }
  }
}
